import { describe, expect, test } from 'vitest';
import { loadAtlas, parseAtlas } from '../../src/state/load.ts';
import { browserLanguage, readPreferences } from '../../src/state/preferences.ts';
import { FILE as file } from '../fixtures/atlas.ts';

const text = JSON.stringify(file);
const codeOf = (loaded: Awaited<ReturnType<typeof loadAtlas>>) => ('error' in loaded ? loaded.error.code : 'ok');

describe('loading the dataset', () => {
  test('takes a valid file whole', () => {
    expect(parseAtlas(text)).toEqual({ file, leftOut: [] });
  });

  test.each([
    ['a file cut in the middle', text.slice(0, text.length / 2), 'truncated'],
    ['nothing', '', 'truncated'],
    ['a web page', '<!doctype html>', 'truncated'],
    ['a list', '[]', 'shape'],
    ['null', 'null', 'shape'],
    ['another version', JSON.stringify({ ...file, schemaVersion: '2.0.0' }), 'version'],
    ['a missing collection', JSON.stringify({ ...file, events: undefined }), 'shape'],
    ['a collection that is no list', JSON.stringify({ ...file, events: {} }), 'shape'],
    ['no place at all', JSON.stringify({ ...file, places: [] }), 'shape'],
  ])('says what is wrong with %s', (_, broken, code) => {
    expect(codeOf(parseAtlas(broken))).toBe(code);
  });

  test('leaves out a record that is not as the schema says, names it, and keeps the rest', () => {
    const [first, ...others] = file.events;
    const loaded = parseAtlas(JSON.stringify({ ...file, events: [{ ...first, date: '2018-02-30' }, ...others] }));
    if ('error' in loaded) throw new Error(loaded.error.detail);
    expect(loaded.file.events).toEqual(others);
    expect(loaded.leftOut).toHaveLength(1);
    expect(loaded.leftOut[0]).toContain(first?.id);
    expect(loaded.leftOut[0]).toContain('date');
  });

  test('tells a lost connection from an answer that is an error', async () => {
    expect(codeOf(await loadAtlas('x', () => Promise.reject(new TypeError('Failed to fetch'))))).toBe('network');
    expect(codeOf(await loadAtlas('x', async () => new Response('', { status: 404 })))).toBe('status');
    expect(codeOf(await loadAtlas('x', async () => new Response(text)))).toBe('ok');
  });
});

describe('preferences', () => {
  test('are read where they are valid and dropped where not', () => {
    const kept = (value: string | null) => readPreferences(() => ({ getItem: () => value }));
    expect(kept('{"language":"zh","theme":"dark"}')).toEqual({ language: 'zh', theme: 'dark' });
    expect(kept('{"language":"xx","theme":7}')).toEqual({});
    expect(kept('not json')).toEqual({});
    expect(kept('null')).toEqual({});
    expect(kept(null)).toEqual({});
  });

  test('do without storage where it is forbidden', () => {
    expect(
      readPreferences(() => {
        throw new DOMException('denied', 'SecurityError');
      }),
    ).toEqual({});
  });

  test.each([
    [['zh-CN', 'en'], 'zh'],
    [['en-US', 'zh'], 'en'],
    [['fr', 'zh-TW'], 'zh'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('the browser languages %j give %s', (languages, expected) => {
    expect(browserLanguage(languages)).toBe(expected);
  });
});

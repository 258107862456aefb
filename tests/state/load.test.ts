import { describe, expect, test } from 'vitest';
import { MOST_RECORDS_PER_FILE, partFiles } from '../../scripts/data/parts.ts';
import { indexAtlas } from '../../src/model/atlas.ts';
import { NO_EXTRAS } from '../../src/model/parts.ts';
import type { AtlasFile } from '../../src/model/types.ts';
import { type LoadError, loadFirst } from '../../src/state/load.ts';
import { loadTexts } from '../../src/state/load-texts.ts';
import { browserLanguage, readPreferences, savePreferences } from '../../src/state/preferences.ts';
import { event, FILE } from '../fixtures/atlas.ts';

const BASE = 'https://atlas.test/data/';

/** A server of files, some of them replaced; remembers what it was asked for. */
function server(file: AtlasFile, replaced: Readonly<Record<string, string | Response>> = {}) {
  const parts = partFiles(file, NO_EXTRAS);
  const asked: string[] = [];
  const fetcher = async (url: string) => {
    const name = url.slice(BASE.length);
    asked.push(name);
    const answer = replaced[name] ?? parts.get(name);
    return answer instanceof Response
      ? answer
      : new Response(answer ?? '', { status: answer === undefined ? 404 : 200 });
  };
  return { fetcher, asked, parts };
}

const first = (from: ReturnType<typeof server>) => loadFirst(`${BASE}first.json`, from.fetcher);
const texts = (from: ReturnType<typeof server>, atlas: ReturnType<typeof indexAtlas>) =>
  loadTexts(`${BASE}texts.json`, atlas, from.fetcher);
const codeOf = (loaded: { error: LoadError } | object) => ('error' in loaded ? loaded.error.code : 'ok');
/** The first part with some of its fields replaced. */
const changed = (fields: object) =>
  JSON.stringify({ ...JSON.parse(partFiles(FILE, NO_EXTRAS).get('first.json') ?? '{}'), ...fields });

/** The first part of a dataset and what came of the second. */
async function loadBoth(from: ReturnType<typeof server>) {
  const loaded = await first(from);
  if ('error' in loaded) throw new Error(loaded.error.detail);
  const atlas = indexAtlas(loaded.file, loaded.extras);
  return { atlas, leftOut: loaded.leftOut, second: await texts(from, atlas) };
}

/** Both parts, which can be loaded. */
async function loadWhole(from: ReturnType<typeof server>) {
  const { second, ...rest } = await loadBoth(from);
  if ('error' in second) throw new Error(second.error.detail);
  return { ...rest, whole: second.whole, leftOut: [...rest.leftOut, ...second.leftOut] };
}

describe('loading the dataset', () => {
  test('gives, after both parts, the dataset whole', async () => {
    const { whole, leftOut } = await loadWhole(server(FILE));
    expect(whole.file).toEqual(FILE);
    expect(leftOut).toEqual([]);
  });

  test.each([
    ['a file cut in the middle', changed({}).slice(0, 900), 'truncated'],
    ['nothing', '', 'truncated'],
    ['a web page', '<!doctype html>', 'truncated'],
    ['a list', '[]', 'shape'],
    ['null', 'null', 'shape'],
    ['another version', changed({ schemaVersion: '2.0.0' }), 'version'],
    ['a missing collection', changed({ events: undefined }), 'shape'],
    ['a collection that is no list', changed({ events: {} }), 'shape'],
    ['no place at all', changed({ places: [] }), 'shape'],
    ['a further file that is not there', changed({ more: ['first-7.json'] }), 'status'],
  ])('says what is wrong with %s', async (_, broken, code) => {
    expect(codeOf(await first(server(FILE, { 'first.json': broken })))).toBe(code);
  });

  test('leaves out a record that is not as the schema says, names it, and keeps the rest', async () => {
    const [bad, ...others] = FILE.events;
    const from = server({ ...FILE, events: [{ ...(bad ?? event('x', '')), date: '2018-02-30' }, ...others] });
    const { whole, leftOut } = await loadWhole(from);
    expect(whole.file.events).toEqual(others);
    expect(leftOut).toEqual([{ record: bad?.id, problem: expect.stringContaining('date') }]);
  });

  test('keeps of a record whose texts are not as the schema says what the first part has, and names it', async () => {
    const { parts } = server(FILE);
    const broken = (parts.get('texts.json') ?? '').replace('{"id":"ev-robot","summary"', '{"id":"ev-robot","sumary"');
    const { atlas, whole, leftOut } = await loadWhole(server(FILE, { 'texts.json': broken }));
    expect(leftOut).toEqual([{ record: 'ev-robot', problem: expect.stringContaining('summary') }]);
    expect(atlas.events.get('ev-robot')?.title.en).toBe('Robot Alliance founded');
    expect(whole.events.get('ev-robot')).toBeUndefined();
    expect(whole.events.get('ev-month')?.summary).toEqual({ en: 'ev-month', zh: 'ev-month' });
  });

  test('tells a lost connection from an answer that is an error', async () => {
    const lost = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(codeOf(await loadFirst(BASE, lost))).toBe('network');
    expect(codeOf(await first(server(FILE, { 'first.json': new Response('', { status: 404 }) })))).toBe('status');
  });

  test('takes no texts of other data', async () => {
    const other = partFiles({ ...FILE, dataVersion: 'ba9876543210' }, NO_EXTRAS).get('texts.json') ?? '';
    const { second } = await loadBoth(server(FILE, { 'texts.json': other }));
    expect(codeOf(second)).toBe('changed');
  });

  test('reads a large dataset from several files, each once, and in order', async () => {
    const events = Array.from({ length: 2 * MOST_RECORDS_PER_FILE.first + 1 }, (_, index) =>
      event(`ev-${index}`, '2020-01-01'),
    );
    const from = server({ ...FILE, events });
    const { whole } = await loadWhole(from);
    expect(whole.file.events).toEqual(events);
    const further = (part: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${part}-${index + 1}.json`);
    expect(from.asked).toEqual(['first.json', ...further('first', 2), 'texts.json', ...further('texts', 10)]);
  });

  test('does without a support or waters that are not as the schema says', async () => {
    const loaded = await first(server(FILE, { 'first.json': changed({ support: { edges: 1 }, waters: [{ a: 1 }] }) }));
    expect(loaded).toMatchObject({ extras: NO_EXTRAS, leftOut: [] });
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

  test('are saved one by one: what the reader has not set stays as it was', () => {
    let saved = '{"language":"zh"}';
    const storage = () => ({
      getItem: () => saved,
      setItem: (_: string, value: string) => {
        saved = value;
      },
    });
    savePreferences({ theme: 'dark' }, storage);
    expect(readPreferences(storage)).toEqual({ language: 'zh', theme: 'dark' });
  });

  test('do without storage where it is forbidden', () => {
    expect(() =>
      savePreferences({ theme: 'dark' }, () => {
        throw new DOMException('denied', 'SecurityError');
      }),
    ).not.toThrow();
    expect(
      readPreferences(() => {
        throw new DOMException('denied', 'SecurityError');
      }),
    ).toEqual({});
  });

  test.each([
    [['zh-CN', 'en'], 'zh'],
    [['en-US', 'zh'], 'en'],
    [['fr', 'zh-TW'], 'zh-Hant'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('the browser languages %j give %s', (languages, expected) => {
    expect(browserLanguage(languages)).toBe(expected);
  });
});

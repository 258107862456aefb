/** Which messages are understood: what does not fit is none, whole. */
import { describe, expect, test } from 'vitest';
import { frameId, fromChild, fromParent, HIGHEST, isOrigin, LONGEST_VALUE, limiter } from '../../src/embed/messages.ts';

const ENVELOPE = { source: 'delta-atlas', v: 1, id: 'a-1' };
const ofParent = (type: string, data: unknown) => fromParent({ ...ENVELOPE, type, data })?.data ?? null;
const ofChild = (type: string, data: unknown) => fromChild({ ...ENVELOPE, type, data })?.data ?? null;
const many = (length: number, of = (index: number): unknown => index) =>
  Object.fromEntries(Array.from({ length }, (_, index) => [`k${index}`, of(index)]));
const text = (length: number) => 'x'.repeat(length);

describe('an envelope', () => {
  const message = { ...ENVELOPE, type: 'get', data: { request: 1 } };

  test('holds one message', () => {
    expect(fromParent(message)).toEqual({ id: 'a-1', type: 'get', data: { request: 1 } });
    expect(fromParent({ ...message, id: '' })?.id).toBe('');
    expect(fromParent({ ...message, id: text(64) })?.id).toHaveLength(64);
  });

  test.each([
    { source: 'delta' },
    { v: 2 },
    { v: '1' },
    { type: 'ready' },
    { type: 'constructor' },
    { type: '__proto__' },
    { type: undefined },
    { id: text(65) },
    { id: 'a 1' },
    { id: 1 },
    { data: null },
    { data: [] },
    { data: 'x' },
  ])('with %j is none', (part) => {
    expect(fromParent({ ...message, ...part })).toBeNull();
  });

  test.each([null, undefined, 'delta-atlas', 1, [message]])('is not %j', (raw) => {
    expect(fromParent(raw)).toBeNull();
    expect(fromChild(raw)).toBeNull();
  });
});

describe('what a page says', () => {
  test.each([
    ['init', { allowedOrigin: 'https://portal.example:8443' }],
    ['set', { params: { time: '2018', asOf: null }, revision: 0 }],
    ['set', { params: many(40, () => text(LONGEST_VALUE)), revision: 1 }],
    ['get', { request: 7 }],
    ['focus', {}],
    ['theme', { theme: 'auto' }],
    ['theme', { theme: 'light' }],
    ['theme', { theme: 'dark' }],
    ['destroy', {}],
  ])('%s is read, without what does not belong to it', (type, data) => {
    expect(ofParent(type, { ...data, more: 1 })).toEqual(data);
  });

  test.each([
    ['init', {}],
    ['init', { allowedOrigin: 'null' }],
    ['init', { allowedOrigin: 'https://portal.example/' }],
    ['set', { params: {} }],
    ['set', { params: {}, revision: -1 }],
    ['set', { params: {}, revision: 1.5 }],
    ['set', { params: {}, revision: '1' }],
    ['set', { params: {}, revision: Number.NaN }],
    ['set', { params: {}, revision: 2 ** 53 }],
    ['set', { revision: 1 }],
    ['set', { params: null, revision: 1 }],
    ['set', { params: ['time'], revision: 1 }],
    ['set', { params: { time: 2018 }, revision: 1 }],
    ['set', { params: { time: '2018', asOf: undefined }, revision: 1 }],
    ['set', { params: { 'a time': '2018' }, revision: 1 }],
    ['set', { params: { [text(81)]: '2018' }, revision: 1 }],
    ['set', { params: { time: text(LONGEST_VALUE + 1) }, revision: 1 }],
    ['set', { params: many(41, () => null), revision: 1 }],
    ['get', {}],
    ['get', { request: null }],
    ['theme', { theme: 'dim' }],
    ['theme', {}],
  ])('%s with %j is not', (type, data) => {
    expect(ofParent(type, data)).toBeNull();
  });
});

describe('what a frame says', () => {
  const ready = { capabilities: ['resize', 'focus.exit'], title: 'Delta Atlas', height: 612, greeted: true };
  const state = {
    url: 'https://atlas.example/?lang=en',
    params: { lang: 'en' },
    revision: 1,
    by: 'page',
    request: null,
  };

  test.each([
    ['ready', ready],
    ['ready', { capabilities: [], title: '', height: 0, greeted: false }],
    ['ready', { ...ready, capabilities: Array(40).fill('get'), title: text(300), height: HIGHEST }],
    ['resize', { height: HIGHEST }],
    ['state', state],
    ['state', { ...state, url: 'http://atlas.example/', by: 'reader', request: 3 }],
    ['select', { kind: 'place', id: '320500' }],
    ['select', { kind: null, id: null }],
    ['error', { code: 'params', request: 1, keys: ['time', 'asOf'] }],
    ['error', { code: 'webgl-lost', request: null }],
    ['focus.exit', { direction: 'forward' }],
    ['focus.exit', { direction: 'backward' }],
  ])('%s is read, without what does not belong to it', (type, data) => {
    expect(ofChild(type, { ...data, more: 1 })).toEqual(data);
  });

  test.each<[string, object]>([
    ['ready', { ...ready, capabilities: 'resize' }],
    ['ready', { ...ready, capabilities: ['resize', 'a b'] }],
    ['ready', { ...ready, capabilities: Array(41).fill('get') }],
    ['ready', { ...ready, title: text(301) }],
    ['ready', { ...ready, title: null }],
    ['ready', { ...ready, height: -1 }],
    ['ready', { ...ready, height: HIGHEST + 1 }],
    ['ready', { ...ready, height: '612' }],
    ['ready', { ...ready, greeted: 1 }],
    ['resize', { height: 1.5 }],
    ['resize', {}],
    ['state', { ...state, url: 'javascript:alert(1)' }],
    ['state', { ...state, url: `https://${text(9000)}` }],
    ['state', { ...state, url: null }],
    ['state', { ...state, params: { lang: 'en', time: null } }],
    ['state', { ...state, params: null }],
    ['state', { ...state, revision: null }],
    ['state', { ...state, by: 'host' }],
    ['state', { ...state, request: -1 }],
    ['state', { ...state, request: undefined }],
    ['select', { kind: 'place', id: null }],
    ['select', { kind: null, id: '320500' }],
    ['select', { kind: 'a place', id: '320500' }],
    ['select', {}],
    ['error', { code: 'no such thing', request: null }],
    ['error', { code: 'params', request: 'a' }],
    ['focus.exit', { direction: 'up' }],
  ])('%s with %j is not', (type, data) => {
    expect(ofChild(type, data)).toBeNull();
  });

  test.each([[Array(41).fill('time')], [['time', 1]], ['time'], [undefined]])(
    'an error is read without names that are none',
    (keys) => {
      expect(ofChild('error', { code: 'params', request: 1, keys })).toEqual({ code: 'params', request: 1 });
    },
  );
});

test.each([
  ['https://atlas.example', true],
  ['http://127.0.0.1:8080', true],
  [`https://${text(292)}`, true],
  [`https://${text(293)}`, false],
  ['null', false],
  ['https://', false],
  ['https://atlas.example/', false],
  ['https://me@atlas.example', false],
  ['https://atlas.example?', false],
  ['https://atlas.example#', false],
  ['https://atlas example', false],
  ['https:\\\\atlas.example', false],
  ['ftp://atlas.example', false],
  [' https://atlas.example', false],
])('%j as an origin: %s', (origin, is) => {
  expect(isOrigin(origin)).toBe(is);
});

test.each([
  ['#id=map_1-a', 'map_1-a'],
  [`#id=${text(64)}`, text(64)],
  [`#id=${text(65)}`, ''],
  ['#id=', ''],
  ['#id=a&b', ''],
  ['#?id=a', ''],
  ['', ''],
])('the name of a frame at %j is %j', (hash, name) => {
  expect(frameId(hash)).toBe(name);
});

test('a limit holds for any second, not for each', () => {
  let now = 0;
  const may = limiter(2, () => now);
  const at = (time: number) => {
    now = time;
    return may();
  };
  expect([at(0), at(900), at(999)]).toEqual([true, true, false]);
  expect([at(1000), at(1800), at(1900)]).toEqual([true, false, true]);
});

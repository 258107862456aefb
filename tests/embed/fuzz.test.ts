/** 10,000 random and hostile messages: no exception, no change of state, nothing repeated. */
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { fromChild, fromParent } from '../../src/embed/messages.ts';
import { runs } from '../fixtures/runs.ts';
import { fakeChild, fakeHost, PORTAL, READY } from './fakes.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const RUNS = { numRuns: runs(10_000) };
const CANARY = 'xssCanary';
const TYPES = [
  'init',
  'set',
  'get',
  'focus',
  'theme',
  'destroy',
  'ready',
  'resize',
  'state',
  'select',
  'error',
  'focus.exit',
];
const KEYS = [
  'time',
  'asOf',
  'view',
  'focus',
  'industry',
  'match',
  'hide',
  'table',
  'lang',
  'theme',
  'lock',
  '__proto__',
  'constructor',
];

/** Things that have broken parsers before, and things that would show if they came back. */
const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      `<img src=x onerror=${CANARY}>`,
      `javascript:${CANARY}`,
      `${CANARY}${'9'.repeat(5000)}`,
      `\u0000${CANARY}\uD800`,
    ],
    ...[
      'null',
      '*',
      'https://',
      -1,
      1.5,
      Number.NaN,
      Infinity,
      2 ** 53,
      -0,
      10n,
      true,
      null,
      undefined,
      Symbol.iterator,
    ],
    ...[[], {}, new Map(), new Date(Number.NaN), new ArrayBuffer(8), /x/, new Error(CANARY)],
    { toString: () => CANARY, length: 1e9 },
    Object.create(null),
    JSON.parse(`{"__proto__":{"polluted":"${CANARY}"},"constructor":{"prototype":{"polluted":true}}}`),
  ),
  fc.string({ unit: 'binary', maxLength: 60 }).map((text) => CANARY + text),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withTypedArray: true }),
);
const params = fc.dictionary(fc.oneof(fc.constantFrom(...KEYS), fc.string()), hostile, { maxKeys: 60 });
const data = fc.oneof(
  hostile,
  fc.record(
    Object.fromEntries(
      [
        'allowedOrigin',
        'request',
        'theme',
        'capabilities',
        'title',
        'height',
        'greeted',
        'url',
        'by',
        'kind',
        'id',
        'code',
        'direction',
      ].map((key) => [key, hostile]),
    ),
    { requiredKeys: [] },
  ),
  // A revision that is right lets the parameters through to the table of the address.
  fc.record({ params, revision: fc.oneof(hostile, fc.nat()) }),
);
const message = fc.oneof(
  { weight: 1, arbitrary: hostile },
  {
    weight: 6,
    arbitrary: fc.record({
      source: fc.oneof({ weight: 8, arbitrary: fc.constant('delta-atlas') }, { weight: 1, arbitrary: hostile }),
      v: fc.oneof({ weight: 8, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: hostile }),
      id: fc.oneof({ weight: 8, arbitrary: fc.constant('') }, { weight: 1, arbitrary: hostile }),
      type: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...TYPES) }, { weight: 1, arbitrary: hostile }),
      data,
    }),
  },
);
/** What every host may wish at any time: another theme, the view of the start, the end. It would hide the rest. */
function isWish(candidate: unknown): boolean {
  const message = fromParent(candidate);
  if (message?.type === 'set') return message.data.params.view === null;
  return message?.type === 'destroy' || message?.type === 'theme';
}

test('no message makes the parsers throw, or lets through what is not of its shape', () => {
  fc.assert(
    fc.property(message, (candidate) => {
      for (const read of [fromParent, fromChild]) {
        const found = read(candidate);
        if (!found) continue;
        expect(TYPES).toContain(found.type);
        expect(found.id).toMatch(/^[\w-]{0,64}$/);
      }
    }),
    RUNS,
  );
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('none changes the state of a running atlas that a page speaks with, and none comes back', async () => {
  const { sayHello, receive, changes, sent } = fakeChild();
  sayHello();
  let heard = 0;
  for (const candidate of fc.sample(
    message.filter((one) => !isWish(one)),
    RUNS.numRuns,
  )) {
    // As fast as the limit allows, so that all of them are heard.
    await vi.advanceTimersByTimeAsync(20);
    receive(candidate);
    if (fromParent(candidate)) heard += 1;
  }
  await vi.advanceTimersByTimeAsync(200);
  expect(heard).toBeGreaterThan(runs(100));
  expect(changes).not.toHaveBeenCalled();
  expect(sent.every(({ target, data: { type } }) => target === PORTAL || type === 'ready')).toBe(true);
  expect(JSON.stringify(sent)).not.toContain(CANARY);
});

test('none from elsewhere is answered at all', async () => {
  const { receive, changes, sent } = fakeChild();
  const before = sent.length;
  const from = fc.constantFrom(
    { source: {} },
    { source: null },
    { origin: 'null' },
    { origin: '' },
    { origin: 'file://' },
  );
  for (const [candidate, place] of fc.sample(fc.tuple(message, from), RUNS.numRuns)) {
    await vi.advanceTimersByTimeAsync(20);
    receive(candidate, place);
  }
  expect(changes).not.toHaveBeenCalled();
  expect(sent).toHaveLength(before);
});

test('none from a frame that is not the atlas moves the page around it', () => {
  vi.useFakeTimers();
  const { receive, say, style, sent, states, iframe } = fakeHost();
  say('ready', READY);
  const before = { sent: sent.length, height: style.get('height'), title: iframe.title };
  for (const candidate of fc.sample(message, RUNS.numRuns)) {
    vi.advanceTimersByTime(20);
    receive(candidate, { origin: 'https://evil.example' });
    receive(candidate, { source: {} });
  }
  expect({ sent: sent.length, height: style.get('height'), title: iframe.title }).toEqual(before);
  expect(states).toEqual([]);
});

test('what an atlas itself sends wrong does not throw and writes nothing but a height and a title', () => {
  vi.useFakeTimers();
  const { receive, style } = fakeHost();
  for (const candidate of fc.sample(message, RUNS.numRuns)) {
    vi.advanceTimersByTime(20);
    receive(candidate);
  }
  expect([...style.keys()].filter((name) => name !== 'height')).toEqual([]);
});

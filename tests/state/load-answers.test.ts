/** What is made of answers that are not as they should be, beside what is reported of them. */
import { expect, test } from 'vitest';
import { partFiles } from '../../scripts/data/parts.ts';
import { NO_EXTRAS } from '../../src/model/parts.ts';
import { loadFirst } from '../../src/state/load.ts';
import { FILE } from '../fixtures/atlas.ts';

const FIRST = JSON.parse(partFiles(FILE, NO_EXTRAS).get('first.json') ?? '{}');
const load = (answer: unknown, init?: ResponseInit) =>
  loadFirst(
    'https://atlas.test/data/first.json',
    async () => new Response(typeof answer === 'string' ? answer : JSON.stringify(answer), init),
  );
const TAIHU = { name: { en: 'Lake Tai', zh: '太湖' }, kind: 'lake', point: [120.2, 31.2], minZoom: 6 };

test('a water that is as it should be is shown, also one with a field of a later version; others are not', async () => {
  const waters = [TAIHU, { ...TAIHU, point: null }, { ...TAIHU, depth: 2 }, 7];
  const loaded = await load({ ...FIRST, waters });
  expect('extras' in loaded && loaded.extras.waters).toEqual([TAIHU, TAIHU]);
  const none = await load({ ...FIRST, waters: TAIHU });
  expect('extras' in none && none.extras.waters).toEqual([]);
});

test.each([
  [[], 'shape', 'found a list, expected an object'],
  [7, 'shape', 'found number, expected an object'],
  ['"first"', 'shape', 'found string, expected an object'],
  [{ ...FIRST, schemaVersion: `2.${'0'.repeat(300)}` }, 'version', `found schemaVersion 2.${'0'.repeat(18)}, expected`],
  [{ ...FIRST, events: 7 }, 'shape', 'found events: number, expected a list'],
])('%#: what was found is said, and what was expected', async (answer, code, detail) => {
  const loaded = await load(answer);
  expect(loaded).toEqual({ error: { code, detail: expect.stringContaining(detail) } });
});

test('the server’s own words are said, as far as they go', async () => {
  expect(await load('', { status: 503, statusText: 'Service Unavailable' })).toEqual({
    error: { code: 'status', detail: '503 Service Unavailable' },
  });
  expect(await load('', { status: 503 })).toEqual({ error: { code: 'status', detail: '503' } });
  const long = await loadFirst('https://atlas.test/', () => Promise.reject(new Error('x'.repeat(5000))));
  expect('error' in long && long.error.detail).toHaveLength(200);
});

test('a record that is left out is named by its id, or by where it stands, with the field that is wrong', async () => {
  const [event] = FIRST.events;
  const broken = [{ ...event, date: 7 }, null, { ...event, id: 7 }, { ...event, title: { en: '', zh: '' } }];
  const loaded = await load({ ...FIRST, events: [...FIRST.events, ...broken] });
  const count = FIRST.events.length;
  expect('leftOut' in loaded && loaded.leftOut).toEqual([
    { record: event.id, problem: expect.stringMatching(/^date: /) },
    { record: `events[${count + 1}]`, problem: expect.any(String) },
    { record: `events[${count + 2}]`, problem: expect.stringMatching(/^id: /) },
    { record: event.id, problem: expect.stringMatching(/^title\.en: /) },
  ]);
});

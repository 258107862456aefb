/** What stands at the edge of being understood in an address. */
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/model/dates.ts';
import { readAddress, writeAddress } from '../../src/state/address.ts';
import { readAsOf, readTime, writeTime } from '../../src/state/address-time.ts';
import { isEditorsNotice } from '../../src/state/editors-notice.ts';
import { INITIAL_STATE, MOST_COMPARED, PAINTINGS } from '../../src/state/store.ts';
import { ATLAS, FILE } from '../fixtures/atlas.ts';

const read = (search: string) => readAddress(search, ATLAS);
const [first, second] = FILE.places.map(({ id }) => `place:${id}`);
const [alliance] = FILE.alliances.map(({ id }) => `alliance:${id}`);

describe('the painter that an address asks for', () => {
  test.each(PAINTINGS)('engine=%s is the one that is used', (painting) => {
    expect(read(`?engine=${painting}`)).toMatchObject({ painting, notices: [] });
  });

  test.each([
    ['svg', '?engine=svg'],
    ['gl', '?engine=gl'],
    ['auto', ''],
  ] as const)('%s is written %j', (painting, search) => {
    expect(writeAddress({ ...INITIAL_STATE, painting }, ATLAS, 'en')).toBe(search);
  });

  test('is reported where there is none of that name', () => {
    expect(read('?engine=canvas').notices).toEqual([{ code: 'address-value', detail: 'engine=canvas' }]);
  });
});

test('only the version of today’s parameters is understood, and it is never written', () => {
  expect(read('?v=1&time=2018').notices).toEqual([]);
  expect(read('?v=2').notices).toEqual([{ code: 'address-value', detail: 'v=2' }]);
  expect(writeAddress({ ...INITIAL_STATE, ...read('?v=1') }, ATLAS, 'en')).toBe('');
});

describe('a view', () => {
  test.each(['85,180,22', '-85,-180,0', '0,0,0', '31.25,120.123456,5.5'])('of %s is on the map', (view) => {
    const [lat, lon, zoom] = view.split(',').map(Number);
    expect(read(`?view=${view}`)).toMatchObject({ destination: { camera: { lat, lon, zoom } }, notices: [] });
  });

  test.each([
    '85.1,0,5',
    '-85.1,0,5',
    '31,180.1,5',
    '31,-180.1,5',
    '31,120,22.1',
    '31,120,-0.1',
    '31,120,5,0',
    ' 31,120,5',
    '31x,120,5',
    '31,120.1234567,5',
  ])('of %s is refused', (view) => {
    const { destination, notices } = read(`?view=${encodeURIComponent(view)}`);
    expect(destination).toBeUndefined();
    expect(notices).toEqual([{ code: 'address-value', detail: `view=${view}` }]);
  });
});

describe('a period', () => {
  test.each([
    ...['2016..abc', '1960..abc', 'abc..2016', '2017..2016', 'latest..2016', '2016..earliest'],
    ...['2016x', '2016~', '2016/2017', '2016-1', '2016-02-30'],
  ])('%s, of which an end is no day, or which has no length, is none', (text) => {
    expect(readTime(text, ATLAS.domain)).toBeUndefined();
    expect(read(`?time=${text}`)).toMatchObject({ period: null, notices: [{ code: 'address-value' }] });
  });

  test('may be open on one side', () => {
    const { from, to } = ATLAS.domain;
    expect(readTime('2019..', ATLAS.domain)).toEqual({ from: dayOf(2019), to });
    expect(readTime('..2018', ATLAS.domain)).toEqual({ from, to: dayOf(2019) });
    expect(readTime('earliest..2018', ATLAS.domain)).toEqual({ from, to: dayOf(2019) });
    expect(readTime('2019..latest', ATLAS.domain)).toEqual({ from: dayOf(2019), to });
  });
});

describe('a period is written to the day where it is not of whole months', () => {
  test.each([
    ['2018-01-01..2018-03-14', { from: dayOf(2018), to: dayOf(2018, 3, 15) }],
    ['2018-01..2018-05', { from: dayOf(2018), to: dayOf(2018, 6) }],
    ['2018-02..2018-12', { from: dayOf(2018, 2), to: dayOf(2019) }],
    ['2018-01-02..2018-12-31', { from: dayOf(2018, 1, 2), to: dayOf(2019) }],
  ])('%s', (text, period) => {
    expect(writeTime(period)).toBe(text);
    expect(readTime(text, ATLAS.domain)).toEqual(period);
  });
});

describe('days that are compared', () => {
  test.each(['abc', 'abc..2018', '2018..abc', '..2018', 'latest..2018', '2018~', '1960..abc'])(
    '%s are none',
    (text) => {
      expect(readAsOf(text, ATLAS.domain)).toBeUndefined();
    },
  );

  test('up to the last one begin with the first', () => {
    const period = { from: dayOf(2018, 12, 31), to: ATLAS.domain.to };
    expect(readAsOf('2018..latest', ATLAS.domain)).toEqual({ period, timeMode: 'change' });
  });
});

describe('what is compared', () => {
  test.each([
    `${first},${alliance}`,
    `${alliance},${first}`,
    `${first},${second},${alliance}`,
    `${first},Suzhou`,
    `${first},`,
  ])('%s of two kinds, or of none, is refused as a whole', (compared) => {
    expect(read(`?compare=${compared}`)).toMatchObject({ compared: [], notices: [{ code: 'address-value' }] });
  });

  test('is not more than there is room for', () => {
    const places = FILE.places.slice(0, MOST_COMPARED + 1).map(({ id }) => `place:${id}`);
    expect(places.length).toBeGreaterThan(MOST_COMPARED);
    expect(read(`?compare=${places}`)).toMatchObject({ compared: [], notices: [{ code: 'address-value' }] });
    expect(read(`?compare=${places.slice(1)}`).compared).toHaveLength(MOST_COMPARED);
  });

  test('may lack one that is not there, and names it', () => {
    const { compared, notices } = read(`?compare=${first},place:000000,${second}`);
    expect(compared?.map(({ kind, id }) => `${kind}:${id}`)).toEqual([first, second]);
    expect(notices).toEqual([{ code: 'address-id', detail: 'compare=000000' }]);
  });

  test('is each time another', () => {
    expect(read(`?compare=${first},${first}`).compared).toHaveLength(1);
  });
});

describe('a record', () => {
  test.each(['place', 'place:', ':330100', 'place:330100:1'])('%s is not named', (focus) => {
    expect(read(`?focus=${focus}`).notices).toEqual([{ code: 'address-value', detail: `focus=${focus}` }]);
  });
});

test.each([
  ...['theme=dim', 'static=maybe', 'within=12km', 'within=a12', 'within=1234', 'hide=links,globe', 'hide='],
  ...['accent=x06c', 'accent=06cc', 'accent=06cx', 'data=abc', 'data=xabcd', 'data=abcdx'],
])('%s is reported, and nothing of it used', (search) => {
  const { notices, ...state } = read(`?${search}`);
  expect(notices).toEqual([{ code: 'address-value', detail: search }]);
  expect({ ...INITIAL_STATE, ...state }).toEqual(INITIAL_STATE);
});

test('a still page is asked for, and stays one when its address is written', () => {
  expect(read('?static').isStill).toBe(true);
  expect(read('?static=0').isStill).toBe(false);
  expect(writeAddress({ ...INITIAL_STATE, isStill: true }, ATLAS, 'en')).toBe('?static=1');
});

test('a table waits closed beside a map or a timeline', () => {
  for (const other of ['map', 'timeline']) {
    expect(read(`?panels=${other},table`).table).toBeNull();
    expect(read(`?panels=${other},table&table=events`).table).toBe('events');
  }
});

test('what a reader is told of an address stays short', () => {
  const long = 'x'.repeat(500);
  const searches = [
    `?time=${long}`,
    `?accent=${long}`,
    `?lock=${long}`,
    `?${long}`,
    `?industry=${long}`,
    `?${long.repeat(20)}`,
  ];
  for (const search of searches) {
    const { notices = [] } = read(search);
    expect(notices).toHaveLength(1);
    for (const { detail } of notices) expect(detail.length).toBeLessThanOrEqual(80);
  }
});

test('gaps in a list are no ids', () => {
  const [one, two] = FILE.industries.map(({ id }) => id);
  expect(read(`?industry=,${one},,${two},`)).toMatchObject({ facets: { industry: [one, two] }, notices: [] });
  expect(read('?industry=')).toMatchObject({ facets: {}, notices: [] });
});

test.each([
  ['lang=fr', true],
  ['engine=canvas', true],
  ['panels=globe', true],
  ['zoomControl=yes', true],
  ['time=yesterday', false],
  ['view=0', false],
  ['table=secrets', false],
  ['?time=2018&x… (5000)', false],
  ['?lang=fr&x… (5000)', false],
])('%s in a frame is for its editor alone: %s', (detail, is) => {
  expect(isEditorsNotice({ code: 'address-value', detail })).toBe(is);
  expect(isEditorsNotice({ code: 'address-id', detail })).toBe(false);
});

test('a frame of other data than its editor meant is told them alone', () => {
  const [notice] = read('?data=ffff').notices ?? [];
  expect(notice?.code).toBe('data-version');
  expect(notice && isEditorsNotice(notice)).toBe(true);
});

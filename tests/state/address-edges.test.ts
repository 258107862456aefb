/** What stands at the edge of being understood in an address. */
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/model/dates.ts';
import { readAddress, writeAddress } from '../../src/state/address.ts';
import { readTime } from '../../src/state/address-time.ts';
import { INITIAL_STATE, PAINTINGS } from '../../src/state/store.ts';
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
  test.each(['85,180,22', '-85,-180,0', '0,0,0'])('of %s is on the map', (view) => {
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
  test.each(['2016..abc', 'abc..2016', '2016..', '..2016', '2017..2016', 'latest..2016', '2016..earliest', '2016x'])(
    '%s of which an end is missing, or which has no day, is no period',
    (text) => {
      expect(readTime(text, ATLAS.domain)).toBeUndefined();
      expect(read(`?time=${text}`)).toMatchObject({ period: null, notices: [{ code: 'address-value' }] });
    },
  );

  test('may be open on one side', () => {
    const { from, to } = ATLAS.domain;
    expect(readTime('earliest..2018', ATLAS.domain)).toEqual({ from, to: dayOf(2019) });
    expect(readTime('2019..latest', ATLAS.domain)).toEqual({ from: dayOf(2019), to });
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

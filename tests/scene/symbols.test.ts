import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterIndex, query } from '../../src/model/query.ts';
import { scaleAt } from '../../src/scene/marks.ts';
import {
  mostAlliances,
  numberedFrom,
  numberPlace,
  numberPlaces,
  placeSymbols,
  RADIUS,
  sampleCounts,
  symbolRadius,
} from '../../src/scene/symbols.ts';
import { ATLAS } from '../fixtures/atlas.ts';

const ALL = { period: null, facets: {}, match: {} };
const index = filterIndex(ATLAS);
const all = query(index, ALL);

describe('the size of a circle', () => {
  const counts = fc.integer({ min: 1, max: 500 });

  it('never shrinks when alliances are added', () => {
    fc.assert(
      fc.property(counts, counts, counts, (a, b, most) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(symbolRadius(less, most)).toBeLessThanOrEqual(symbolRadius(more, most));
      }),
    );
  });

  it('has an area in proportion to the alliances, from the least radius on', () => {
    expect(symbolRadius(80, 80)).toBe(RADIUS.most);
    expect(symbolRadius(20, 80)).toBe(RADIUS.most / 2);
    expect(symbolRadius(1, 80)).toBe(RADIUS.least);
  });

  it('is a small dot without alliances and never leaves its bounds', () => {
    expect(symbolRadius(0, 80)).toBe(RADIUS.alone);
    expect(RADIUS.none).toBeLessThan(RADIUS.alone);
    expect(RADIUS.alone).toBeLessThan(RADIUS.least);
    fc.assert(
      fc.property(counts, counts, (count, most) => {
        const radius = symbolRadius(count, most);
        expect(radius).toBeGreaterThanOrEqual(RADIUS.least);
        expect(radius).toBeLessThanOrEqual(RADIUS.most);
      }),
    );
  });

  it('grows with the zoom up to its full size, and again where the map comes near, without a jump', () => {
    expect(scaleAt(3)).toBe(scaleAt(5.4));
    expect(scaleAt(6.3)).toBe(1);
    expect([7, 8].map(scaleAt)).toEqual([1, 1]);
    expect(scaleAt(8.01)).toBeCloseTo(1, 2);
    expect(scaleAt(9)).toBeGreaterThan(1);
    expect(scaleAt(10)).toBe(scaleAt(11));
    expect(scaleAt(5.8)).toBeGreaterThan(scaleAt(5.5));
  });
});

const MEMBERS = new Set(ATLAS.corridor.keys());

describe('the symbols of places', () => {
  it('are there for every place, the larger before the smaller', () => {
    const symbols = placeSymbols(ATLAS, all, MEMBERS);
    expect(symbols.map(({ place }) => place).sort()).toEqual([...ATLAS.places.keys()].sort());
    const radii = symbols.map(({ radius }) => radius);
    expect(radii).toEqual([...radii].sort((a, b) => b - a));
  });

  it('count the alliances that the filters leave, on a scale that filters do not change', () => {
    const some = query(index, { ...ALL, facets: { industry: ['ind-newmat'] } });
    const find = (symbols: ReturnType<typeof placeSymbols>) => symbols.find(({ place }) => place === '330400');
    const [before, after] = [find(placeSymbols(ATLAS, all, MEMBERS)), find(placeSymbols(ATLAS, some, MEMBERS))];
    expect([before?.alliances, after?.alliances]).toEqual([2, 1]);
    expect(before?.radius).toBe(RADIUS.most);
    expect(after?.radius).toBeLessThan(before?.radius ?? 0);
    expect(mostAlliances(ATLAS)).toBe(2);
  });

  it('have ONE measure: of two circles the larger has more alliances', () => {
    const symbols = placeSymbols(ATLAS, all, MEMBERS);
    for (const one of symbols) {
      for (const other of symbols)
        if (one.radius > other.radius) expect(one.alliances).toBeGreaterThanOrEqual(other.alliances);
    }
  });

  it('tell members, other places with records and places without apart', () => {
    const none = query(index, { ...ALL, facets: { place: ['321202'] } });
    const tiers = Object.fromEntries(placeSymbols(ATLAS, none, MEMBERS).map(({ place, tier }) => [place, tier]));
    expect(tiers).toEqual({ '320500': 'member', '321200': 'none', '321202': 'record', '330400': 'none' });
  });
});

describe('the number of a place', () => {
  const symbol = (alliances: number, radius: number, numbered = true) => ({ alliances, radius, numbered });

  it('is always written at members and what is chosen: beside the circle where that has no room', () => {
    expect(numberPlace(symbol(20, 14), 1)).toBe('inside');
    expect(numberPlace(symbol(20, 14), 0.5)).toBe('beside');
    expect(numberPlace(symbol(5, 7), 1)).toBe('inside');
    expect(numberPlace(symbol(15, 7), 1)).toBe('beside');
    expect(numberPlace(symbol(120, 11), 1)).toBe('beside');
    expect(numberPlace(symbol(0, RADIUS.alone), 1)).toBeNull();
  });

  it('is written elsewhere from a number on, at all places or at none', () => {
    for (const scale of [0.7, 1, 1.4]) {
      const from = numberedFrom(ATLAS, scale);
      for (let count = 1; count <= mostAlliances(ATLAS); count++) {
        const radius = symbolRadius(count, mostAlliances(ATLAS));
        expect(numberPlace(symbol(count, radius, false), scale)).toBe(count >= from ? 'inside' : null);
      }
    }
  });

  it('is written beside a circle that a smaller one covers', () => {
    const [one, other] = [ATLAS.places.get('321200'), ATLAS.places.get('321202')].map((place, index) => ({
      ...{ place: place?.id ?? '', point: place?.point ?? ([0, 0] as const), total: 9, alliances: 9 - index },
      ...{ radius: 12 - index, member: false, numbered: false, tier: 'record' as const },
    }));
    if (!one || !other) throw new Error('found no two places');
    expect([...numberPlaces([one, other], 7)]).toEqual([
      ['321200', 'beside'],
      ['321202', 'inside'],
    ]);
  });

  it('is that of a chosen place, too', () => {
    const chosen = placeSymbols(ATLAS, all, MEMBERS, { chosen: new Set(['321200']) });
    expect(
      chosen
        .filter(({ numbered }) => numbered)
        .map(({ place }) => place)
        .sort(),
    ).toEqual(['320500', '321200', '330400']);
  });
});

describe("the legend's sample circles", () => {
  it('ascend and do not exceed what occurs', () => {
    const samples = sampleCounts(ATLAS);
    expect(samples).toEqual([...new Set(samples)].sort((a, b) => a - b));
    expect(samples.at(-1)).toBeLessThanOrEqual(mostAlliances(ATLAS));
    expect(samples[0]).toBeGreaterThan(0);
  });
});

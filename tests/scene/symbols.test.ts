import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterIndex, query } from '../../src/model/query.ts';
import { scaleAt } from '../../src/scene/marks.ts';
import { mostRecords, placeSymbols, RADIUS, sampleCounts, symbolRadius } from '../../src/scene/symbols.ts';
import { ATLAS } from '../fixtures/atlas.ts';

const ALL = { period: null, facets: {}, match: {} };
const index = filterIndex(ATLAS);
const all = query(index, ALL);

describe('the size of a circle', () => {
  const counts = fc.integer({ min: 1, max: 500 });

  it('never shrinks when records are added', () => {
    fc.assert(
      fc.property(counts, counts, counts, (a, b, most) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(symbolRadius(less, most)).toBeLessThanOrEqual(symbolRadius(more, most));
      }),
    );
  });

  it('has an area in proportion to the records, from the least radius on', () => {
    expect(symbolRadius(80, 80)).toBe(RADIUS.most);
    expect(symbolRadius(20, 80)).toBe(RADIUS.most / 2);
    expect(symbolRadius(1, 80)).toBe(RADIUS.least);
  });

  it('is a dot without records and never leaves its bounds', () => {
    expect(symbolRadius(0, 80)).toBe(RADIUS.none);
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

  it('count what the filters leave, on a scale that filters do not change', () => {
    const some = query(index, { ...ALL, facets: { industry: ['ind-newmat'] } });
    const find = (symbols: ReturnType<typeof placeSymbols>) => symbols.find(({ place }) => place === '330400');
    const [before, after] = [find(placeSymbols(ATLAS, all, MEMBERS)), find(placeSymbols(ATLAS, some, MEMBERS))];
    expect(before?.total).toBe(all.placeCounts.get('330400')?.total);
    expect(after?.total).toBe(some.placeCounts.get('330400')?.total);
    expect(after?.radius).toBeLessThan(before?.radius ?? 0);
    expect(mostRecords(ATLAS)).toBe(Math.max(...[...all.placeCounts.values()].map(({ total }) => total)));
  });

  it('tell members, other places with records and places without apart', () => {
    const none = query(index, { ...ALL, facets: { place: ['321202'] } });
    const tiers = Object.fromEntries(placeSymbols(ATLAS, none, MEMBERS).map(({ place, tier }) => [place, tier]));
    expect(tiers).toEqual({ '320500': 'member', '321200': 'none', '321202': 'record', '330400': 'none' });
  });
});

describe("the legend's sample circles", () => {
  it('ascend and do not exceed what occurs', () => {
    const samples = sampleCounts(ATLAS);
    expect(samples).toEqual([...new Set(samples)].sort((a, b) => a - b));
    expect(samples.at(-1)).toBeLessThanOrEqual(mostRecords(ATLAS));
    expect(samples[0]).toBeGreaterThan(0);
  });
});

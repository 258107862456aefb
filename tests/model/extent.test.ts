import { describe, expect, it } from 'vitest';
import { extentOfPlaces, placesOfRef } from '../../src/model/extent.ts';
import { ATLAS, FILE } from '../fixtures/atlas.ts';
import { linkedAtlas } from '../fixtures/linked-atlas.ts';

describe('placesOfRef', () => {
  it('knows the places of every kind of record', () => {
    expect(placesOfRef(ATLAS, { kind: 'place', id: '330400' })).toEqual(['330400']);
    expect(placesOfRef(ATLAS, { kind: 'alliance', id: 'al-robot' })).toEqual(['330400', '320500', '321200']);
    expect(placesOfRef(ATLAS, { kind: 'event', id: 'ev-robot' })).toEqual(['330400', '320500']);
    expect(placesOfRef(ATLAS, { kind: 'initiative', id: 'in-undated' })).toEqual(['321202', '320500']);
    expect(placesOfRef(ATLAS, { kind: 'industry', id: 'ind-intmfg' })).toContain('321202');
  });

  it('of an industry are those where it is strong, and those of its alliances', () => {
    const strength = { industry: 'ind-newmat', role: 'core' as const, period: '2023', sources: ['src-a'] };
    const atlas = linkedAtlas({ ...FILE, specialisations: [{ ...strength, place: '321202' }] });
    expect(placesOfRef(atlas, { kind: 'industry', id: 'ind-newmat' })).toEqual(['321202', '320500', '330400']);
    expect(placesOfRef(atlas, { kind: 'industry', id: 'ind-none' })).toEqual([]);
  });

  it('has none for a source, or for what is not in the data', () => {
    expect(placesOfRef(ATLAS, { kind: 'source', id: 'src-a' })).toEqual([]);
    expect(placesOfRef(ATLAS, { kind: 'place', id: '999999' })).toEqual([]);
    expect(placesOfRef(ATLAS, { kind: 'event', id: 'nope' })).toEqual([]);
  });
});

describe('extentOfPlaces', () => {
  it('holds every place with room around it, west and south before east and north', () => {
    const ids = ['330400', '320500', '321202'];
    const [west = 0, south = 0, east = 0, north = 0] = extentOfPlaces(ATLAS, ids) ?? [];
    for (const id of ids) {
      const [lon = 0, lat = 0] = ATLAS.places.get(id)?.point ?? [];
      expect(lon).toBeGreaterThan(west);
      expect(lon).toBeLessThan(east);
      expect(lat).toBeGreaterThan(south);
      expect(lat).toBeLessThan(north);
    }
  });

  it('comes closer to a district than to a city', () => {
    const width = (id: string) => {
      const [west = 0, , east = 0] = extentOfPlaces(ATLAS, [id]) ?? [];
      return east - west;
    };
    expect(width('321202')).toBeLessThan(width('321200'));
    const county = linkedAtlas({
      ...FILE,
      places: FILE.places.map((found) => ({ ...found, level: 'county' as const })),
    });
    const [west = 0, , east = 0] = extentOfPlaces(county, ['321200']) ?? [];
    expect(east - west).toBeCloseTo(width('321202'), 6);
  });

  it('is null for no place and for unknown places only', () => {
    expect(extentOfPlaces(ATLAS, [])).toBeNull();
    expect(extentOfPlaces(ATLAS, ['999999'])).toBeNull();
  });
});

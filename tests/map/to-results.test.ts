import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesAskedFor, sightOf } from '../../src/map/to-results.tsx';
import { indexAtlas } from '../../src/model/atlas.ts';
import { extentOfPlaces } from '../../src/model/extent.ts';
import { filterIndex, query } from '../../src/model/query.ts';
import { fitView, HOME_MAX_ZOOM, homeView, paddingOf } from '../../src/scene/frame.ts';
import { INITIAL_STATE } from '../../src/state/store.ts';
import { PUBLISHED } from '../fixtures/published.ts';

const ATLAS = indexAtlas(PUBLISHED);

const PHONE = { width: 390, height: 420 };
const WIDE = { width: 1100, height: 640 };
const ids = [...ATLAS.places.keys()];
const asked = (state: Partial<typeof INITIAL_STATE>) => {
  const whole = { ...INITIAL_STATE, ...state };
  return placesAskedFor(ATLAS, whole, query(filterIndex(ATLAS), whole));
};

describe('what was asked for', () => {
  it('is nothing where nothing is filtered or selected', () => {
    expect(asked({})).toEqual([]);
  });

  it('are the places of what passes the filters, else of the selected record', () => {
    const selected = { kind: 'place', id: '340200' } as const;
    expect(asked({ selected })).toEqual(['340200']);
    const filtered = asked({ selected, facets: { place: ['320500'] } });
    expect(filtered).toContain('320500');
    expect(filtered.length).toBeGreaterThan(1);
    expect(asked({ selected: { kind: 'industry', id: 'ind-ai' } })).toEqual([]);
  });
});

describe('how much of it is in sight', () => {
  const wuhu = ['340200'];
  const [lon = 0, lat = 0] = ATLAS.places.get('340200')?.point ?? [];

  it('none, where the map is elsewhere; all but small, where it is far away; well, where it fits', () => {
    expect(sightOf(ATLAS, wuhu, { lon: 121.9, lat: 29, zoom: 8 }, PHONE)).toBe('none');
    expect(sightOf(ATLAS, wuhu, { lon, lat, zoom: 6 }, PHONE)).toBe('small');
    expect(sightOf(ATLAS, wuhu, { lon, lat, zoom: 8.5 }, PHONE)).toBe('well');
    expect(sightOf(ATLAS, ['340200', '330400'], { lon, lat, zoom: 9 }, WIDE)).toBe('some');
  });

  it('is not asked for of nothing, nor of a map without size', () => {
    expect(sightOf(ATLAS, [], homeView(WIDE), WIDE)).toBe('well');
    expect(sightOf(ATLAS, wuhu, homeView(WIDE), { width: 0, height: 0 })).toBe('well');
  });

  it('is always well after the map has gone there: the button never leads in a circle', () => {
    const sizes = fc.record({
      width: fc.integer({ min: 200, max: 1600 }),
      height: fc.integer({ min: 150, max: 1000 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 12 }), sizes, (places, size) => {
        const extent = extentOfPlaces(ATLAS, places);
        if (!extent) throw new Error('found no extent');
        expect(sightOf(ATLAS, places, fitView(extent, size, paddingOf(size), HOME_MAX_ZOOM), size)).toBe('well');
      }),
    );
  });
});

import { existsSync } from 'node:fs';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { LAYERS } from '../../../src/map/engine/layers/index.ts';
import { mapStyle, restyle } from '../../../src/map/engine/style.ts';
import { WIDTH } from '../../../src/scene/ground-style.ts';
import { THEMES, type ThemeName } from '../../../src/ui/theme.ts';
import { ATLAS } from '../../fixtures/atlas.ts';
import { fakeMap } from '../../fixtures/fake-map.ts';

const styleOf = (theme: ThemeName) =>
  mapStyle(LAYERS, ATLAS, { theme: THEMES[theme] }, (name) => `https://example.org/data/geo/${name}.geojson`);
const style = styleOf('light');
const ids = style.layers.map(({ id }) => id);
const above = (upper: string, lower: string) => expect(ids.indexOf(upper)).toBeGreaterThan(ids.indexOf(lower));

describe('the style of the map', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`is valid in ${theme}`, () => {
      expect(validateStyleMin(styleOf(theme)).map(({ message }) => message)).toEqual([]);
    });
  }

  it('names each layer once and needs no font server', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
  });

  it('draws water over the areas, borders of provinces over the water, the corridor last', () => {
    above('water-areas', 'attention-cities');
    above('province-borders', 'water-areas');
    expect(ids.at(-1)).toBe('corridor-band');
  });

  it('fetches nothing but the files of the basemap', () => {
    const urls = Object.values(style.sources).flatMap((source) =>
      source.type === 'geojson' && typeof source.data === 'string' ? [source.data] : [],
    );
    expect(urls.every((url) => url.startsWith('https://example.org/data/geo/'))).toBe(true);
    const drawn = urls.map((url) => url.replace(/.*\/|\.geojson/g, ''));
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(drawn).toEqual(
      expect.arrayContaining(['borders', 'cities', 'context', 'corridor', 'rivers', 'units', 'water']),
    );
    expect(drawn.filter((name) => !existsSync(`data/geo/${name}.geojson`))).toEqual([]);
  });

  it('follows the zoom as the table says that the SVG painter reads', () => {
    const rivers = style.layers.find(({ id }) => id === 'rivers');
    expect(rivers?.paint).toMatchObject({
      'line-width': [
        'interpolate',
        ['linear'],
        ['zoom'],
        6,
        ['match', ['get', 'rank'], 1, 1, 2, 0.6, 0.6],
        10,
        ['match', ['get', 'rank'], 1, 2.5, 2, 1.6, 1.1],
      ],
    });
    const band = style.layers.find(({ id }) => id === 'corridor-band');
    expect(band?.paint).toMatchObject({
      'line-width': ['interpolate', ['linear'], ['zoom'], ...WIDTH.corridor.flat()],
    });
  });
});

describe('changing the look', () => {
  it('sets nothing when nothing changes', () => {
    const { map, calls } = fakeMap();
    restyle(map, styleOf('light').layers, styleOf('light').layers);
    expect(calls).toEqual([]);
  });

  it('touches no layout for another theme, and reaches every layer that has a colour', () => {
    const { map, calls } = fakeMap();
    restyle(map, styleOf('light').layers, styleOf('dark').layers);
    expect(new Set(calls.map(([method]) => method))).toEqual(new Set(['setPaintProperty']));
    const touched = new Set(calls.map(([, layer]) => layer));
    expect(ids.filter((id) => !touched.has(id))).toEqual([]);
  });
});

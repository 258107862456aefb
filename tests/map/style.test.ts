import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { LAYERS } from '../../src/map/layers/index.ts';
import { mapStyle, restyle } from '../../src/map/style.ts';
import { LINES } from '../../src/scene/marks.ts';
import { LANGUAGES } from '../../src/ui/i18n/index.ts';
import { THEMES, type ThemeName } from '../../src/ui/theme.ts';
import { ATLAS } from '../fixtures/atlas.ts';
import { fakeMap } from '../fixtures/fake-map.ts';

const styleOf = (theme: ThemeName, language: 'en' | 'zh') =>
  mapStyle(LAYERS, ATLAS, { theme: THEMES[theme], language }, (name) => `https://example.org/data/geo/${name}.geojson`);
const style = styleOf('light', 'en');
const ids = style.layers.map(({ id }) => id);
const above = (upper: string, lower: string) => expect(ids.indexOf(upper)).toBeGreaterThan(ids.indexOf(lower));

describe('the style of the map', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const language of LANGUAGES) {
      it(`is valid in ${theme} and ${language}`, () => {
        expect(validateStyleMin(styleOf(theme, language)).map(({ message }) => message)).toEqual([]);
      });
    }
  }

  it('names each layer once and needs no font server', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
  });

  it('draws water over the areas, links over the corridor, circles over links, names last', () => {
    above('water-areas', 'city-areas');
    above('corridor-band', 'water-areas');
    above('link-ribbons', 'corridor-band');
    above('place-symbols', 'link-ribbons');
    above('place-labels', 'place-symbols');
    expect(ids.at(-1)).toBe('place-obstacles');
  });

  it('fetches nothing but the files of the basemap', () => {
    const urls = Object.values(style.sources).flatMap((source) =>
      source.type === 'geojson' && typeof source.data === 'string' ? [source.data] : [],
    );
    expect(urls.every((url) => url.startsWith('https://example.org/data/geo/'))).toBe(true);
    expect(urls.map((url) => url.replace(/.*\/|\.geojson/g, '')).sort()).toEqual(
      ['borders', 'cities', 'context', 'corridor', 'rivers', 'units', 'water', 'water-labels'].sort(),
    );
  });

  it('draws lines as the table says that the legend reads', () => {
    const inferred = style.layers.find(({ id }) => id === 'link-inferred');
    expect(inferred?.paint).toMatchObject({
      'line-width': LINES.inferred.width,
      'line-dasharray': [...LINES.inferred.dash],
    });
    expect(style.layers.find(({ id }) => id === 'link-stated')?.paint).not.toHaveProperty('line-dasharray');
  });
});

describe('changing the look', () => {
  it('sets nothing when nothing changes', () => {
    const { map, calls } = fakeMap();
    restyle(map, styleOf('light', 'en').layers, styleOf('light', 'en').layers);
    expect(calls).toEqual([]);
  });

  it('touches no colour for another language', () => {
    const { map, calls } = fakeMap();
    restyle(map, styleOf('light', 'en').layers, styleOf('light', 'zh').layers);
    expect(calls.map(([method]) => method)).not.toContain('setPaintProperty');
    expect(calls).toContainEqual(['setLayoutProperty', 'place-labels', 'text-field', ['get', 'label_zh']]);
  });

  it('touches no layout for another theme, and reaches every layer that has a colour', () => {
    const { map, calls } = fakeMap();
    restyle(map, styleOf('light', 'en').layers, styleOf('dark', 'en').layers);
    expect(new Set(calls.map(([method]) => method))).toEqual(new Set(['setPaintProperty']));
    const touched = new Set(calls.map(([, layer]) => layer));
    expect(ids.filter((id) => !touched.has(id))).toEqual(['place-obstacles']);
  });
});

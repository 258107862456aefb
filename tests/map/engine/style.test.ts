import { readFileSync } from 'node:fs';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { groundFeatures } from '../../../src/map/engine/ground-source.ts';
import { type Look, mapStyle, restyle } from '../../../src/map/engine/style.ts';
import { filterIndex, query } from '../../../src/model/query.ts';
import type { Ref } from '../../../src/model/types.ts';
import { GROUND_KINDS } from '../../../src/scene/ground.ts';
import { COUNTIES, lineStyle } from '../../../src/scene/ground-style.ts';
import { NO_OUTLINE, outlineOf } from '../../../src/scene/outline.ts';
import { readGround } from '../../../src/scene/read-ground.ts';
import { placeStates } from '../../../src/scene/scene.ts';
import { THEMES } from '../../../src/ui/theme.ts';
import { ATLAS } from '../../fixtures/atlas.ts';
import { fakeMap } from '../../fixtures/fake-map.ts';

const level = readGround(JSON.parse(readFileSync('data/ground/2.json', 'utf8')));
const ground = level ? groundFeatures(level) : { type: 'FeatureCollection' as const, features: [] };
const outline = outlineOf(ATLAS, 'gr-g60', []);
const visible = query(filterIndex(ATLAS), { period: null, facets: {}, match: {} });
const statesOf = (selected: Ref | null = null, hovered: Ref | null = null) =>
  placeStates(ATLAS, visible, { selected, hovered });
const LIGHT: Look = { theme: THEMES.light, outline, states: statesOf(), counties: null };
const styleOf = (look: Partial<Look> = {}) => mapStyle(ground, { ...LIGHT, ...look });
const style = styleOf();
const ids = style.layers.map(({ id }) => id);
const above = (upper: string, lower: string) => expect(ids.indexOf(upper)).toBeGreaterThan(ids.indexOf(lower));
const paintOf = (id: string) => style.layers.find((layer) => layer.id === id)?.paint;

/** What carries the map from one look to another. */
function callsOf(before: Partial<Look>, after: Partial<Look>) {
  const { map, calls } = fakeMap();
  restyle(map, { ...LIGHT, ...before }, { ...LIGHT, ...after });
  return calls;
}

describe('the style of the map', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`is valid in ${theme}`, () => {
      expect(validateStyleMin(styleOf({ theme: THEMES[theme] })).map(({ message }) => message)).toEqual([]);
    });
  }

  it('names each layer once and fetches nothing: no fonts, no sprites, no data', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(style.sources).toEqual({
      ground: expect.objectContaining({ type: 'geojson', data: ground }),
      counties: expect.objectContaining({ type: 'geojson', data: { type: 'FeatureCollection', features: [] } }),
    });
  });

  it('draws every kind of the ground', () => {
    const filters = JSON.stringify(style.layers.map((layer) => ('filter' in layer ? layer.filter : null)));
    expect(GROUND_KINDS.filter((kind) => !filters.includes(`"${kind}"`))).toEqual([]);
  });

  it('draws water over the areas, borders of provinces over the water, the outline of what is selected last', () => {
    above('water-area', 'selected-areas');
    above('province', 'water-area');
    expect(ids.at(-1)).toBe('outline');
  });

  it('draws the areas and the band of the outlined grouping as one even tint, above the edges of both', () => {
    for (const tint of ['member-areas', 'corridor'])
      for (const edge of ['member-edge', 'corridor-edge']) above(tint, edge);
    expect(paintOf('corridor')).toMatchObject({ 'line-color': THEMES.light.corridorLand, 'line-opacity': 1 });
    expect(paintOf('member-areas')).toMatchObject({ 'fill-color': THEMES.light.corridorLand });
    above('city', 'corridor');
  });

  it('follows the zoom as the table says that the SVG painter reads', () => {
    for (const [id, { width }] of [
      ['river-2', lineStyle('river', 2)],
      ['canal-1', lineStyle('canal', 1)],
      ['corridor', lineStyle('corridor')],
    ] as const) {
      expect(paintOf(id)).toMatchObject({ 'line-width': ['interpolate', ['linear'], ['zoom'], ...width.flat()] });
    }
  });

  it('has a layer for every rank of rivers and canals', () => {
    const ranks = level?.shapes.flatMap(({ kind, rank }) => (rank === undefined ? [] : [`${kind}-${rank}`])) ?? [];
    expect(ranks.length).toBeGreaterThan(0);
    expect(ids).toEqual(expect.arrayContaining(ranks));
  });
});

describe('changing the look', () => {
  it('sets nothing when nothing changes', () => {
    expect(callsOf({}, { states: statesOf() })).toEqual([]);
  });

  it('sets colours only for another theme, and reaches every layer', () => {
    const calls = callsOf({}, { theme: THEMES.dark });
    expect(new Set(calls.map(([method]) => method))).toEqual(new Set(['setPaintProperty']));
    expect(new Set(calls.map(([, , name]) => String(name).replace(/^\w+-/, '')))).toEqual(new Set(['color']));
    const touched = new Set(calls.map(([, layer]) => layer));
    expect(ids.filter((id) => !touched.has(id))).toEqual([]);
    expect(calls).toContainEqual(['setPaintProperty', 'sea', 'background-color', THEMES.dark.sea]);
  });

  it('hides and shows the corridor with the areas of its members', () => {
    const [hidden, shown] = [callsOf({}, { outline: NO_OUTLINE }), callsOf({ outline: NO_OUTLINE }, {})];
    for (const calls of [hidden, shown]) {
      expect(calls.map(([, layer, name]) => `${layer} ${name}`)).toEqual([
        'member-edge line-opacity',
        'corridor-edge line-opacity',
        'member-areas fill-opacity',
        'corridor line-opacity',
      ]);
    }
    expect(hidden.map(([, , , value]) => value)).toEqual([0, 0, 0, 0]);
  });

  it('changes states of places only, no geometry, when one is hovered or selected', () => {
    const place: Ref = { kind: 'place', id: '330400' };
    const state = { hover: false, selected: false, concerned: false, faded: false };
    const feature = { source: 'ground', id: '330400' };
    expect(callsOf({}, { states: statesOf(null, place) })).toEqual([
      ['setFeatureState', feature, { ...state, hover: true }],
    ]);
    expect(callsOf({}, { states: statesOf(place) })).toEqual([
      ['setFeatureState', feature, { ...state, selected: true }],
    ]);
    expect(callsOf({ states: statesOf(place) }, {})).toEqual([['setFeatureState', feature, state]]);
    expect(JSON.stringify(paintOf('outline'))).toContain('"feature-state","selected"');
  });

  it('gives the counties to their own source once they are there, and leaves the ground alone', () => {
    const counties = readGround({
      ...{ level: 2, zoom: 12, origin: [112.5, 36.8] },
      shapes: [{ kind: 'county', d: 'm10 10 5 5' }],
    });
    if (!counties) throw new Error('found no counties');
    expect(callsOf({}, { counties })).toEqual([['setData', 'counties', groundFeatures(counties)]]);
    expect(callsOf({ counties }, { counties })).toEqual([]);
    expect(styleOf({ counties }).sources.counties).toMatchObject({ data: groundFeatures(counties) });
    const layer = style.layers.find(({ id }) => id === 'county');
    expect(layer).toMatchObject({ source: 'counties', minzoom: COUNTIES.load });
    above('county', 'city-area');
    above('water-area', 'county');
  });

  it('marks the places of a record', () => {
    const calls = callsOf({}, { states: statesOf({ kind: 'alliance', id: 'al-robot' }) });
    const concerned = calls.filter(([, , state]) => (state as { concerned: boolean }).concerned);
    const { members: places = [] } = ATLAS.alliances.get('al-robot') ?? {};
    expect(concerned.map(([, feature]) => (feature as { id: string }).id).sort()).toEqual(
      [...new Set(places.map(({ place }) => place))].sort(),
    );
  });
});

/** MapLibre's style for the ground. Its layers are fixed; only paint properties and feature states change. */
import type {
  ExpressionSpecification,
  LayerSpecification,
  LineLayerSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { Adcode } from '../../model/types.ts';
import type { GroundKind, GroundLevel } from '../../scene/ground.ts';
import { GROUND_COLOURS } from '../../scene/ground-colours.ts';
import { CONCERNED_OPACITY, COUNTIES, type GroundLine, lineStyle, UNITS_FROM } from '../../scene/ground-style.ts';
import { LINES } from '../../scene/marks.ts';
import type { Outline } from '../../scene/outline.ts';
import type { Ramp } from '../../scene/ramp.ts';
import type { PlaceState } from '../../scene/scene.ts';
import type { Theme } from '../../ui/theme.ts';
import { groundFeatures } from './ground-source.ts';

/** What the style depends on. */
export interface Look {
  theme: Theme;
  outline: Pick<Outline, 'members' | 'line'>;
  states: ReadonlyMap<Adcode, PlaceState>;
  /** Borders of the counties; null until they are loaded. */
  counties: GroundLevel | null;
}

/** The part of MapLibre's map that changes a style. */
export interface StyledMap {
  getSource(source: string): unknown;
  setFeatureState(feature: { source: string; id: string }, state: object): unknown;
  setPaintProperty(layer: string, name: string, value: unknown): unknown;
}

const SOURCE = 'ground';
/** A source of its own: what arrives late must not cut the ground into tiles anew. */
const COUNTY_SOURCE = 'counties';
/** Tiles are cut up to this zoom and overzoomed beyond it: still finer than the geometry. */
const FINEST_TILES = 9;

/** Of rivers and canals (`GroundShape`). */
const RANKS = [1, 2, 3] as const;

/** The style of a ground in a look. `restyle` sets the states. */
export function mapStyle(data: FeatureCollection, look: Look): StyleSpecification {
  return {
    version: 8,
    name: 'Delta Atlas',
    sources: {
      [SOURCE]: { type: 'geojson', data, promoteId: 'id', maxzoom: FINEST_TILES },
      [COUNTY_SOURCE]: { type: 'geojson', data: countyFeatures(look), maxzoom: FINEST_TILES },
    },
    layers: layersOf(look),
    transition: { duration: 0, delay: 0 },
  };
}

function countyFeatures({ counties }: Pick<Look, 'counties'>): FeatureCollection {
  return counties ? groundFeatures(counties) : { type: 'FeatureCollection', features: [] };
}

/** THE draw order, from below. The sea is the background: areas end at the coast. */
function layersOf({ theme, outline: { members, line: hasLine } }: Look): LayerSpecification[] {
  const fill = (kind: 'around' | 'city' | 'water'): LayerSpecification => ({
    id: `${kind}-area`,
    type: 'fill',
    source: SOURCE,
    filter: of(kind),
    paint: { 'fill-color': theme[GROUND_COLOURS[kind].fill] },
  });
  const line = (
    name: Exclude<GroundLine, 'around'>,
    { kinds = [name as GroundKind], rank, opacity = 1, cap = 'butt' }: LineOptions = {},
  ): LineLayerSpecification => {
    const style = lineStyle(name, rank);
    return {
      id: rank === undefined ? name : `${name}-${rank}`,
      type: 'line',
      source: SOURCE,
      filter: rank === undefined ? of(...kinds) : ['all', of(...kinds), ['==', ['get', 'rank'], rank]],
      layout: { 'line-join': 'round', 'line-cap': cap },
      paint: {
        'line-color': theme[GROUND_COLOURS[name].stroke],
        'line-width': byZoom(style.width),
        'line-opacity': style.opacity ? byZoom(style.opacity) : opacity,
        ...(style.dash ? { 'line-dasharray': [...style.dash] } : {}),
      },
    };
  };
  const isMember: ExpressionSpecification | number =
    members.size > 0 ? ['case', ['in', ['get', 'id'], ['literal', [...members]]], 1, 0] : 0;
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': theme.sea } },
    fill('around'),
    fill('city'),
    // Under the areas: only what is outside of them is seen.
    line('member-edge', { kinds: ['city', 'unit'], opacity: isMember }),
    line('corridor-edge', { kinds: ['corridor'], opacity: hasLine ? 1 : 0, cap: 'round' }),
    {
      id: 'member-areas',
      type: 'fill',
      source: SOURCE,
      filter: of('city', 'unit'),
      paint: {
        'fill-color': theme[GROUND_COLOURS.member.fill],
        'fill-opacity': isMember,
      },
    },
    line('corridor', { opacity: hasLine ? LINES.corridor.opacity : 0, cap: 'round' }),
    // Colours without expressions, so that a change of theme needs no new tiles.
    ...(['concerned', 'hover', 'selected'] as const).map(
      (state): LayerSpecification => ({
        id: `${state}-areas`,
        type: 'fill',
        source: SOURCE,
        filter: of('city', 'unit'),
        paint: {
          'fill-color': theme[GROUND_COLOURS[state].fill],
          'fill-opacity': ['case', on(state), state === 'concerned' ? CONCERNED_OPACITY : 1, 0],
        },
      }),
    ),
    { ...line('county'), source: COUNTY_SOURCE, minzoom: COUNTIES.load },
    { ...line('unit-border', { kinds: ['unit'] }), minzoom: UNITS_FROM },
    // Hairlines lie under the water, so that lakes and the Yangtze stay clean.
    line('city'),
    line('around-border'),
    ...RANKS.map((rank) => line('river', { rank, cap: 'round' })),
    ...RANKS.map((rank) => line('canal', { rank })),
    fill('water'),
    line('water'),
    // Above the water: the border through Taihu and the Yangtze matters to a reader.
    line('outer'),
    line('province', { opacity: LINES.provinceBorder.opacity }),
    line('outline', { kinds: ['city', 'unit'], opacity: ['case', on('selected'), 1, 0] }),
  ];
}

interface LineOptions {
  /** Kinds of shapes; by default the kind with the line's name. */
  kinds?: readonly GroundKind[];
  rank?: number;
  /** Used where the line's style defines none. */
  opacity?: number | ExpressionSpecification;
  cap?: 'butt' | 'round';
}

/** Changes a style from one look to another: sets exactly the paint properties and feature states that differ. */
export function restyle(map: StyledMap, before: Look, after: Look): void {
  if (before.theme !== after.theme || before.outline !== after.outline) {
    const old = new Map(layersOf(before).map(({ id, paint }) => [id, { ...paint } as Paint]));
    for (const { id, paint } of layersOf(after)) {
      for (const [name, value] of Object.entries({ ...paint })) {
        if (JSON.stringify(value) !== JSON.stringify(old.get(id)?.[name])) map.setPaintProperty(id, name, value);
      }
    }
  }
  if (before.counties !== after.counties) {
    (map.getSource(COUNTY_SOURCE) as GeoSource | undefined)?.setData(countyFeatures(after));
  }
  for (const [id, state] of after.states) {
    const known = before.states.get(id);
    const keys = Object.keys(state) as (keyof PlaceState)[];
    if (keys.some((key) => state[key] !== (known?.[key] ?? false))) {
      map.setFeatureState({ source: SOURCE, id }, { ...state });
    }
  }
}

/** The part of MapLibre's GeoJSON source that is used. */
interface GeoSource {
  setData(data: FeatureCollection): unknown;
}

type Paint = Readonly<Record<string, unknown>>;

function of(...kinds: GroundKind[]): ExpressionSpecification {
  return ['in', ['get', 'kind'], ['literal', kinds]];
}

/** Whether a feature is in a state; false until that is set. */
function on(state: keyof PlaceState): ExpressionSpecification {
  return ['boolean', ['feature-state', state], false];
}

/** `ramp` (src/scene/ramp.ts) as a style expression. */
function byZoom(stops: Ramp): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as ExpressionSpecification;
}

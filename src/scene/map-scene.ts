/**
 * The scene: all that the map shows over its ground, in pixels at a zoom, for every painter and for the pointer.
 * It does not depend on the frame or on where the camera stands, so panning a map changes nothing in it.
 */
import type { Atlas } from '../model/atlas.ts';
import { memoise } from '../model/memoise.ts';
import type { Water } from '../model/parts.ts';
import type { Visible } from '../model/query.ts';
import type { Adcode, Language, Point, Ref } from '../model/types.ts';
import { labelMaker, type PaintedLabel } from './label-maker.ts';
import { linkScene } from './links.ts';
import { FADED, scaleAt } from './marks.ts';
import {
  type PaintedRibbon,
  type PaintedSegment,
  type PaintedStop,
  paintRibbons,
  paintSegments,
  paintStops,
} from './painted-links.ts';
import { toWorld } from './project.ts';
import { type PlaceState, placeStates } from './scene.ts';
import { type PlaceSymbol, placeSymbols, type Tier } from './symbols.ts';

export interface SceneInput {
  visible: Visible;
  selected: Ref | null;
  hovered: Ref | null;
  language: Language;
  layers: Readonly<Record<'links' | 'corridor' | 'symbols', boolean>>;
  /** MapLibre's zoom. */
  zoom: number;
}

export interface PaintedSymbol {
  place: Adcode;
  at: Point;
  /** Pixels, in the scale of the zoom. */
  radius: number;
  tier: Tier;
  marked: boolean;
}

export interface MapScene {
  zoom: number;
  language: Language;
  /** The widest first. */
  ribbons: readonly PaintedRibbon[];
  /** 1, or less where something else is asked for than what the ribbons show. */
  ribbonStrength: number;
  segments: readonly PaintedSegment[];
  stops: readonly PaintedStop[];
  /** The largest first. Empty where symbols are hidden. */
  symbols: readonly PaintedSymbol[];
  labels: readonly PaintedLabel[];
  states: ReadonlyMap<Adcode, PlaceState>;
  corridor: boolean;
}

export type SceneMaker = (input: SceneInput) => MapScene;

/**
 * Makes the scenes of one atlas. Each part is worked out again only when what it depends on has changed, and is the
 * same object otherwise, so that a painter can leave it as it is.
 */
export function sceneMaker(atlas: Atlas, waters: readonly Water[]): SceneMaker {
  const links = memoise((visible: Visible, selected: string | null, hovered: string | null) =>
    linkScene(atlas, visible, { selected: allianceRef(selected), hovered: allianceRef(hovered) }),
  );
  const ribbons = memoise(paintRibbons);
  const segments = memoise(paintSegments);
  const stops = memoise(paintStops);
  const circles = memoise((visible: Visible) => placeSymbols(atlas, visible));
  const symbols = memoise(paintSymbols);
  // Filters rarely change what is asked for: equal states stay the same object, and nobody draws them again.
  let known: ReadonlyMap<Adcode, PlaceState> = new Map();
  const states = memoise((visible: Visible, selected: Ref | null, hovered: Ref | null) => {
    const next = placeStates(atlas, visible, { selected, hovered });
    if (!sameStates(known, next)) known = next;
    return known;
  });
  const labels = labelMaker(atlas, waters);
  return ({ visible, selected, hovered, language, layers, zoom }) => {
    const { ribbons: all, isolated } = links(visible, allianceOf(selected), allianceOf(hovered));
    const strength = isolated.length > 0 || asksForRecords(hovered ?? selected) ? FADED : 1;
    const shown = layers.links ? ribbons(all, zoom) : NONE;
    const places = circles(visible);
    return {
      zoom,
      language,
      ribbons: shown,
      ribbonStrength: strength,
      segments: layers.links ? segments(isolated, zoom) : NONE,
      stops: layers.links ? stops(isolated, zoom) : NONE,
      symbols: layers.symbols ? symbols(places, zoom) : NONE,
      // What is drawn back keeps its place but loses its number.
      labels: labels(
        { symbols: places, ribbons: layers.links ? all : NONE, selected: placeOf(selected), language },
        zoom,
        strength === 1,
      ),
      states: states(visible, selected, hovered),
      corridor: layers.corridor,
    };
  };
}

const NONE: readonly never[] = [];
const STATE_KEYS = ['selected', 'hover', 'concerned', 'faded'] as const satisfies readonly (keyof PlaceState)[];

function sameStates(one: ReadonlyMap<Adcode, PlaceState>, other: ReadonlyMap<Adcode, PlaceState>): boolean {
  return [...other].every(([place, state]) => STATE_KEYS.every((key) => one.get(place)?.[key] === state[key]));
}

function paintSymbols(symbols: readonly PlaceSymbol[], zoom: number): PaintedSymbol[] {
  const scale = scaleAt(zoom);
  return symbols.map(({ place, point, radius, tier, marked }) => ({
    place,
    at: toWorld(point, zoom),
    radius: radius * scale,
    tier,
    marked,
  }));
}

function placeOf(ref: Ref | null): Adcode | null {
  return ref?.kind === 'place' ? ref.id : null;
}

function allianceOf(ref: Ref | null): string | null {
  return ref?.kind === 'alliance' ? ref.id : null;
}

function allianceRef(id: string | null): Ref | null {
  return id === null ? null : { kind: 'alliance', id };
}

function asksForRecords(ref: Ref | null): boolean {
  return ref?.kind === 'event' || ref?.kind === 'initiative' || ref?.kind === 'industry';
}

/**
 * The scene: all that the map shows over its ground, in pixels at a zoom, for every painter and for the hit test. Only
 * its labels depend on the size of the frame and the centre of the view (`room`), so panning changes little of it.
 */
import type { Atlas } from '../model/atlas.ts';
import { memoise } from '../model/memoise.ts';
import type { Visible } from '../model/query.ts';
import type { Adcode, Language, Point, Ref } from '../model/types.ts';
import { type DrawingNote, drawingOf, type Encoding, type LinkDrawing, type OtherDrawings } from './drawing.ts';
import type { PaintedHull } from './hulls.ts';
import { labelMaker, type PaintedLabel } from './labels/label-maker.ts';
import { type CountyNames, discsOf } from './labels/requests.ts';
import type { Room } from './labels/room.ts';
import { type Lane, type Lanes, layLanes, type OwnLane, ownLanes } from './lanes.ts';
import { type IsolatedAlliance, isolatedOf, type Section } from './links.ts';
import type { Lighting } from './lit.ts';
import { FADED, FADED_LINES, mostLanes } from './marks.ts';
import { isSameOutline, NO_OUTLINE, type Outline, outlineOf } from './outline.ts';
import { type PaintedSymbol, paintSymbols } from './painted-symbols.ts';
import { roundZoom, toWorld } from './project.ts';
import { ALL_LIT, type Lit, type PlaceState, placeStates } from './scene.ts';
import { hostMarks, type PaintedStop, paintStops, plusMarks } from './stops.ts';
import { type PlaceSymbol, placeSymbols } from './symbols.ts';

export interface SceneInput {
  visible: Visible;
  selected: Ref | null;
  hovered: Ref | null;
  /** Lights what is chosen; null while it is not loaded. */
  lighting: Lighting | null;
  /** Records of the open comparison, none by default. */
  compared?: readonly Ref[];
  language: Language;
  layers: Readonly<Record<'links' | 'symbols', boolean>>;
  /** Id of the outlined grouping, `SHOWN` or null. */
  outline: string | null;
  /** How memberships are drawn. */
  links: Encoding;
  /** MapLibre's zoom. */
  zoom: number;
  /** The map is moving: labels keep their anchors where they can. */
  moving?: boolean;
  /** The period is being dragged: labels keep their anchors, none is chosen anew. */
  isDragging?: boolean;
  /** Where labels may stand once it rests; everywhere in a picture. */
  room?: Room | null;
  /** Drawings other than lanes of up to `CROWD` alliances; null while they are not loaded or not needed. */
  others: OtherDrawings | null;
  /** Names of the counties, where they are shown. */
  counties?: CountyNames | null;
}

export interface MapScene {
  zoom: number;
  language: Language;
  /** Outlines around the members of alliances, in the order of drawing. */
  hulls: readonly PaintedHull[];
  /** Which memberships are not drawn, or not individually. */
  note: DrawingNote | null;
  /** By edge, then side by side; the lit ones while something is chosen. */
  lanes: readonly Lane[];
  /** The dimmed ones, below these. */
  back: readonly Lane[];
  /** Opacity of the lines: below 1 while something else is selected or hovered. */
  lineStrength: number;
  /** Marks of hosts on the lanes of their alliances. */
  hosts: readonly PaintedStop[];
  /** Marks of lines that are new on the later of two days compared. */
  pluses: readonly { id: string; at: Point }[];
  /** Lanes of isolated alliances. */
  own: readonly OwnLane[];
  /** Stops of isolated alliances. */
  stops: readonly PaintedStop[];
  /** The largest first. Empty where symbols are hidden. */
  symbols: readonly PaintedSymbol[];
  labels: readonly PaintedLabel[];
  /** Whether circles count the lit alliances only. */
  countsLit: boolean;
  /** Whether numbers are written: stops are drawn in their place while alliances are isolated. */
  numbered: boolean;
  states: ReadonlyMap<Adcode, PlaceState>;
  outline: Outline;
}

export type SceneMaker = (input: SceneInput) => MapScene;

/**
 * Makes the scenes of one atlas. Each part is memoised: it stays the same object until its inputs change, so that
 * painters can skip it. Equal inputs give equal scenes; only while the map moves do labels depend on the scene before.
 */
export function sceneMaker(atlas: Atlas): SceneMaker {
  const litIn = memoise(
    (lighting: Lighting | null, visible: Visible, selected: Ref | null, compared: readonly Ref[]) => {
      if (!lighting) return { lit: ALL_LIT, shown: visible };
      const lit = lighting.litBy(atlas, visible, { selected, compared });
      return { lit, shown: lighting.litVisible(visible, lit) };
    },
  );
  const symbolsOf = memoise(
    (visible: Visible, memberships: Visible['memberships'], outline: Outline, chosen: ReadonlySet<Adcode>) =>
      placeSymbols(atlas, visible, outline.members, { memberships, chosen }),
  );
  const chosenPlaces = memoise(
    (selected: Ref | null, compared: readonly Ref[]) =>
      new Set((selected ? [selected] : compared).flatMap(({ kind, id }) => (kind === 'place' ? [id] : []))),
  );
  // Filters rarely change who belongs: equal outlines stay the same object.
  let outlined = NO_OUTLINE;
  const outline = memoise((id: string | null, windows: Visible['windows']) => {
    const next = outlineOf(atlas, id, windows);
    if (!isSameOutline(outlined, next)) outlined = next;
    return outlined;
  });
  type Drawn = [visible: Visible, encoding: Encoding, most: number, first: string | null, others: OtherDrawings | null];
  const draw = (...[visible, encoding, most, first, others]: Drawn) =>
    drawingOf({ atlas, visible, encoding, most, first }, others);
  const drawn = memoise(draw);
  const drawnBack = memoise(draw);
  const isolate = memoise(
    (visible: Visible, { network, sections }: LinkDrawing, selected: Ref | null, hovered: Ref | null) => {
      const alliances = isolatedOf(atlas, network, visible, sections, { selected, hovered });
      return { alliances, ids: new Set(alliances.map(({ alliance }) => alliance)) };
    },
  );
  const hullsOf = memoise((hulls: readonly string[], others: OtherDrawings | null, visible: Visible, zoom: number) =>
    hulls.length > 0 && others ? others.hulls(atlas, hulls, visible, zoom) : NONE,
  );
  const lay = memoise(
    (sections: readonly Section[], zoom: number, places: readonly PlaceSymbol[], isShown: boolean) => {
      const discs = discsOf(places, zoom);
      const lanes = layLanes(sections, zoom, isShown ? discs : NONE);
      return { lanes, hosts: hostMarks(atlas, lanes, discs), pluses: plusMarks(lanes) };
    },
  );
  const layBack = memoise(
    (sections: readonly Section[], zoom: number, places: readonly PlaceSymbol[], lit: ReadonlySet<string> | null) => {
      if (!lit) return NONE;
      return layLanes(sections, zoom, discsOf(places, zoom)).lanes.filter(({ alliances }) =>
        alliances.some((id) => !lit.has(id)),
      );
    },
  );
  const layOwn = memoise(
    (isolated: readonly IsolatedAlliance[], lanes: Lanes, { network }: LinkDrawing, zoom: number) => ({
      own: ownLanes(isolated, lanes, (edge) => (network.paths.get(edge) ?? []).map((point) => toWorld(point, zoom))),
      stops: paintStops(isolated, zoom),
    }),
  );
  const paint = memoise(paintSymbols);
  // Filters rarely change the states: equal ones stay the same object, so that they are not drawn again.
  let known: ReadonlyMap<Adcode, PlaceState> = new Map();
  const states = memoise(
    (visible: Visible, selected: Ref | null, hovered: Ref | null, compared: readonly Ref[], { places }: Lit) => {
      const next = placeStates(atlas, visible, { selected, hovered, compared }, places);
      if (!sameStates(known, next)) known = next;
      return known;
    },
  );
  const labels = labelMaker(atlas);
  return (input) => {
    const {
      visible,
      selected,
      hovered,
      compared = NONE,
      language,
      layers,
      links,
      zoom,
      moving = false,
      isDragging = false,
      room = null,
      others,
      counties = null,
    } = input;
    const shape = outline(input.outline, visible.windows);
    const { lit, shown } = litIn(input.lighting, visible, selected, compared);
    const counted = lit.counts ? shown : visible;
    const places = symbolsOf(visible, counted.memberships, shape, chosenPlaces(selected, compared));
    const first = links === 'hulls' ? (allianceOf(selected)?.id ?? null) : null;
    const most = mostLanes(roundZoom(zoom));
    const drawing = drawn(shown, links, most, first, others);
    const sections: readonly Section[] = layers.links ? drawing.sections : NONE;
    const all = lit.alliances && layers.links ? drawnBack(visible, links, most, first, others).sections : NONE;
    const isolated = isolate(shown, drawing, allianceOf(selected), allianceOf(hovered));
    const { lanes, hosts, pluses } = lay(sections, zoom, places, layers.symbols);
    const { own, stops } = layOwn(layers.links ? isolated.alliances : NONE, lanes, drawing, zoom);
    const isOwn = isolated.ids.size > 0;
    const strength = isOwn ? FADED_LINES : asksForRecords(hovered) ? FADED : 1;
    return {
      zoom,
      language,
      hulls: layers.links ? hullsOf(drawing.hulls, others, visible, zoom) : NONE,
      note: layers.links ? drawing.note : null,
      lanes: lanes.lanes,
      back: layBack(all, zoom, places, lit.alliances),
      lineStrength: strength,
      hosts,
      pluses,
      own,
      stops,
      symbols: layers.symbols ? paint(places, zoom, lanes.stations, !isOwn) : NONE,
      // Faded lines keep their position but lose their labels.
      labels: labels(
        { symbols: places, sections, selected: placeOf(selected), language, counties },
        zoom,
        lanes,
        strength === 1 ? null : isolated.ids,
        isDragging ? 'dragged' : moving ? 'moving' : 'rest',
        room,
      ),
      countsLit: lit.counts,
      numbered: !isOwn,
      states: states(visible, selected, hovered, compared, lit),
      outline: shape,
    };
  };
}

const NONE: readonly never[] = [];
const STATE_KEYS = ['selected', 'hover', 'concerned', 'faded'] as const satisfies readonly (keyof PlaceState)[];

function sameStates(one: ReadonlyMap<Adcode, PlaceState>, other: ReadonlyMap<Adcode, PlaceState>): boolean {
  return [...other].every(([place, state]) => STATE_KEYS.every((key) => one.get(place)?.[key] === state[key]));
}

function placeOf(ref: Ref | null): Adcode | null {
  return ref?.kind === 'place' ? ref.id : null;
}

function allianceOf(ref: Ref | null): Ref | null {
  return ref?.kind === 'alliance' ? ref : null;
}

function asksForRecords(ref: Ref | null): boolean {
  return ref?.kind === 'event' || ref?.kind === 'initiative' || ref?.kind === 'industry' || ref?.kind === 'grouping';
}

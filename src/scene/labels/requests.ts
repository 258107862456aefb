/** Label requests: names of places, waters and alliances, and the numbers of ribbons. */

import type { Change } from '../../model/as-of.ts';
import { inLanguage, LANGUAGES } from '../../model/languages.ts';
import type { Water } from '../../model/parts.ts';
import type { Adcode, Language, LocalText } from '../../model/types.ts';
import { textLines } from '../../ui/text-lines.ts';
import { type Lanes, layLanes, type PlaceCircle } from '../lanes.ts';
import type { Section } from '../links.ts';
import { scaleAt } from '../marks.ts';
import { roundZoom, toWorld } from '../project.ts';
import { ramp } from '../ramp.ts';
import type { LaneInk } from '../strands.ts';
import { numberPlaces, type PlaceSymbol, type Tier } from '../symbols.ts';
import type { Anchor, LabelRequest, Placement } from './boxes.ts';
import type { Obstacle, Stroke, Surroundings } from './candidates.ts';
import { type PlaceLabel, WATER_RANK } from './choose.ts';
import { lineRequests } from './line-requests.ts';
import { arrangeLabels } from './place.ts';
import { PLACE_LABEL, SELECTED_RING, WATER_LABEL } from './style.ts';

/** What labels are made of and what they must avoid, independent of the zoom. */
export interface LabelScene {
  labels: readonly PlaceLabel[];
  symbols: readonly PlaceSymbol[];
  /** All visible ones, even while one alliance is isolated: labels must not jump on hover. */
  sections: readonly Section[];
  /** Names of alliances, by id. */
  alliances: ReadonlyMap<string, { name: LocalText }>;
  waters: readonly Water[];
  /** The selected place. */
  selected: Adcode | null;
  language: Language;
  /** null where none are named. */
  counties: CountyNames | null;
}

/** The names of counties, lazy-loaded (county-names.ts). */
export interface CountyNames {
  /** All possible ones at a zoom. */
  requests(scene: LabelScene, zoom: number): MapLabel[];
  /** Those that find room beside the names that are `placed`, which they never move or displace. */
  choose(scene: LabelScene, zoom: number, around: Surroundings, placed: readonly Placement[]): Placement<MapLabel>[];
}

/** A request with the properties that painters need. */
export type MapLabel = LabelRequest &
  /** `number`: the end of its line if the place's number of alliances is written with its name, else empty. */
  (
    | { kind: 'place'; place: Adcode; tier: Tier; number: string }
    | { kind: 'water' | 'county' }
    | { kind: 'count' | 'lane'; alliances: readonly string[]; ink: LaneInk | null; change: Change | null }
  );

/** Labels are chosen anew at each such step of the zoom. */
const ZOOM_STEP = 0.125;

/**
 * The zoom at which the labels for a zoom are chosen: the step below, where everything is closer together, so that
 * labels free of overlaps there are so here.
 */
export function labelZoom(zoom: number): number {
  return Math.floor(roundZoom(zoom) / ZOOM_STEP) * ZOOM_STEP;
}

/** The labels shown at a zoom step (see `labelZoom`), with their anchors. `previous`: the last choice. */
export function chooseLabels(
  scene: LabelScene,
  zoom: number,
  previous?: ReadonlyMap<string, Anchor>,
): ReadonlyMap<string, Anchor> {
  const lanes = layLanes(scene.sections, zoom, discsOf(scene.symbols, zoom));
  const surroundings = { obstacles: circles(scene, zoom, lanes), strokes: strokesOf(lanes), previous };
  const requests = mainRequests(scene, zoom, lanes).filter(({ reserve }) => !reserve);
  const placed = arrangeLabels(requests, surroundings);
  const counties = scene.counties?.choose(scene, zoom, surroundings, placed) ?? [];
  return new Map([...placed, ...counties].map(({ request, anchor }) => [request.id, anchor]));
}

/** All possible labels at a zoom, at scene points (see `toWorld`). */
export function labelRequests(scene: LabelScene, zoom: number, lanes: Lanes): MapLabel[] {
  return [...mainRequests(scene, zoom, lanes), ...(scene.counties?.requests(scene, zoom) ?? [])];
}

function mainRequests(scene: LabelScene, zoom: number, lanes: Lanes): MapLabel[] {
  return [...placeRequests(scene, zoom, lanes), ...lineRequests(scene, zoom, lanes), ...waterRequests(scene, zoom)];
}

function placeRequests({ labels, symbols, selected, language }: LabelScene, zoom: number, lanes: Lanes): MapLabel[] {
  const reaches = reachesOf(symbols, zoom, lanes);
  const counts = new Map(symbols.map((symbol) => [symbol.place, symbol.alliances]));
  const numbers = numberPlaces(symbols, zoom);
  return labels.flatMap(({ place, point, text, tier, always, rank, gap }): MapLabel[] => {
    const chosen = place === selected;
    const strong = tier === 'member' || chosen;
    const number = numbers.get(place) === 'beside' ? `${counts.get(place)}` : '';
    const label: MapLabel = {
      kind: 'place',
      id: `place/${place}`,
      place,
      tier,
      number,
      at: toWorld(point, zoom),
      lines: [number ? `${inLanguage(text, language)} ${number}` : inLanguage(text, language)],
      size: ramp(PLACE_LABEL.sizes[LANGUAGES[language].script][strong ? 'strong' : 'plain'], zoom),
      weight: strong ? 600 : 400,
      spacing: PLACE_LABEL.spacing[LANGUAGES[language].script],
      gap: (reaches.get(place) ?? 0) + gap + (chosen ? SELECTED_RING : 0),
      air: tier === 'none' ? PLACE_LABEL.airOfFaint : 0,
      rank: chosen ? -1 : rank,
      always: always || chosen,
      anchors: PLACE_LABEL.anchors,
      // A place without records: a line through its name would look like a stop.
      offLines: tier === 'none' && !always && !chosen,
    };
    if (!number) return [label];
    // Its name may find no room among those of many members, or beside what lies over the map; the number alone is
    // always written.
    const once = label.id;
    const alone = {
      ...{ ...label, id: `number/${place}`, once, lines: [number] },
      ...{ rank: label.rank + 0.5, always: true, reserve: label.always === true },
    };
    return [{ ...label, once }, alone];
  });
}

/**
 * Pixels from each place to the edge of its circle, or of a larger one around it (Taizhou's around Hailing): the name
 * of the inner one is placed outside both. Whether one is around the other is decided once for a step of the zoom: a
 * name would otherwise jump onto the circle when its own has just left it.
 */
function reachesOf(symbols: readonly PlaceSymbol[], zoom: number, lanes: Lanes): ReadonlyMap<Adcode, number> {
  const discs = symbols.map((symbol) => discOf(symbol, zoom, lanes));
  const inStep = discsOf(symbols, labelZoom(zoom));
  return new Map(
    discs.map(({ symbol, at, radius }, index) => {
      const around = discs.flatMap((other, position) => {
        const [inner, outer] = [inStep[index], inStep[position]];
        if (!inner || !outer || outer.radius <= inner.radius) return [];
        if (Math.hypot(outer.at[0] - inner.at[0], outer.at[1] - inner.at[1]) >= outer.radius) return [];
        return [Math.hypot(other.at[0] - at[0], other.at[1] - at[1]) + other.radius];
      });
      return [symbol.place, Math.max(radius, ...around)];
    }),
  );
}

/** A symbol as it is drawn at a zoom, with its station. */
function discOf(symbol: PlaceSymbol, zoom: number, { stations }: Lanes) {
  const radius = stations.get(symbol.place) ?? symbol.radius * scaleAt(zoom);
  return { symbol, at: toWorld(symbol.point, zoom), radius };
}

/** Requests for the names of waters, from about their own zoom on; `prefix`: of their ids. */
export function waterRequests(
  { waters, language }: Pick<LabelScene, 'waters' | 'language'>,
  zoom: number,
  prefix = 'water',
): MapLabel[] {
  return waters.flatMap(({ name, kind, point, minZoom }, index): MapLabel[] => {
    if (zoom < minZoom - WATER_LABEL.early) return [];
    const [size, spacing] = [WATER_LABEL.size(kind), WATER_LABEL.spacing(kind, LANGUAGES[language].script)];
    return [
      {
        kind: 'water',
        id: `${prefix}/${index}`,
        at: toWorld(point, zoom),
        lines: textLines(
          inLanguage(name, language),
          { size: 1, weight: 400, spacing, whole: true },
          WATER_LABEL.width(zoom),
        ),
        size,
        weight: 400,
        spacing,
        gap: WATER_LABEL.gap * size,
        air: WATER_LABEL.air,
        rank: WATER_RANK,
        always: false,
        anchors: WATER_LABEL.anchors,
      },
    ];
  });
}

/** Obstacles: circles of places with records; the faint dots of other places are soft ones. */
export function circles({ symbols }: LabelScene, zoom: number, lanes: Lanes): Obstacle[] {
  return symbols.map((symbol) => {
    const { at, radius } = discOf(symbol, zoom, lanes);
    const [x, y] = at;
    const box = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
    return { ...box, round: true, soft: symbol.tier === 'none' };
  });
}

/** The pieces of lanes. */
export function strokesOf({ lanes }: Lanes): Stroke[] {
  return lanes.flatMap(({ path, width }) => path.slice(1).map((to, index) => ({ from: path[index] ?? to, to, width })));
}

/** The circles of symbols at a zoom, in scene points. */
export function discsOf(symbols: readonly PlaceSymbol[], zoom: number): PlaceCircle[] {
  const scale = scaleAt(zoom);
  return symbols.map(({ place, point, radius }) => ({ place, at: toWorld(point, zoom), radius: radius * scale }));
}

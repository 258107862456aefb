/** What the map would write: names of places and waters and the numbers on ribbons, as requests to the placer. */
import type { Adcode, Language, Point } from '../model/types.ts';
import type { Anchor, LabelRequest } from './label-boxes.ts';
import type { Obstacle, Stroke } from './label-candidates.ts';
import { COUNT_LABEL, PLACE_LABEL, SELECTED_RING, WATER_LABEL } from './label-style.ts';
import { COUNT_RANK, type PlaceLabel, WATER_RANK } from './labels.ts';
import type { Ribbon } from './links.ts';
import { scaleAt } from './marks.ts';
import { placeLabels } from './place-labels.ts';
import { toWorld } from './project.ts';
import { ramp } from './ramp.ts';
import type { PlaceSymbol, Tier } from './symbols.ts';
import { textWidth } from './text-width.ts';
import type { Water } from './waters.ts';

/** All that is written on or kept free of writing, independent of the zoom. */
export interface LabelScene {
  labels: readonly PlaceLabel[];
  symbols: readonly PlaceSymbol[];
  /** All visible ones, even while one alliance is shown by itself: names must not jump with the pointer. */
  ribbons: readonly Ribbon[];
  waters: readonly Water[];
  /** The selected place. */
  selected: Adcode | null;
  language: Language;
}

/** A request, with what its painter wants to know. */
export type MapLabel = LabelRequest &
  ({ kind: 'place'; place: Adcode; tier: Tier } | { kind: 'water' } | { kind: 'count'; ribbon: string });

/** Names are chosen anew at every such step of the zoom. */
const ZOOM_STEP = 0.25;

/**
 * The zoom whose choice of names holds at a zoom: the step below, where all is nearer together, so that what is free
 * there is free here.
 */
export function labelZoom(zoom: number): number {
  return Math.floor(zoom / ZOOM_STEP) * ZOOM_STEP;
}

/** Which labels are shown at a step of the zoom (see `labelZoom`), and at which anchor. `keep`: the last choice. */
export function chooseLabels(
  scene: LabelScene,
  zoom: number,
  keep?: ReadonlyMap<string, Anchor>,
): ReadonlyMap<string, Anchor> {
  const surroundings = { obstacles: circles(scene, zoom), strokes: strokesOf(scene, zoom), keep };
  return new Map(placeLabels(labelRequests(scene, zoom), surroundings).map(({ id, anchor }) => [id, anchor]));
}

/** All labels that could be shown at a zoom, at their points in world pixels (see `toWorld`). */
export function labelRequests(scene: LabelScene, zoom: number): MapLabel[] {
  return [...placeRequests(scene, zoom), ...countRequests(scene, zoom), ...waterRequests(scene, zoom)];
}

function placeRequests({ labels, symbols, selected, language }: LabelScene, zoom: number): MapLabel[] {
  const reaches = reachesOf(symbols, zoom);
  return labels.map(({ place, point, text, tier, always, rank, gap }) => {
    const chosen = place === selected;
    const strong = tier === 'member' || chosen;
    return {
      kind: 'place',
      id: `place/${place}`,
      place,
      tier,
      at: toWorld(point, zoom),
      lines: [text[language]],
      size: ramp(PLACE_LABEL.sizes[language][strong ? 'strong' : 'plain'], zoom),
      weight: strong ? 600 : 400,
      spacing: PLACE_LABEL.spacing[language],
      gap: (reaches.get(place) ?? 0) + gap + (chosen ? SELECTED_RING : 0),
      rank: chosen ? -1 : rank,
      always: always || chosen,
      anchors: PLACE_LABEL.anchors,
    };
  });
}

/**
 * Pixels from each place to the edge of its circle, or of a larger one around it, as Taizhou's is around Hailing:
 * the name of the smaller stands outside both.
 */
function reachesOf(symbols: readonly PlaceSymbol[], zoom: number): ReadonlyMap<Adcode, number> {
  const circles = symbols.map(({ place, point, radius }) => ({
    place,
    at: toWorld(point, zoom),
    radius: radius * scaleAt(zoom),
  }));
  return new Map(
    circles.map(({ place, at, radius }) => {
      const around = circles.map((other) => {
        const distance = Math.hypot(other.at[0] - at[0], other.at[1] - at[1]);
        return distance < other.radius ? distance + other.radius : 0;
      });
      return [place, Math.max(radius, ...around)];
    }),
  );
}

function countRequests({ ribbons }: LabelScene, zoom: number): MapLabel[] {
  const shown = ribbons.filter(({ count }) => count >= COUNT_LABEL.from);
  return shown.map(({ id, count, labelPoint }) => ({
    kind: 'count',
    id: `count/${id}`,
    ribbon: id,
    at: toWorld(labelPoint, zoom),
    lines: [String(count)],
    size: COUNT_LABEL.size,
    weight: 600,
    spacing: 0,
    gap: 0,
    rank: COUNT_RANK - count / (count + 1),
    always: false,
    anchors: COUNT_LABEL.anchors,
  }));
}

function waterRequests({ waters, language }: LabelScene, zoom: number): MapLabel[] {
  return waters.flatMap(({ name, kind, point, minZoom }, index): MapLabel[] => {
    if (zoom < minZoom - WATER_LABEL.early) return [];
    const [size, spacing] = [WATER_LABEL.size(kind), WATER_LABEL.spacing(kind, language)];
    return [
      {
        kind: 'water',
        id: `water/${index}`,
        at: toWorld(point, zoom),
        lines: linesOf(name[language], spacing, WATER_LABEL.width(zoom)),
        size,
        weight: 400,
        spacing,
        gap: WATER_LABEL.gap * size,
        rank: WATER_RANK,
        always: false,
        anchors: WATER_LABEL.anchors,
      },
    ];
  });
}

/** Breaks a name between words so that no line but a single word is wider than `most` em. */
function linesOf(name: string, spacing: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of name.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(joined, 1, 400, spacing) > most) {
      lines.push(line);
      line = word;
    } else {
      line = joined;
    }
  }
  return [...lines, line];
}

/** Circles with records; the faint dots of other places keep nobody away. */
function circles({ symbols }: LabelScene, zoom: number): Obstacle[] {
  const shown = symbols.filter(({ tier }) => tier !== 'none');
  return shown.map(({ point, radius }) => {
    const [x, y] = toWorld(point, zoom);
    const reach = radius * scaleAt(zoom);
    return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach, round: true };
  });
}

function strokesOf({ ribbons }: LabelScene, zoom: number): Stroke[] {
  return ribbons.flatMap(({ path, width }) => {
    const points = path.map((point): Point => toWorld(point, zoom));
    return points.slice(1).map((to, index) => ({ from: points[index] ?? to, to, width: width * scaleAt(zoom) }));
  });
}

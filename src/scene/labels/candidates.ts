/** Candidate positions of labels, with their costs and conflicts. */
import type { Point } from '../../model/types.ts';
import { type Box, type BoxGrid, boxAround, boxGrid, grown } from './box-grid.ts';
import { type Anchor, blockOf, type LabelRequest, type Placement, placeAt } from './boxes.ts';

/** Something that labels must not cover; `round`: the circle inscribed in the box. */
export interface Obstacle extends Box {
  round?: boolean;
  /** Labels may cover it, at a cost. */
  soft?: boolean;
}

/** A line segment that labels may cover, at a cost. Pixels. */
export interface Stroke {
  from: Point;
  to: Point;
  width: number;
}

export interface Surroundings {
  obstacles?: readonly Obstacle[];
  strokes?: readonly Stroke[];
  /** Anchors of the last placement, by id: a label stays at its anchor if that is still free. */
  previous?: ReadonlyMap<string, Anchor> | undefined;
}

/** One anchor of one label. */
export interface Candidate<R extends LabelRequest = LabelRequest> {
  label: PendingLabel<R>;
  placement: Placement<R>;
  /** The text's box with its margin. */
  box: Box;
  /** Cost of this candidate alone, relative to losing a label, which costs 1. */
  cost: number;
  /** Overlaps an obstacle or a placed label. */
  blocked: boolean;
}

/** A label during placement. */
export interface PendingLabel<R extends LabelRequest = LabelRequest> {
  request: R;
  /** 1 for the first in rank, falling towards 0. */
  weight: number;
  candidates: readonly Candidate<R>[];
  /** The candidate of the last placement. */
  previous: Candidate<R> | undefined;
  /** The candidates that are free now: see `openOf`. */
  open: readonly Candidate<R>[];
  placed: Candidate<R> | null;
  done: boolean;
}

/** Cost of each step down in the order of preference, and of covering lines with the whole text. */
const LIKING = 0.06;
const ON_STROKE = 1.2;
/** Pixels by which a text's halo covers more of a line than its letters. */
const HALO = 1;
/** Cost of each obstacle nearer than NEAR pixels, whose name the label could be mistaken for. */
const BESIDE = 0.4;
const NEAR = 8;
/** Least margin in pixels at the left and right of a text; the line height leaves room above and below. */
const AIR = 2;

/** The labels in the order of placement: by rank, then id. */
export function candidatesOf<R extends LabelRequest>(
  requests: readonly R[],
  { obstacles = [], strokes = [], previous }: Surroundings,
): PendingLabel<R>[] {
  const blocks = boxGrid(obstacles, (obstacle) => obstacle);
  const lines = boxGrid(strokes, boxOf);
  const sorted = [...requests].sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  return sorted.map((request, index): PendingLabel<R> => {
    const weight = 1 - index / sorted.length;
    const label: PendingLabel<R> = {
      request,
      weight,
      candidates: [],
      previous: undefined,
      open: [],
      placed: null,
      done: false,
    };
    const block = blockOf(request);
    label.candidates = request.anchors.map((anchor, liking): Candidate<R> => {
      const placement = placeAt(request, anchor, block);
      const text = placement.box;
      const box = grown(text, AIR + request.air, request.air);
      const near = blocks
        .touching(grown(text, NEAR + AIR + request.air))
        .filter((obstacle) => !isWithinGap(obstacle, request, anchor));
      const beside = near.filter((obstacle) => distance(obstacle, text) < NEAR).length;
      const covered = shareOnLines(text, lines);
      const cost = LIKING * liking + BESIDE * beside + ON_STROKE * covered;
      const blocked =
        (request.offLines === true && covered > 0) ||
        near.some((obstacle) => !obstacle.soft && distance(obstacle, box) < 0);
      return { label, placement, box, cost, blocked };
    });
    label.previous = label.candidates.find(({ placement }) => placement.anchor === previous?.get(request.id));
    label.open = openOf(label);
    return label;
  });
}

/** The candidates to choose from: the last one, if it is free, else all that are free. */
export function openOf<R extends LabelRequest>({ previous, candidates }: PendingLabel<R>): readonly Candidate<R>[] {
  return previous && !previous.blocked ? [previous] : candidates.filter(({ blocked }) => !blocked);
}

/** Whether an obstacle is the request's own circle or inside it: `gap` keeps the text clear of these. */
function isWithinGap(
  { left, top, right, bottom, round }: Obstacle,
  { at, gap }: LabelRequest,
  anchor: Anchor,
): boolean {
  if (!round || anchor === 'centre') return false;
  return Math.hypot((left + right) / 2 - at[0], (top + bottom) / 2 - at[1]) + (right - left) / 2 <= gap;
}

/** Pixels between an obstacle and a box; negative if they overlap. */
function distance({ round, left, top, right, bottom }: Obstacle, box: Box): number {
  const radius = round ? (right - left) / 2 : 0;
  const core = round
    ? { left: left + radius, right: right - radius, top: top + radius, bottom: bottom - radius }
    : { left, top, right, bottom };
  const dx = Math.max(core.left - box.right, box.left - core.right);
  const dy = Math.max(core.top - box.bottom, box.top - core.bottom);
  const inside = dx < 0 && dy < 0;
  return inside ? Math.max(dx, dy) - radius : Math.hypot(Math.max(0, dx), Math.max(0, dy)) - radius;
}

/**
 * Approximate share of a box that lines cover, at most 1. A line's length inside is the mean of its centre line's and
 * its nearer edge's, so that a line that only grazes the box counts half.
 */
export function shareOnLines(box: Box, lines: BoxGrid<Stroke>): number {
  const covered = lines.touching(box).reduce((sum, line) => {
    const length = (lengthInside(line, box) + lengthInside(line, grown(box, line.width / 2))) / 2;
    return sum + length * (line.width + HALO);
  }, 0);
  return Math.min(1, covered / ((box.right - box.left) * (box.bottom - box.top)));
}

/** Bounding box of a line with its width. */
export function boxOf({ from, to, width }: Stroke): Box {
  return grown(boxAround([from, to]), width / 2);
}

/** Length of the part of a line inside a box (Liang & Barsky 1984). */
function lengthInside({ from, to }: Stroke, { left, top, right, bottom }: Box): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [enter, leave] = [0, 1];
  for (const [step, room] of [
    [-dx, from[0] - left],
    [dx, right - from[0]],
    [-dy, from[1] - top],
    [dy, bottom - from[1]],
  ] as const) {
    if (step === 0 && room < 0) return 0;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  return Math.max(0, leave - enter) * Math.hypot(dx, dy);
}

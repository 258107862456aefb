/** All anchors of all labels, with what each touches and what speaks against it. */
import type { Point } from '../model/types.ts';
import { type Box, boxGrid } from './box-grid.ts';
import { type Anchor, type LabelRequest, type Placement, placeAt } from './label-boxes.ts';

/** Something that labels must not cover; a round one fills the circle inscribed in its box. */
export interface Obstacle extends Box {
  round?: boolean;
}

/** A line that labels would rather not cover. Pixels. */
export interface Stroke {
  from: Point;
  to: Point;
  width: number;
}

export interface Surroundings {
  obstacles?: readonly Obstacle[];
  strokes?: readonly Stroke[];
  /** Anchors of the last placement, by id: a label stays where it was if that is still free. */
  keep?: ReadonlyMap<string, Anchor> | undefined;
}

/** One anchor of one label; its box has the air that is kept free around the text. */
export interface Candidate extends Box {
  label: Label;
  placement: Placement;
  /** What speaks against it by itself, where losing a label altogether costs 1. */
  cost: number;
  /** Touches an obstacle or a placed label. */
  blocked: boolean;
  /** Candidates of other labels that it touches. */
  rivals: readonly Candidate[];
}

/** A label on its way to a place. */
export interface Label<R extends LabelRequest = LabelRequest> {
  request: R;
  /** 1 for the first in rank, falling towards 0. */
  weight: number;
  candidates: readonly Candidate[];
  /** The anchor it had. */
  kept: Candidate | undefined;
  placed: Candidate | null;
  done: boolean;
}

/** Cost of each step down in the order of liking, and of lying on a line with the whole text. */
const LIKING = 0.06;
const ON_STROKE = 0.8;
/** Pixels kept free beside a text; none over and under it, where its box has some air of its own. */
const AIR = 2;

/** The labels in the order of placing: by rank, then id. */
export function candidatesOf<R extends LabelRequest>(
  requests: readonly R[],
  { obstacles = [], strokes = [], keep }: Surroundings,
): Label<R>[] {
  const blocks = boxGrid(obstacles);
  const lines = boxGrid(strokes.map((stroke) => ({ ...stroke, ...boxOf(stroke) })));
  const sorted = [...requests].sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  const labels = sorted.map((request, index): Label<R> => {
    const weight = 1 - index / sorted.length;
    const label: Label<R> = { request, weight, candidates: [], kept: undefined, placed: null, done: false };
    label.candidates = request.anchors.map((anchor, liking): Candidate => {
      const placement = placeAt(request, anchor);
      const box = { ...placement.box, left: placement.box.left - AIR, right: placement.box.right + AIR };
      const covered = lines.touching(box).reduce((sum, line) => sum + lengthInside(line, box) * line.width, 0);
      const area = (box.right - box.left) * (box.bottom - box.top);
      const cost = LIKING * liking + ON_STROKE * Math.min(1, covered / area);
      const blocked = blocks.touching(box).some((obstacle) => isCovered(obstacle, box));
      return { ...box, label, placement, cost, blocked, rivals: [] };
    });
    label.kept = label.candidates.find(({ placement }) => placement.anchor === keep?.get(request.id));
    return label;
  });
  const all = boxGrid(labels.flatMap(({ candidates }) => candidates));
  for (const { candidates } of labels) {
    for (const one of candidates) one.rivals = all.touching(one).filter((other) => other.label !== one.label);
  }
  return labels;
}

/** Whether a box that meets the obstacle's covers some of it. */
function isCovered({ round, left, top, right, bottom }: Obstacle, box: Box): boolean {
  if (!round) return true;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [dx, dy] = [x - Math.min(box.right, Math.max(box.left, x)), y - Math.min(box.bottom, Math.max(box.top, y))];
  return Math.hypot(dx, dy) < (right - left) / 2;
}

function boxOf({ from, to }: Stroke): Box {
  return {
    left: Math.min(from[0], to[0]),
    top: Math.min(from[1], to[1]),
    // Upright and level lines would have no area to meet.
    right: Math.max(from[0], to[0]) + 0.01,
    bottom: Math.max(from[1], to[1]) + 0.01,
  };
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

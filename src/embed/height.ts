/** The height that an embedded atlas requests. */
import { HIGHEST } from './messages.ts';

export interface PageMetrics {
  /** Width of the frame, px. */
  width: number;
  /** Height of everything above and below the map, px; without the sheet. */
  around: number;
  /** Whether there is a map, which embeds can turn off. */
  map: boolean;
  /** Phone layout: a bottom sheet takes a fixed share of the frame. */
  stacked: boolean;
}

/** Maximum height in the phone layout, px: wider frames would otherwise outgrow the screen. */
const STACKED_MOST = 700;
/** Least height of the map above the sheet, px. */
const STACKED_MAP = 240;
/** Share of the frame's height that the sheet has unless it is dragged (shell.css). */
const SHEET = 0.42;
/** Height for a timeline or table without a map, px. */
const WITHOUT_MAP = 420;
/** Smaller changes are ignored, px: each one shifts the host page. */
const LEAST_CHANGE = 2;
/** A height that recurs within so many ms oscillates with the host's scroll bar: the greater one is kept. */
const QUARREL_MS = 1000;

/**
 * The height in px: that of the map follows from its width, the parts above and below are added. Does not depend on the
 * frame's current height, so that it cannot feed back into itself.
 */
export function wantedHeight({ width, around, map, stacked }: PageMetrics): number {
  const height = !map
    ? around + WITHOUT_MAP
    : stacked
      ? Math.max(around + STACKED_MAP, Math.min(around + width * 0.85, STACKED_MOST * (1 - SHEET))) / (1 - SHEET)
      : around + between(320, width * 0.56, 640);
  return Math.min(HIGHEST, Math.ceil(height));
}

/** Passes on a height if it differs enough from the last one, initially `told`, and does not oscillate. */
export function heightFilter(
  told: number,
  send: (height: number) => void,
  now: () => number,
): (height: number) => void {
  let last = told;
  let before = 0;
  let changedAt = Number.NEGATIVE_INFINITY;
  return (height) => {
    if (Math.abs(height - last) < LEAST_CHANGE) return;
    if (height === before && height < last && now() - changedAt < QUARREL_MS) return;
    before = last;
    last = height;
    changedAt = now();
    send(height);
  };
}

function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

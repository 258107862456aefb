/** The height a framed atlas asks for. */
import { HIGHEST } from './messages.ts';

export interface Layout {
  /** Width of the frame, px. */
  width: number;
  /** Height of all that stands over and under the map, px; without the sheet. */
  around: number;
  /** Whether there is a map; frames may do without. */
  map: boolean;
  /** Phones: a sheet of a fixed share of the frame stands under the map. */
  stacked: boolean;
}

/** A frame as wide as a text column, but with the layout of phones, would outgrow the screen around it, px. */
const STACKED_MOST = 700;
/** The map's least height above a sheet, px. */
const STACKED_MAP = 240;
/** Share of the frame that the sheet takes where it is not dragged (shell.css). */
const SHEET = 0.42;
/** Room for a timeline or a table alone, which take what there is, px. */
const WITHOUT_MAP = 420;
/** A change below this is not worth a shift of the page around, px. */
const LEAST_CHANGE = 2;
/** A height that comes back so soon (ms) is a quarrel with the page's scroll bar: the greater one stays. */
const QUARREL_MS = 1000;

/**
 * The map has the height that suits its width; what stands over and under it comes on top. A function of width and
 * content only, never of the height the frame has now, so that it cannot grow by itself.
 */
export function wantedHeight({ width, around, map, stacked }: Layout): number {
  const height = !map
    ? around + WITHOUT_MAP
    : stacked
      ? Math.max(around + STACKED_MAP, Math.min(around + width * 0.85, STACKED_MOST * (1 - SHEET))) / (1 - SHEET)
      : around + between(320, width * 0.56, 640);
  return Math.min(HIGHEST, Math.ceil(height));
}

/** Passes on a height if it differs enough from the last one, at first `told`, and does not swing to and fro. */
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

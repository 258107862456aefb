/** What of an axis stands in the page: single lines, and gaps as long as the lines that are left out. Pure. */
export type Stretch = { index: number } | { gap: number; key: string };

/** All of an axis. */
export function whole(count: number): Stretch[] {
  return Array.from({ length: count }, (_, index) => ({ index }));
}

/** Lines of an axis, `to` not among them. */
export interface Run {
  from: number;
  to: number;
}

/** Lines beyond the edges that are drawn ahead of a scroll, at least. */
const AHEAD = 4;
/** Lines are added and removed by so many at a time: most frames of a scroll then change nothing in the page. */
const STEP = 8;

/**
 * The lines to have in the page: those in a frame and some ahead, in whole steps. All in pixels: `offset` from the
 * first line to the beginning of the frame (negative before it), `length` of the frame, `size` of a line.
 */
export function inSight(offset: number, length: number, size: number, count: number): Run {
  const first = Math.floor(offset / size) - AHEAD;
  const end = Math.ceil((offset + length) / size) + AHEAD;
  const between = (line: number) => Math.min(count, Math.max(0, line));
  return { from: between(Math.floor(first / STEP) * STEP), to: between(Math.ceil(end / STEP) * STEP) };
}

/** A run of lines, and one more (`pinned`, if there is such a line), with gaps where others are left out. */
export function stretchesOf({ from, to }: Run, pinned: number, count: number, size: number): Stretch[] {
  const run = Array.from({ length: to - from }, (_, index) => from + index);
  if (pinned < 0 || pinned >= count || (pinned >= from && pinned < to)) return withGaps(run, count, size);
  return withGaps(pinned < from ? [pinned, ...run] : [...run, pinned], count, size);
}

/** Some lines of an axis (ascending) with gaps where others are left out, `size` pixels for each. */
export function withGaps(indexes: readonly number[], count: number, size: number): Stretch[] {
  const stretches: Stretch[] = [];
  let next = 0;
  const skipTo = (index: number) => {
    if (index > next) stretches.push({ gap: (index - next) * size, key: `gap ${stretches.length}` });
    next = index + 1;
  };
  for (const index of indexes) {
    skipTo(index);
    stretches.push({ index });
  }
  skipTo(count);
  return stretches;
}

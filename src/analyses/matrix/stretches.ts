/** Windowing of an axis: the lines in the DOM, and gaps in place of the others. Pure. */
export type Stretch = { index: number } | { gap: number; key: string };

/** All lines of an axis. */
export function whole(count: number): Stretch[] {
  return Array.from({ length: count }, (_, index) => ({ index }));
}

/** A half-open range of lines: `from` to before `to`. */
export interface Run {
  from: number;
  to: number;
}

/** Overscan: lines rendered beyond the edges, at least. */
const AHEAD = 4;
/** Lines are added and removed in steps of so many, so that most frames of a scroll need no re-render. */
const STEP = 8;

/**
 * The lines to render: those in the viewport and the overscan, in whole steps. In pixels: `offset` from the first line
 * to the start of the viewport (negative before it), `length` of the viewport, `size` of a line.
 */
export function inSight(offset: number, length: number, size: number, count: number): Run {
  const first = Math.floor(offset / size) - AHEAD;
  const end = Math.ceil((offset + length) / size) + AHEAD;
  const between = (line: number) => Math.min(count, Math.max(0, line));
  return { from: between(Math.floor(first / STEP) * STEP), to: between(Math.ceil(end / STEP) * STEP) };
}

/** The lines of a run and the line `pinned`, if it exists, with gaps in place of the others. */
export function stretchesOf({ from, to }: Run, pinned: number, count: number, size: number): Stretch[] {
  const run = Array.from({ length: to - from }, (_, index) => from + index);
  if (pinned < 0 || pinned >= count || (pinned >= from && pinned < to)) return withGaps(run, count, size);
  return withGaps(pinned < from ? [pinned, ...run] : [...run, pinned], count, size);
}

/** Lines of an axis (ascending indexes) with gaps in place of the others, `size` pixels for each. */
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

/** Greedy interval partitioning: assigns intervals to rows. Pure. */

export interface Interval {
  x0: number;
  x1: number;
}

/** Number of rows needed so that no intervals touch; they must be sorted by `x0`. Stops counting at `limit`. */
export function rowsNeeded(intervals: readonly Interval[], limit = Infinity): number {
  const ends: number[] = [];
  for (const { x0, x1 } of intervals) {
    const free = ends.findIndex((end) => end <= x0);
    if (free >= 0) ends[free] = x1;
    else if (ends.length >= limit) return limit;
    else ends.push(x1);
  }
  return ends.length;
}

/**
 * The row of each interval, −1 if none is free; intervals must be sorted by `x0`. Takes the row that has been free
 * longest, which needs the minimum number of rows and leaves the most room for labels.
 */
export function packRows(intervals: readonly Interval[], rows: number): number[] {
  const ends = Array.from({ length: rows }, () => -Infinity);
  return intervals.map(({ x0, x1 }) => {
    let best = -1;
    for (let row = 0; row < rows; row += 1) {
      const end = ends[row] ?? Infinity;
      if (end <= x0 && (best < 0 || end < (ends[best] ?? Infinity))) best = row;
    }
    if (best >= 0) ends[best] = x1;
    return best;
  });
}

/**
 * Max-min fair allocation of rows: each gets what it needs, or an equal share if that is too much. Surplus rows are
 * dealt out in turn. The sum is `total`, unless the minimums alone exceed it.
 */
export function shareRows(needs: readonly number[], total: number, minimum = 1): number[] {
  const rows = needs.map(() => minimum);
  let left = total - minimum * needs.length;
  for (const wanting of [(i: number) => (needs[i] ?? 0) > (rows[i] ?? 0), () => true]) {
    for (let moved = true; moved && left > 0; ) {
      moved = false;
      for (let i = 0; i < rows.length && left > 0; i += 1) {
        if (!wanting(i)) continue;
        rows[i] = (rows[i] ?? 0) + 1;
        left -= 1;
        moved = true;
      }
    }
  }
  return rows;
}

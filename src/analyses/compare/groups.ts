/** What is shared and what is distinct, as lists in a fixed order. Pure. */
import type { HeldRecord } from '../../model/compare.ts';

/** The items that exactly these sides have: all of them, two of three, or only one. */
export interface SharedGroup<T> {
  by: readonly number[];
  items: readonly T[];
}

/** Every group of `count` sides, largest first; also those without items, since that is an answer, too. */
export function sharedGroups<T extends HeldRecord>(items: readonly T[], count: number): SharedGroup<T>[] {
  return combinations(count).map((by) => ({
    by,
    items: items.filter((item) => item.by.length === by.length && item.by.every((side, index) => side === by[index])),
  }));
}

/** All non-empty subsets of the indexes, largest first: [0, 1, 2], [0, 1], [0, 2], [1, 2], [0], [1], [2]. */
function combinations(count: number): number[][] {
  const all = Array.from({ length: 2 ** count - 1 }, (_, index) =>
    [...Array(count).keys()].filter((side) => ((index + 1) >> side) & 1),
  );
  return all.sort((a, b) => b.length - a.length || firstDifference(a, b));
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((side, index) => side !== b[index]);
  return (a[at] ?? 0) - (b[at] ?? 0);
}

/** Groups the sides for which `said` returns the same, in order of their first. */
export function alike(sides: readonly number[], said: (side: number) => string): number[][] {
  const groups = new Map<string, number[]>();
  for (const side of sides) groups.set(said(side), [...(groups.get(said(side)) ?? []), side]);
  return [...groups.values()];
}

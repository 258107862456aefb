/** The records of the period as an ordered list, by year. Pure. */
import { calendarOf } from '../model/dates.ts';
import type { Entry } from '../model/facets.ts';
import type { Visible } from '../model/query.ts';
import type { Period } from '../model/types.ts';
import { itemOf, itemsOf, knownSpan } from './items.ts';

export interface ListGroup {
  /** earlier: over before the time shown, or founded before it; null: the date is not known. */
  year: number | 'earlier' | null;
  entries: readonly { key: string; entry: Entry }[];
}

/**
 * Groups what is visible by the year it begins (or is first known) in. The list starts where the window does: what
 * lies before it follows the years, and undated records come last.
 */
export function groupsOf(visible: Pick<Visible, 'alliances' | 'events' | 'initiatives'>, window: Period): ListGroup[] {
  const groups = new Map<ListGroup['year'], { key: string; entry: Entry }[]>();
  const add = (year: ListGroup['year'], key: string, entry: Entry) => {
    const group = groups.get(year);
    if (group) group.push({ key, entry });
    else groups.set(year, [{ key, entry }]);
  };
  const earlier: { key: string; entry: Entry }[] = [];
  for (const item of itemsOf(visible).items) {
    const { from, to } = knownSpan(item);
    if (to <= window.from) earlier.push(item);
    else add(calendarOf(from).year, item.key, item.entry);
  }
  for (const { key, entry } of earlier) add('earlier', key, entry);
  for (const entry of [
    ...visible.alliances.map((record): Entry => ({ kind: 'alliance', record })),
    ...visible.initiatives.map((record): Entry => ({ kind: 'initiative', record })),
  ]) {
    if (!itemOf(entry)) add(null, `${entry.kind}:${entry.record.id}`, entry);
  }
  return [...groups].map(([year, entries]) => ({ year, entries }));
}

/** The first `most` entries of all groups, and how many that leaves out. */
export function firstOf(groups: readonly ListGroup[], most: number): { groups: ListGroup[]; left: number } {
  const shown: ListGroup[] = [];
  let room = most;
  let left = 0;
  for (const { year, entries } of groups) {
    if (room > 0) shown.push({ year, entries: entries.slice(0, room) });
    left += Math.max(0, entries.length - Math.max(0, room));
    room -= entries.length;
  }
  return { groups: shown, left };
}

/** The records of the period as an ordered list, by year. Pure. */
import { calendarOf } from '../model/dates.ts';
import type { Entry } from '../model/facets.ts';
import type { Visible } from '../model/query.ts';
import { itemOf, itemsOf, knownSpan } from './items.ts';

export interface ListGroup {
  /** null: the date is not known. */
  year: number | null;
  entries: readonly { key: string; entry: Entry }[];
}

/** Groups what is visible by the year it begins (or is first known) in; undated records come last. */
export function groupsOf(visible: Pick<Visible, 'alliances' | 'events' | 'initiatives'>): ListGroup[] {
  const groups = new Map<number | null, { key: string; entry: Entry }[]>();
  const add = (year: number | null, key: string, entry: Entry) => {
    const group = groups.get(year);
    if (group) group.push({ key, entry });
    else groups.set(year, [{ key, entry }]);
  };
  for (const item of itemsOf(visible).items) add(calendarOf(knownSpan(item).from).year, item.key, item.entry);
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

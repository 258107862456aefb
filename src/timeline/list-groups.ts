/** The records of the period as an ordered list, by year. Pure. */
import { calendarOf } from '../model/dates.ts';
import type { Entry } from '../model/facets.ts';
import type { Visible } from '../model/query.ts';
import type { Period } from '../model/types.ts';
import { knownSpan, type TimelineItem, writtenDate } from '../time/items.ts';

export interface ListEntry {
  /** `kind:id` */
  key: string;
  entry: Entry;
}

export interface ListGroup {
  /** earlier: ended or was founded before the time shown; null: undated. */
  year: number | 'earlier' | null;
  entries: readonly ListEntry[];
}

export interface ListInput {
  /** Items that pass the filters, in all time, in order of time. */
  items: readonly TimelineItem[];
  /** What passes the filters in the window. */
  visible: Pick<Visible, 'alliances' | 'initiatives' | 'ids' | 'total'>;
  /** The time shown: the list starts where it does. */
  window: Period;
}

/**
 * A slice of the list: up to `most` entries from index `first`, grouped by the year they begin (or are first known) in.
 * After the years follows what lies before the window; undated records are last. Visits each item before the end of the
 * slice once.
 */
export function listed(input: ListInput, first: number, most: number): { groups: ListGroup[]; left: number } {
  const groups = new Map<ListGroup['year'], ListEntry[]>();
  let index = 0;
  let taken = 0;
  for (const { year, key, entry } of inOrder(input)) {
    if (index >= first + most) break;
    index += 1;
    if (index <= first) continue;
    taken += 1;
    const group = groups.get(year);
    if (group) group.push({ key, entry });
    else groups.set(year, [{ key, entry }]);
  }
  const left = Math.max(0, input.visible.total - first - taken);
  return { groups: [...groups].map(([year, entries]) => ({ year, entries })), left };
}

/** The index of a record in the list; −1 if it is not in it. */
export function placeInList(input: ListInput, key: string): number {
  let index = 0;
  for (const line of inOrder(input)) {
    if (line.key === key) return index;
    index += 1;
  }
  return -1;
}

function* inOrder({ items, visible, window }: ListInput): Generator<ListEntry & { year: ListGroup['year'] }> {
  const before: TimelineItem[] = [];
  for (const item of items) {
    const { from, to } = knownSpan(item);
    if (to <= window.from) before.push(item);
    else if (visible.ids.has(item.ref.id)) yield { year: calendarOf(from).year, key: item.key, entry: item.entry };
  }
  for (const { key, entry, ref } of before) if (visible.ids.has(ref.id)) yield { year: 'earlier', key, entry };
  for (const record of visible.alliances) yield* undated({ kind: 'alliance', record });
  for (const record of visible.initiatives) yield* undated({ kind: 'initiative', record });
}

function* undated(entry: Entry): Generator<ListEntry & { year: null }> {
  if (writtenDate(entry) === null) yield { year: null, key: `${entry.kind}:${entry.record.id}`, entry };
}

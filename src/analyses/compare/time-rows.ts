/** What the compared have in time: one row each, with what goes on from a date and what happened. Pure. */
import { type Atlas, refKey } from '../../model/atlas.ts';
import type { Comparison } from '../../model/compare.ts';
import { compareDates, edtfOf } from '../../model/dates.ts';
import type { Membership, Ref } from '../../model/types.ts';
import { itemOf, type TimelineItem } from '../../time/items.ts';

/** All that is drawn for one of the compared, in order of time. */
export interface TimeRow {
  /** Alliances, which go on from their founding or, in a place's row, from its joining. */
  lives: readonly TimelineItem[];
  events: readonly TimelineItem[];
  /** Alliances of which no date is known. */
  undated: readonly Ref[];
}

/** One row for each of the compared: an alliance from its founding, a place with its alliances; and their events. */
export function timeRows(atlas: Atlas, { kind, sides, partners, events }: Comparison): TimeRow[] {
  return sides.map(({ ref }, side) => {
    const lives: [Ref, TimelineItem | null][] =
      kind === 'alliance'
        ? [[ref, lifeOf(atlas, ref)]]
        : partners.flatMap((partner) =>
            (partner.facts[side] ?? []).map((membership): [Ref, TimelineItem | null] => [
              partner.ref,
              lifeOf(atlas, partner.ref, membership),
            ]),
          );
    return {
      lives: inOrder(lives.flatMap(([, item]) => item ?? [])),
      events: inOrder(events.filter(({ by }) => by.includes(side)).flatMap((event) => eventOf(atlas, event.ref))),
      undated: lives.flatMap(([alliance, item]) => (item ? [] : [alliance])),
    };
  });
}

/** A line of the list that says in words what is drawn. */
export interface TimeLine {
  item: TimelineItem;
  /** Which of the compared it stands at. */
  by: readonly number[];
}

/** All that is drawn, oldest first, each record once per date. */
export function timeLines(rows: readonly TimeRow[]): TimeLine[] {
  const lines = new Map<string, { item: TimelineItem; by: number[] }>();
  for (const [side, { lives, events }] of rows.entries()) {
    for (const item of [...lives, ...events]) {
      const known = lines.get(item.key);
      if (known) known.by.push(side);
      else lines.set(item.key, { item, by: [side] });
    }
  }
  return [...lines.values()].sort((a, b) => compareDates(a.item.date, b.item.date));
}

/** An alliance from its founding on, or a place's time in it: from its joining or, if that is unknown, the founding. */
function lifeOf(atlas: Atlas, ref: Ref, membership?: Membership): TimelineItem | null {
  const record = atlas.alliances.get(ref.id);
  const item = record && itemOf({ kind: 'alliance', record }, edtfOf, membership?.since ?? record.founded);
  if (!item) return null;
  const until = membership?.until ? edtfOf(membership.until).to : null;
  // A place can join an alliance twice.
  return { ...item, until, key: `${refKey(ref)} ${item.written} ${until ?? ''}` };
}

function eventOf(atlas: Atlas, { id }: Ref): TimelineItem[] {
  const record = atlas.events.get(id);
  return record ? [itemOf({ kind: 'event', record }) ?? []].flat() : [];
}

function inOrder(items: readonly TimelineItem[]): TimelineItem[] {
  return [...items].sort((a, b) => compareDates(a.date, b.date));
}

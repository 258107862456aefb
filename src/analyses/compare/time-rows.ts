/** The timeline of a comparison as data: a row for each record compared, with alliances and events. Pure. */
import { type Atlas, refKey } from '../../model/atlas.ts';
import type { Comparison } from '../../model/compare.ts';
import { compareDates, edtfOf } from '../../model/dates.ts';
import type { Membership, Ref } from '../../model/types.ts';
import { itemOf, type TimelineItem } from '../../time/items.ts';

/** What is drawn for one of the compared records, in order of time. */
export interface TimeRow {
  /** Alliances, each from its founding or, in a place's row, from when the place joined. */
  lives: readonly TimelineItem[];
  events: readonly TimelineItem[];
  /** Alliances without a known date. */
  undated: readonly Ref[];
}

/** One row for each of the compared records: an alliance, or a place with its alliances, and their events. */
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

/** An item of the list that is the text alternative of the chart. */
export interface TimeLine {
  item: TimelineItem;
  /** Indexes of the compared records it belongs to. */
  by: readonly number[];
}

/** Everything drawn, oldest first, each record once per date. */
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

/** An alliance from its founding, or a place's membership from its `since` or, if that is unknown, the founding. */
function lifeOf(atlas: Atlas, ref: Ref, membership?: Membership): TimelineItem | null {
  const record = atlas.alliances.get(ref.id);
  const item = record && itemOf({ kind: 'alliance', record }, membership?.since ?? record.founded);
  if (!item) return null;
  const until = membership?.until ? edtfOf(membership.until).to : null;
  // The key includes the dates, since a place can join an alliance twice.
  return { ...item, until, key: `${refKey(ref)} ${item.written} ${until ?? ''}` };
}

function eventOf(atlas: Atlas, { id }: Ref): TimelineItem[] {
  const record = atlas.events.get(id);
  return record ? [itemOf({ kind: 'event', record }) ?? []].flat() : [];
}

function inOrder(items: readonly TimelineItem[]): TimelineItem[] {
  return [...items].sort((a, b) => compareDates(a.date, b.date));
}

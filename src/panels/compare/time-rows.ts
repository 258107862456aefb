/** What the compared have in time: one row each, with what goes on from a date and what happened. Pure. */
import type { Atlas } from '../../model/atlas.ts';
import type { Comparison } from '../../model/compare.ts';
import { compareDates, type EdtfDate, edtfOf, spanOf } from '../../model/dates.ts';
import type { Day, Membership, Ref } from '../../model/types.ts';
import { type Hue, hueOf } from '../../ui/hues.ts';

/** A record at its date. */
export interface Dated {
  ref: Ref;
  /** As written; for an event that lasts, its first day. */
  written: string;
  endDate: string | undefined;
  /** The days it can be, or lasted. */
  date: EdtfDate;
  lasting: boolean;
  /** The source is not sure, or sources differ. */
  doubtful: boolean;
  /** An alliance, which goes on from its date: until a day, or null for no end on record. */
  life: { until: Day | null } | null;
  hue: Hue;
}

/** All that is drawn for one of the compared, in order of time. */
export interface TimeRow {
  lives: readonly Dated[];
  events: readonly Dated[];
  /** Alliances of which no date is known. */
  undated: readonly Ref[];
}

/** One row for each of the compared: an alliance from its founding, a place with its alliances; and their events. */
export function timeRows(atlas: Atlas, { kind, sides, partners, events }: Comparison): TimeRow[] {
  return sides.map(({ ref }, side) => {
    const lives =
      kind === 'alliance'
        ? [lifeAt(atlas, ref.id, atlas.alliances.get(ref.id)?.founded ?? null, null)]
        : partners.flatMap((partner) =>
            (partner.facts[side] ?? []).map((membership) =>
              lifeAt(atlas, partner.ref.id, startOf(atlas, partner.ref.id, membership), membership.until),
            ),
          );
    return {
      lives: inOrder(lives.filter((life) => 'date' in life)),
      events: inOrder(events.filter(({ by }) => by.includes(side)).flatMap((event) => eventAt(atlas, event.ref))),
      undated: lives.filter((life) => !('date' in life)).map((life) => life.ref),
    };
  });
}

/** A line of the list that says in words what is drawn. */
export interface TimeLine {
  dated: Dated;
  /** Which of the compared it stands at. */
  by: readonly number[];
}

/** All that is drawn, oldest first, each record once per date. */
export function timeLines(rows: readonly TimeRow[]): TimeLine[] {
  const lines = new Map<string, { dated: Dated; by: number[] }>();
  for (const [side, { lives, events }] of rows.entries()) {
    for (const dated of [...lives, ...events]) {
      const key = `${dated.ref.id} ${dated.written} ${dated.life?.until ?? ''}`;
      const known = lines.get(key);
      if (known) known.by.push(side);
      else lines.set(key, { dated, by: [side] });
    }
  }
  return [...lines.values()].sort((a, b) => compareDates(a.dated.date, b.dated.date));
}

/** A place is in an alliance since it joined or, where that is not known, since the alliance was founded. */
function startOf(atlas: Atlas, alliance: string, { since }: Membership): string | null {
  return since ?? atlas.alliances.get(alliance)?.founded ?? null;
}

function lifeAt(atlas: Atlas, id: string, written: string | null, until: string | null): Dated | { ref: Ref } {
  const ref: Ref = { kind: 'alliance', id };
  if (written === null) return { ref };
  const date = edtfOf(written);
  return {
    ref,
    written,
    endDate: undefined,
    date,
    lasting: false,
    doubtful: date.uncertain,
    life: { until: until === null ? null : edtfOf(until).to },
    hue: hueOf(atlas.alliances.get(id)?.industries ?? []),
  };
}

function eventAt(atlas: Atlas, ref: Ref): Dated[] {
  const event = atlas.events.get(ref.id);
  if (!event) return [];
  const date = spanOf(event.date, event.endDate);
  return [
    {
      ref,
      written: event.date,
      endDate: event.endDate,
      date,
      lasting: event.endDate !== undefined,
      doubtful: date.uncertain || (event.dateDisputed?.length ?? 0) > 0,
      life: null,
      hue: hueOf(event.industries),
    },
  ];
}

function inOrder(dated: readonly Dated[]): Dated[] {
  return dated.toSorted((a, b) => compareDates(a.date, b.date));
}

/** Timeline items: position and precision in time, lane and importance of records. Pure. */
import { compareDates, dayOf, type EdtfDate, edtfOf, spanOf } from '../model/dates.ts';
import { type Entry, entriesOf } from '../model/facets.ts';
import type { Visible } from '../model/query.ts';
import type { Day, Period, Ref } from '../model/types.ts';
import { type Hue, hueOf } from '../ui/hues.ts';

export const LANE_IDS = ['alliances', 'events', 'initiatives'] as const;
export type LaneId = (typeof LANE_IDS)[number];
/** Symbols that distinguish kinds without colour. */
export type GlyphId = 'diamond' | 'circle' | 'square' | 'triangle' | 'ring';

export interface TimelineItem {
  /** `kind:id` */
  key: string;
  ref: Ref;
  lane: LaneId;
  entry: Entry;
  /** Its date as in the data (EDTF); for an event with a duration, its start. */
  written: string;
  /** The range of its date, half-open; for an alliance that of its founding. */
  date: EdtfDate;
  /** The first day after the end of an alliance or a membership; null if none is recorded, and for other records. */
  until: Day | null;
  /** `date` is a duration; otherwise some day within it. */
  lasting: boolean;
  /** Uncertain according to the source, or sources differ. */
  doubtful: boolean;
  hue: Hue;
  glyph: GlyphId;
  /** Higher values are labelled first. */
  importance: number;
}

export interface TimelineItems {
  /** In chronological order. */
  items: readonly TimelineItem[];
  /** Numbers of records without a known date, which are not drawn. */
  undated: { alliances: number; others: number };
}

const FIRST_GLYPH: Readonly<Record<string, GlyphId>> = {
  'alliance-founding': 'diamond',
  signing: 'square',
  project: 'square',
  'project-batch': 'square',
  plan: 'triangle',
  measures: 'triangle',
  programme: 'triangle',
  'industry-system': 'triangle',
  target: 'ring',
  estimate: 'ring',
};

type Records = Pick<Visible, 'alliances' | 'events' | 'initiatives'>;

/** Converts records into items in chronological order. Done once per atlas; filters narrow the result. */
export function itemsOf(records: Records): TimelineItems {
  const items = inOrder(entriesOf(records).flatMap((entry) => itemOf(entry) ?? []));
  return { items, undated: undatedOf(records, items) };
}

/** The items of the records that pass the filters, in the same order. */
export function narrowed(all: TimelineItems, visible: Records & Pick<Visible, 'ids' | 'total'>): TimelineItems {
  if (visible.total === all.items.length + all.undated.alliances + all.undated.others) return all;
  const items = all.items.filter(({ ref }) => visible.ids.has(ref.id));
  return { items, undated: undatedOf(visible, items) };
}

function undatedOf({ alliances, events, initiatives }: Records, items: readonly TimelineItem[]) {
  const founded = items.reduce((count, { lane }) => count + (lane === 'alliances' ? 1 : 0), 0);
  const others = events.length + initiatives.length - (items.length - founded);
  return { alliances: alliances.length - founded, others };
}

/** Sorts by date, then by key. Bucketed by first day, which leaves little to compare. */
function inOrder(items: readonly TimelineItem[]): TimelineItem[] {
  const byDay = new Map<Day, TimelineItem[]>();
  for (const item of items) {
    const day = item.date.from ?? item.date.to ?? 0;
    const same = byDay.get(day);
    if (same) same.push(item);
    else byDay.set(day, [item]);
  }
  return [...byDay]
    .sort(([a], [b]) => a - b)
    .flatMap(([, same]) => same.sort((a, b) => compareDates(a.date, b.date) || (a.key < b.key ? -1 : 1)));
}

/** A record as an item; null if no date is known. `written` overrides its date. */
export function itemOf(entry: Entry, written = writtenDate(entry)): TimelineItem | null {
  if (!written) return null;
  const lasting = entry.kind === 'event' && entry.record.endDate !== undefined;
  const date = lasting ? spanOf(written, entry.record.endDate) : edtfOf(written);
  const disputed = entry.kind === 'event' && (entry.record.dateDisputed?.length ?? 0) > 0;
  const kind = entry.kind === 'event' ? entry.record.type : entry.kind === 'initiative' ? entry.record.kind : '';
  return {
    key: `${entry.kind}:${entry.record.id}`,
    ref: { kind: entry.kind, id: entry.record.id },
    lane: `${entry.kind}s`,
    entry,
    written,
    date,
    until: null,
    lasting,
    doubtful: date.uncertain || disputed,
    hue: hueOf(entry.record.industries),
    glyph: FIRST_GLYPH[kind] ?? 'circle',
    importance: importanceOf(entry),
  };
}

/** First day and first day after the last of an item; if one end is open, a single day at the known one. */
export function knownSpan({ date }: Pick<TimelineItem, 'date'>): Period {
  const from: Day = date.from ?? (date.to ?? dayOf(1970)) - 1;
  return { from, to: date.to ?? from + 1 };
}

/** The EDTF date of a record on the timeline. */
export function writtenDate(entry: Entry): string | null {
  return entry.kind === 'alliance' ? entry.record.founded : entry.record.date;
}

function importanceOf(entry: Entry): number {
  if (entry.kind === 'alliance') return 70 + (entry.record.order !== undefined ? 10 : 0);
  if (entry.kind === 'initiative') return 20;
  const { type, confidence } = entry.record;
  const base = type === 'alliance-founding' ? 50 : type === 'corridor-version' ? 60 : 30;
  return base - (confidence === 'low' ? 10 : 0);
}

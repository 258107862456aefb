/** Records as the timeline sees them: where in time, how precisely known, in which lane, how important. Pure. */
import { compareDates, dayOf, type EdtfDate, edtfOf, spanOf } from '../model/dates.ts';
import type { Entry } from '../model/facets.ts';
import type { Visible } from '../model/query.ts';
import type { Day, Period, Ref } from '../model/types.ts';
import { type Hue, hueOf } from '../ui/theme.ts';

export const LANE_IDS = ['alliances', 'events', 'initiatives'] as const;
export type LaneId = (typeof LANE_IDS)[number];
/** Shapes that tell kinds apart without colour. */
export type Glyph = 'diamond' | 'circle' | 'square' | 'triangle' | 'ring';

export interface TimelineItem {
  /** `kind:id` */
  key: string;
  ref: Ref;
  lane: LaneId;
  entry: Entry;
  /** The days it speaks of, half-open; for an alliance those of its founding. */
  date: EdtfDate;
  /** It lasted from the first to the last of these days; otherwise it fell somewhere between. */
  lasting: boolean;
  /** Marked uncertain by the source, or sources differ. */
  doubtful: boolean;
  hue: Hue;
  glyph: Glyph;
  /** Greater is labelled first. */
  importance: number;
}

export interface TimelineItems {
  /** In order of time. */
  items: readonly TimelineItem[];
  /** Records that no date is known of, so that nothing can be drawn. */
  undated: { alliances: number; others: number };
}

const FIRST_GLYPH: Readonly<Record<string, Glyph>> = {
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

/** Reads the records that filters leave into items in order of time. */
export function itemsOf(visible: Pick<Visible, 'alliances' | 'events' | 'initiatives'>): TimelineItems {
  const entries: Entry[] = [
    ...visible.alliances.map((record): Entry => ({ kind: 'alliance', record })),
    ...visible.events.map((record): Entry => ({ kind: 'event', record })),
    ...visible.initiatives.map((record): Entry => ({ kind: 'initiative', record })),
  ];
  const items: TimelineItem[] = [];
  const undated = { alliances: 0, others: 0 };
  for (const entry of entries) {
    const item = itemOf(entry);
    if (item) items.push(item);
    else undated[entry.kind === 'alliance' ? 'alliances' : 'others'] += 1;
  }
  items.sort((a, b) => compareDates(a.date, b.date) || (a.key < b.key ? -1 : 1));
  return { items, undated };
}

/** One record as an item; null if no date is known. */
export function itemOf(entry: Entry): TimelineItem | null {
  const written = writtenDate(entry);
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
    date,
    lasting,
    doubtful: date.uncertain || disputed,
    hue: hueOf(entry.record.industries),
    glyph: FIRST_GLYPH[kind] ?? 'circle',
    importance: importanceOf(entry),
  };
}

/** The first and last day (exclusive) an item certainly has to do with; open ends count as the end that is known. */
export function knownSpan({ date }: Pick<TimelineItem, 'date'>): Period {
  const from: Day = date.from ?? (date.to ?? dayOf(1970)) - 1;
  return { from, to: date.to ?? from + 1 };
}

/** The EDTF string that places a record in time. */
export function writtenDate(entry: Entry): string | null {
  return entry.kind === 'alliance' ? entry.record.founded : entry.record.date;
}

function importanceOf(entry: Entry): number {
  if (entry.kind === 'alliance') return 70 + (entry.record.order !== undefined ? 10 : 0);
  const figures = Math.min(entry.record.figures.length, 8);
  if (entry.kind === 'initiative') return 20 + figures;
  const { type, confidence } = entry.record;
  const base = type === 'alliance-founding' ? 50 : type === 'corridor-version' ? 60 : 30;
  return base + figures - (confidence === 'low' ? 10 : 0);
}

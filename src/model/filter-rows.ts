/** The records of an atlas as the filters see them: values, days, and when a date is in doubt. */
import { type Atlas, lifeOf } from './atlas.ts';
import { edtfOf, spanOf } from './dates.ts';
import { clampDay } from './day-order.ts';
import { type Entry, FACETS, placesOf } from './facets.ts';
import type { Doubts } from './filter-answer.ts';
import { type Columns, type Packed, packing, type Values } from './filter-pack.ts';
import type { Adcode } from './types.ts';

/** A record and its days; open ends are infinite. */
interface Row {
  entry: Entry;
  from: number;
  to: number;
  /** A period that ends before it may have ended before the record began. */
  latestStart: number;
  /** A period that begins after it may have begun after the record ended. */
  earliestEnd: number;
}

/** What numbers mean in the questions and answers of an atlas. */
export interface AtlasWords {
  atlas: Atlas;
  /** Records by number. */
  entries: readonly Entry[];
  /** Per facet of the table, and last for the places records are about. */
  values: Values;
  /** What the values of that last column say. */
  about: readonly { kind: Entry['kind']; place: Adcode; value: number }[];
}

/** The records of an atlas as numbers, and what the numbers mean. */
export interface AtlasRows extends AtlasWords {
  packed: Packed;
  doubts: Doubts;
}

const NO_DOUBT = { latestStart: -Infinity, earliestEnd: Infinity };
const ALWAYS_IN_DOUBT = { latestStart: Infinity, earliestEnd: -Infinity };

/** Packs an atlas in one go. */
export function atlasRows(atlas: Atlas): AtlasRows {
  const steps = packingAtlas(atlas);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Packs an atlas `slice` records at a time, so that a page can breathe in between. */
export function* packingAtlas(
  atlas: Atlas,
  entries: readonly Entry[] = entriesOf(atlas),
  slice = 512,
): Generator<void, AtlasRows> {
  const rows: Row[] = [];
  const doubts = {
    latestStart: new Int32Array(entries.length),
    earliestEnd: new Int32Array(entries.length),
  };
  for (const entry of entries) {
    const row = rowOf(entry);
    doubts.latestStart[rows.length] = clampDay(row.latestStart);
    doubts.earliestEnd[rows.length] = clampDay(row.earliestEnd);
    rows.push(row);
    if (rows.length % slice === 0) yield;
  }
  const { packed, values } = yield* packing(rows, columnsOf(atlas), slice);
  const about = [...(values.at(-1) ?? [])].map(([text, value]) => {
    const [kind = '', place = ''] = text.split(' ');
    return { kind: kind as Entry['kind'], place, value };
  });
  return { atlas, entries, packed, doubts, values, about };
}

/** All records that filters leave or take away; a record's place in this list is its number. */
export function entriesOf({ file }: Atlas): Entry[] {
  return [
    ...file.alliances.map((record): Entry => ({ kind: 'alliance', record })),
    ...file.events.map((record): Entry => ({ kind: 'event', record })),
    ...file.initiatives.map((record): Entry => ({ kind: 'initiative', record })),
  ];
}

function rowOf(entry: Entry): Row {
  const { from, to } = timeOf(entry);
  return { entry, from: from ?? -Infinity, to: to ?? Infinity, ...doubtOf(entry) };
}

/** What the core needs to know of a row: one column per facet of the table, and one of the places it is about. */
function columnsOf(atlas: Atlas): Columns<Row> {
  return {
    facets: [
      ...FACETS.map(
        (facet) =>
          ({ entry }: Row) =>
            facet.values(atlas, entry),
      ),
      // Kind of record and place together, so that the counts of this column are the counts on the map.
      ({ entry }) => placesOf(entry).map((place) => `${entry.kind} ${place}`),
    ],
    from: ({ from }) => from,
    to: ({ to }) => to,
  };
}

/** The days a record speaks of; open where unknown. An alliance lasts from its founding on. */
function timeOf(entry: Entry): { from: number | null; to: number | null } {
  if (entry.kind === 'alliance') return lifeOf(entry.record);
  if (entry.kind === 'event') return spanOf(entry.record.date, entry.record.endDate);
  return entry.record.date ? edtfOf(entry.record.date) : { from: null, to: null };
}

/** When a vague date can fall in a period but need not. */
function doubtOf(entry: Entry): { latestStart: number; earliestEnd: number } {
  const written = entry.kind === 'alliance' ? entry.record.founded : entry.record.date;
  if (!written) return ALWAYS_IN_DOUBT;
  const start = edtfOf(written);
  const latestStart = start.to ?? Infinity;
  if (entry.kind === 'alliance') return { latestStart, earliestEnd: Infinity };
  if (entry.kind === 'event' && entry.record.endDate) {
    // A known start and end that reach beyond the window are no doubt; a start that may come after it, or an end that
    // may have come before it, is one.
    return { latestStart, earliestEnd: edtfOf(entry.record.endDate).from ?? -Infinity };
  }
  return start.precision === 'day' ? NO_DOUBT : { latestStart, earliestEnd: start.from ?? -Infinity };
}

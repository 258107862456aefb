/** The filter index of an atlas: its numbered records, their values and days, and the filter core built from them. */
import { type Atlas, lifeOf } from './atlas.ts';
import { clampDay } from './counting-sort.ts';
import { edtfOf, spanOf } from './dates.ts';
import { type Entry, entriesOf, FACETS, placesOf } from './facets.ts';
import { type FilterCore, filterCore } from './filter-core.ts';
import { packing, type Values } from './filter-pack.ts';
import type { Adcode } from './types.ts';

/** The filter index of one atlas. Its core holds the last choice applied. */
export interface FilterIndex {
  atlas: Atlas;
  core: FilterCore;
  /** Records by number. */
  entries: readonly Entry[];
  /** Per facet of the table; the last column is kind and place of records. */
  values: Values;
  /** What the values of that last column mean. */
  about: readonly { kind: Entry['kind']; place: Adcode; value: number }[];
  /** Per record: a period that ends before this day may have ended before the record began. */
  latestStart: Int32Array;
  /** Per record: a period that begins after this day may have begun after the record ended. */
  earliestEnd: Int32Array;
}

/** Builds an index in steps, so that the page can yield in between: call `add` once per entry, then `finish`. */
export interface Indexing {
  entries: readonly Entry[];
  add(entry: Entry, index: number): void;
  finish(): FilterIndex;
}

/** Starts building the index of an atlas. */
export function indexing(atlas: Atlas): Indexing {
  const entries = entriesOf(atlas.file);
  const latestStart = new Int32Array(entries.length);
  const earliestEnd = new Int32Array(entries.length);
  const { add, finish } = packing<Entry>(entries.length, {
    facets: [
      ...FACETS.map((facet) => (entry: Entry) => facet.values(atlas, entry)),
      // Kind and place together, so that the counts of this column are the counts on the map.
      (entry) => placesOf(entry).map((place) => `${entry.kind} ${place}`),
    ],
    days: daysOf,
  });
  return {
    entries,
    add(entry, index) {
      add(entry, index);
      const doubt = doubtOf(entry);
      latestStart[index] = clampDay(doubt.latestStart);
      earliestEnd[index] = clampDay(doubt.earliestEnd);
    },
    finish() {
      const { packed, values } = finish();
      const about = [...(values.at(-1) ?? [])].map(([text, value]) => {
        const [kind = '', place = ''] = text.split(' ');
        return { kind: kind as Entry['kind'], place, value };
      });
      return { atlas, core: filterCore(packed), entries, values, about, latestStart, earliestEnd };
    },
  };
}

/** The days of a record; infinite where unknown. An alliance lasts from its founding on. */
function daysOf(entry: Entry): { from: number; to: number } {
  const { from, to } = knownDaysOf(entry);
  return { from: from ?? -Infinity, to: to ?? Infinity };
}

function knownDaysOf({ kind, record }: Entry): { from: number | null; to: number | null } {
  if (kind === 'alliance') return lifeOf(record);
  if (kind === 'event') return spanOf(record.date, record.endDate);
  return record.date ? edtfOf(record.date) : { from: null, to: null };
}

/** The bounds between which a vague date only possibly falls in a period. */
function doubtOf(entry: Entry): { latestStart: number; earliestEnd: number } {
  const written = entry.kind === 'alliance' ? entry.record.founded : entry.record.date;
  // One that is only announced is known not to be founded.
  if (entry.kind === 'alliance' && !entry.record.exists) return { latestStart: -Infinity, earliestEnd: Infinity };
  if (!written) return { latestStart: Infinity, earliestEnd: -Infinity };
  const { from, to, precision } = edtfOf(written);
  const latestStart = to ?? Infinity;
  if (entry.kind === 'alliance') return { latestStart, earliestEnd: Infinity };
  // A known start before or end after the period is no doubt; a start that may be after it, or an end that may be
  // before it, is.
  const endDate = entry.kind === 'event' ? entry.record.endDate : undefined;
  if (endDate) return { latestStart, earliestEnd: edtfOf(endDate).from ?? -Infinity };
  return precision === 'day'
    ? { latestStart: -Infinity, earliestEnd: Infinity }
    : { latestStart, earliestEnd: from ?? -Infinity };
}

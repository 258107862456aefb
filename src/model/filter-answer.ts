/** A choice put to the filter core, and its answer: plain numbers both, so that the core can run anywhere. */
import type { MatchMode } from './facets.ts';
import {
  choosePeriod,
  chooseValues,
  countsAmong,
  type FilterCore,
  totalWithout,
  visibleRecords,
} from './filter-core.ts';
import type { Period } from './types.ts';

/** What is chosen in one facet. */
export interface FacetQuestion {
  /** Values by number, each once; -1 is one that no record has. */
  values: readonly number[];
  /** Which of them a record needs. Other than any, only records that pass count for their values. */
  mode: MatchMode;
}

export interface Question {
  period: Period | null;
  /** One per facet of the core. */
  facets: readonly FacetQuestion[];
}

/** Per record the days that make its date doubtful in a period that ends before one or begins after the other. */
export interface Doubts {
  latestStart: Int32Array<ArrayBuffer>;
  earliestEnd: Int32Array<ArrayBuffer>;
}

export interface Answer {
  /** Visible records, ascending. */
  visible: Int32Array<ArrayBuffer>;
  /** Those of them whose date only possibly falls in the period. */
  possible: Int32Array<ArrayBuffer>;
  /** Per facet and value: records that have it and pass all other tests and, in modes other than any, its own. */
  counts: readonly Int32Array<ArrayBuffer>[];
  /** Per facet, and last for the period: how many records would be visible without its test. */
  without: readonly number[];
}

/** Moves the core to a choice and reads it. The arrays are the caller's to keep. */
export function answer(core: FilterCore, doubts: Doubts, { period, facets }: Question): Answer {
  choosePeriod(core, period?.from ?? -Infinity, period?.to ?? Infinity);
  facets.forEach(({ values, mode }, facet) => {
    chooseValues(core, facet, values, mode);
  });
  const visible = visibleRecords(core);
  return {
    visible,
    possible: period ? visible.filter((record) => isDoubtful(doubts, record, period)) : new Int32Array(0),
    counts: facets.map(({ mode }, facet) => countsAmong(core, facet, mode !== 'any')),
    without: [...facets.keys(), facets.length].map((test) => totalWithout(core, test)),
  };
}

function isDoubtful({ latestStart, earliestEnd }: Doubts, record: number, period: Period): boolean {
  return (latestStart[record] as number) > period.to || (earliestEnd[record] as number) < period.from;
}

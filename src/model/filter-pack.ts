/** Packs records into typed arrays for the filter core: the value set of each per facet, and its days. */
import { clampDay } from './counting-sort.ts';
import { setOf, valueSets } from './value-sets.ts';

/** How to read a record. */
export interface RecordReader<T> {
  /** Values per facet, in any order, repeats allowed; null = the facet does not apply to this record. */
  facets: readonly ((record: T) => readonly string[] | null)[];
  /** First day, and first day after the last; open ends are infinite. */
  days(record: T): { from: number; to: number };
}

/** One facet of all records. */
export interface FacetColumn {
  /** The set each record has. */
  sets: Int32Array;
  /** Per set, see `ValueSets`. */
  parent: Int32Array;
  added: Int32Array;
}

export interface Packed {
  facets: readonly FacetColumn[];
  /** Days, clamped by `clampDay`. */
  from: Int32Array;
  to: Int32Array;
}

/** The number of each value, per facet. */
export type Values = readonly ReadonlyMap<string, number>[];

/** Packs in steps, so that the page can yield in between: call `add` once per record, then `finish`. */
export interface Packing<T> {
  add(record: T, index: number): void;
  finish(): { packed: Packed; values: Values };
}

/** Starts packing `size` records. */
export function packing<T>(size: number, columns: RecordReader<T>): Packing<T> {
  const facets = columns.facets.map((valuesOf) => ({ valuesOf, known: valueSets(), sets: new Int32Array(size) }));
  const from = new Int32Array(size);
  const to = new Int32Array(size);
  return {
    add(record, index) {
      for (const { valuesOf, known, sets } of facets) sets[index] = setOf(known, valuesOf(record));
      const days = columns.days(record);
      from[index] = clampDay(days.from);
      to[index] = clampDay(days.to);
    },
    finish: () => ({
      packed: {
        facets: facets.map(({ known, sets }) => {
          return { sets, parent: Int32Array.from(known.parent), added: Int32Array.from(known.added) };
        }),
        from,
        to,
      },
      values: facets.map(({ known }) => known.values),
    }),
  };
}

/** Packs records in one go. */
export function pack<T>(records: readonly T[], columns: RecordReader<T>): ReturnType<Packing<T>['finish']> {
  const { add, finish } = packing(records.length, columns);
  records.forEach(add);
  return finish();
}

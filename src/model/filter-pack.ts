/** Records as numbers for the filter core: which set of values each has in each facet, and its days. */
import { addDays, type Span } from './day-order.ts';
import { addSets, valueSets } from './value-sets.ts';

/** How to read a record: the values it has in each facet, and the days it speaks of. */
export interface Columns<T> extends Span<T> {
  /** Values in any order, also twice; null = the facet does not speak of this record and leaves it. */
  facets: readonly ((record: T) => readonly string[] | null)[];
}

/** One facet of all records: plain arrays that can be sent to a worker. */
export interface FacetColumn {
  /** The set each record has. */
  sets: Int32Array<ArrayBuffer>;
  /** Per set, see `ValueSets`. */
  parent: Int32Array<ArrayBuffer>;
  added: Int32Array<ArrayBuffer>;
}

export interface Packed {
  facets: readonly FacetColumn[];
  /** Days; open ends are ∓`OPEN`. */
  from: Int32Array<ArrayBuffer>;
  to: Int32Array<ArrayBuffer>;
}

/** The number of each value, per facet. */
export type Values = readonly ReadonlyMap<string, number>[];

/** Packs records `slice` at a time, so that a page can breathe in between; its last result is the whole. */
export function* packing<T>(
  records: readonly T[],
  columns: Columns<T>,
  slice = 4096,
): Generator<void, { packed: Packed; values: Values }> {
  const size = records.length;
  const facets: FacetColumn[] = [];
  const values: ReadonlyMap<string, number>[] = [];
  for (const valuesOf of columns.facets) {
    const known = valueSets();
    const sets = new Int32Array(size);
    for (let start = 0; start < size; start += slice) {
      addSets(known, records, valuesOf, sets, start, Math.min(size, start + slice));
      yield;
    }
    facets.push({ sets, parent: known.parent.slice(0, known.size), added: known.added.slice(0, known.size) });
    values.push(known.values);
  }
  const from = new Int32Array(size);
  const to = new Int32Array(size);
  for (let start = 0; start < size; start += slice) {
    addDays(records, columns, from, to, start, Math.min(size, start + slice));
    yield;
  }
  return { packed: { facets, from, to }, values };
}

/** Packs records in one go. */
export function pack<T>(records: readonly T[], columns: Columns<T>): { packed: Packed; values: Values } {
  const steps = packing(records, columns);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

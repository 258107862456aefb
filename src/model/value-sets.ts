/**
 * Interned sets of values: equal sets have equal numbers, so that a facet is tested and counted per set instead of per
 * record. Sets are the nodes of a trie, found by adding values one by one in ascending order.
 */

/** The sets of one facet. */
export interface ValueSets {
  /** Per set: its parent in the trie (the set without `added`), which has a lower number; -1 for the empty set. */
  parent: number[];
  /** Per set: its last value, identified by the number of the set of that value alone; -1 for the empty set. */
  added: number[];
  /** Per set: its children in the trie, by added value. */
  longer: (Map<number, number> | undefined)[];
  /** Text → value. */
  values: Map<string, number>;
}

/** The set without values. */
const EMPTY = 0;
/** The set of records to which the facet does not apply; it has no value, so it is never chosen. */
export const UNSPOKEN = 1;

export function valueSets(): ValueSets {
  return { parent: [-1, EMPTY], added: [-1, UNSPOKEN], longer: [], values: new Map() };
}

/** The set of some values, in any order, repeats allowed; null gives UNSPOKEN. */
export function setOf(known: ValueSets, texts: readonly string[] | null): number {
  if (texts === null) return UNSPOKEN;
  let set = EMPTY;
  let last = -1;
  for (const value of sortedValues(known, texts)) {
    if (value !== last) set = set === EMPTY ? value : withValue(known, set, value);
    last = value;
  }
  return set;
}

/** Reused by each call: allocating it per record would take half of the time. */
const scratch: number[] = [];

function sortedValues(known: ValueSets, texts: readonly string[]): readonly number[] {
  scratch.length = 0;
  for (const text of texts) {
    const value = known.values.get(text) ?? newValue(known, text);
    let place = scratch.length;
    for (; place > 0 && (scratch[place - 1] as number) > value; place--) scratch[place] = scratch[place - 1] as number;
    scratch[place] = value;
  }
  return scratch;
}

/** Adds a value for a new text; its number is also that of the set with it alone. */
function newValue(known: ValueSets, text: string): number {
  const value = append(known, EMPTY, known.parent.length);
  known.values.set(text, value);
  return value;
}

/** The set with one more value than a non-empty set. */
function withValue(known: ValueSets, set: number, value: number): number {
  let longer = known.longer[set];
  if (!longer) {
    longer = new Map();
    known.longer[set] = longer;
  }
  const both = longer.get(value) ?? append(known, set, value);
  longer.set(value, both);
  return both;
}

function append({ parent, added }: ValueSets, above: number, value: number): number {
  added.push(value);
  return parent.push(above) - 1;
}

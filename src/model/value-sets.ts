/**
 * Sets of values as numbers: equal sets have equal numbers, so that a facet is tested and counted per set instead of per
 * record. A set is found in a trie by adding its values one by one, in ascending order; text is looked up once per value.
 */

/** The sets of one facet. */
export interface ValueSets {
  /** Per set the one without `added`, which has a lower number; -1 for the empty set. */
  parent: number[];
  /** Per set a value, named by the set that has it alone; -1 for the empty set. */
  added: number[];
  /** Per set, by a further value, the set of both. */
  longer: (Map<number, number> | undefined)[];
  /** The value of each text. */
  values: Map<string, number>;
}

/** The set without values. */
const EMPTY = 0;
/** The set of records that the facet does not speak of; it has no value, so it is never chosen. */
export const UNSPOKEN = 1;

export function valueSets(): ValueSets {
  return { parent: [-1, EMPTY], added: [-1, UNSPOKEN], longer: [], values: new Map() };
}

/** The set of some values, which may come in any order and also twice; null gives UNSPOKEN. */
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

/** Reused by each call: allocating it for every record would take half of the time. */
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

/** A value for a new text, which is also the set that has it alone. */
function newValue(known: ValueSets, text: string): number {
  const value = append(known, EMPTY, known.parent.length);
  known.values.set(text, value);
  return value;
}

/** The set that has one value more than a set that is not empty. */
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

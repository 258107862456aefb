/**
 * Sets of values as numbers: equal sets have equal numbers, so that a facet is tested and counted per set instead of per
 * record. A set is found by adding its values one by one (a trie, its edges in a hash table of integers); text is looked
 * up once per value and never compared.
 */

/** The sets of one facet. */
export interface ValueSets {
  size: number;
  /** The set without `added`; it has a lower number. -1 for the empty set. */
  parent: Int32Array;
  /** A value, named by the set that has it alone. -1 for the empty set. */
  added: Int32Array;
  /** Open addressing, at most half full: set, value, the set of both, unused. The set of both is 0 where free. */
  edges: Int32Array;
  /** The value of each text. */
  values: Map<string, number>;
}

/** The set without values. */
const EMPTY = 0;
/** The set of records that the facet does not speak of; no value of its own, so it is never chosen. */
export const UNSPOKEN = 1;

export function valueSets(): ValueSets {
  const sets = {
    size: 0,
    parent: new Int32Array(256),
    added: new Int32Array(256),
    edges: new Int32Array(4 * 512),
    values: new Map(),
  };
  append(sets, -1, -1);
  append(sets, EMPTY, UNSPOKEN);
  return sets;
}

/** The set of some values, which may come in any order and also twice; null gives UNSPOKEN. */
export function setOf(known: ValueSets, texts: readonly string[] | null): number {
  if (texts === null) return UNSPOKEN;
  const values = sortedValues(known, texts);
  let set = texts.length === 0 ? EMPTY : (values[0] as number);
  for (let i = 1; i < texts.length; i++) set = withValue(known, set, values[i] as number);
  return set;
}

/** Used by each call anew: allocating it for every record would take half of the time. */
const scratch: number[] = [];

/** The values of texts, ascending: in which order a record has them makes no difference. */
function sortedValues(known: ValueSets, texts: readonly string[]): readonly number[] {
  for (let i = 0; i < texts.length; i++) {
    const value = valueOfText(known, texts[i] as string);
    let place = i;
    for (; place > 0 && (scratch[place - 1] as number) > value; place--) scratch[place] = scratch[place - 1] as number;
    scratch[place] = value;
  }
  return scratch;
}

/** The value of a text, which is also the set that has it alone; a new one for a new text. */
function valueOfText(sets: ValueSets, text: string): number {
  const known = sets.values.get(text);
  if (known !== undefined) return known;
  const value = append(sets, EMPTY, sets.size);
  sets.values.set(text, value);
  return value;
}

/** The set that has one value more than a set that is not empty; the set itself if it has the value already. */
function withValue(sets: ValueSets, set: number, value: number): number {
  const edge = edgeOf(sets.edges, set, value);
  const known = sets.edges[edge + 2] as number;
  if (known !== 0) return known;
  for (let above = set; above !== EMPTY; above = sets.parent[above] as number) {
    if (sets.added[above] === value) return set;
  }
  writeEdge(sets.edges, edge, set, value, sets.size);
  return append(sets, set, value);
}

function append(sets: ValueSets, parent: number, added: number): number {
  if (sets.size === sets.parent.length) grow(sets);
  sets.parent[sets.size] = parent;
  sets.added[sets.size] = added;
  return sets.size++;
}

/** Where the edge from a set by a value stands in the table, or the free place for it. */
function edgeOf(edges: Int32Array, set: number, value: number): number {
  const mask = edges.length - 4;
  let edge = ((Math.imul(set, 0x9e3779b1) ^ Math.imul(value, 0x85ebca6b)) >>> 7) & mask;
  while (edges[edge + 2] !== 0 && (edges[edge] !== set || edges[edge + 1] !== value)) edge = (edge + 4) & mask;
  return edge;
}

function writeEdge(edges: Int32Array, edge: number, set: number, value: number, both: number): void {
  edges[edge] = set;
  edges[edge + 1] = value;
  edges[edge + 2] = both;
}

function grow(sets: ValueSets): void {
  sets.parent = doubled(sets.parent);
  sets.added = doubled(sets.added);
  const old = sets.edges;
  sets.edges = new Int32Array(old.length * 2);
  for (let edge = 0; edge < old.length; edge += 4) {
    if (old[edge + 2] === 0) continue;
    const [set, value] = [old[edge] as number, old[edge + 1] as number];
    writeEdge(sets.edges, edgeOf(sets.edges, set, value), set, value, old[edge + 2] as number);
  }
}

function doubled(array: Int32Array): Int32Array {
  const copy = new Int32Array(array.length * 2);
  copy.set(array);
  return copy;
}

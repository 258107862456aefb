/**
 * The filter core: which records pass, and counts per value. Incremental: a change costs only the records it affects.
 *
 * In reading order:
 * 1. `value-sets.ts` gives each set of values a number, so that a facet is tested per set and not per record.
 * 2. `filter-pack.ts` packs records: per facet the set each has, and its days.
 * 3. `filterCore` makes a core of that, in which nothing is chosen.
 * 4. `chooseValues` and `choosePeriod` change one test. They find the records whose result flips (by facet through
 *    `counting-sort.ts`, by day as a range of a sorted list) and flip one bit of each (`filter-loops.ts`).
 * 5. `filter-counts.ts` reads the result.
 * `filter-index.ts` packs an atlas, and `query.ts` applies a choice to its core.
 *
 * Every record has a mask of the tests it fails: one bit per facet, one for beginning after the period, one for ending
 * before it. A record is visible if its mask is 0. A facet counts the records that fail no test other than its own:
 * what choosing one more option would give. Once built, the core allocates only what it returns.
 */
import { type DayOrder, dayOrder, type GroupedRecords, groupByNumber } from './counting-sort.ts';
import { changeSets, countSets, flipMasks, settleAll, settleSome, testAgain } from './filter-loops.ts';
import type { FacetColumn, Packed } from './filter-pack.ts';
import { UNSPOKEN } from './value-sets.ts';

/** If more than this share of the records flip, one sequential pass is faster than going through groups. */
const MANY = 0.3;

export interface FacetState extends FacetColumn {
  groups: GroupedRecords;
  /** Per value: records that have it and fail no test other than this facet's. */
  counts: Int32Array;
  /** Per set: pending change of its count; all zero between changes. */
  change: Int32Array;
  /** Per set: how many of the needed values it has, and how many of the excluded ones. */
  hits: Int32Array;
  bans: Int32Array;
  /** Per set: 1 if it fails; and 1 if the running change flips that. */
  failing: Uint8Array;
  flipped: Uint8Array;
  /** Per value: 1 if needed, and 1 if excluded, during a change. */
  isNeeded: Uint8Array;
  isExcluded: Uint8Array;
  /** The needed and the excluded values. */
  needed: readonly number[];
  excluded: readonly number[];
  /** How many of the needed values a set must have. */
  atLeast: number;
}

export interface FilterCore {
  /** Number of records. */
  size: number;
  facets: readonly FacetState[];
  /** Per record the tests it fails; 0 = visible. */
  fails: Uint16Array;
  /** Number of visible records. */
  total: number;
  /** Records by their first day, and by the first day after their last. */
  byFrom: DayOrder;
  byTo: DayOrder;
  /** How many of `byFrom` begin before the period ends; how many of `byTo` end before it begins. */
  begun: number;
  ended: number;
  /** Scratch buffer for the records that a change flips. */
  list: Int32Array;
}

/** Makes a core in which nothing is chosen. Takes up to 14 facets. */
export function filterCore({ facets, from, to }: Packed): FilterCore {
  const size = from.length;
  return {
    size,
    facets: facets.map(facetState),
    fails: new Uint16Array(size),
    total: size,
    byFrom: dayOrder(from),
    byTo: dayOrder(to),
    begun: size,
    ended: 0,
    list: new Int32Array(size + 1),
  };
}

function facetState(column: FacetColumn): FacetState {
  const sets = column.parent.length;
  const groups = groupByNumber(column.sets, sets);
  const facet = {
    ...column,
    groups,
    counts: new Int32Array(sets),
    change: new Int32Array(sets),
    hits: new Int32Array(sets),
    bans: new Int32Array(sets),
    failing: new Uint8Array(sets),
    flipped: new Uint8Array(sets),
    isNeeded: new Uint8Array(sets),
    isExcluded: new Uint8Array(sets),
    needed: [],
    excluded: [],
    atLeast: 0,
  };
  for (let set = 0; set < sets; set++) {
    facet.change[set] = (groups.start[set + 1] as number) - (groups.start[set] as number);
  }
  settleAll(facet.change, facet.parent, facet.added, facet.counts);
  return facet;
}

/**
 * Chooses values of a facet: records need any or all of the `needed` ones (without any, nothing is needed), and have none
 * of the `excluded`. Values are numbers of `Values`, each once; -1 is one that no record has.
 */
export function chooseValues(
  core: FilterCore,
  index: number,
  needed: readonly number[],
  mode: 'any' | 'all' = 'any',
  excluded: readonly number[] = [],
): void {
  const facet = core.facets[index];
  if (!facet) throw new RangeError(`found facet ${index}, expected 0 to ${core.facets.length - 1}`);
  const atLeast = mode === 'all' ? needed.length : Math.min(1, needed.length);
  const isSame = sameNumbers(needed, facet.needed) && sameNumbers(excluded, facet.excluded);
  if (isSame && atLeast === facet.atLeast) return;
  Object.assign(facet, { needed, excluded, atLeast });
  mark(facet, 1);
  const records = flipSets(facet);
  mark(facet, 0);
  if (records > core.size * MANY) {
    core.total = testAgain(core.fails, index, facet.sets, facet.failing);
    countAgain(core, index);
  } else flip(core, index, flippedRecords(facet, core.list));
}

/** Chooses a half-open period of days; infinite ends for all time. */
export function choosePeriod(core: FilterCore, from: number, to: number): void {
  const late = core.facets.length;
  const begun = core.byFrom.before(Math.ceil(to));
  if (begun !== core.begun) flip(core, late, between(core.byFrom, begun, core.begun));
  core.begun = begun;
  const ended = core.byTo.before(Math.floor(from) + 1);
  if (ended !== core.ended) flip(core, late + 1, between(core.byTo, ended, core.ended));
  core.ended = ended;
}

function between({ order }: DayOrder, a: number, b: number): Int32Array {
  return order.subarray(Math.min(a, b), Math.max(a, b));
}

/** Writes whether the values of a change are needed or excluded, or takes that back. */
function mark({ needed, excluded, isNeeded, isExcluded }: FacetState, to: 0 | 1): void {
  for (const value of needed) if (value >= 0) isNeeded[value] = to;
  for (const value of excluded) if (value >= 0) isExcluded[value] = to;
}

/** Tests each set again and marks those whose result flips. Returns how many records they have. */
function flipSets(facet: FacetState): number {
  const { parent, added, isNeeded, isExcluded, hits, bans, failing, flipped, atLeast } = facet;
  const { start } = facet.groups;
  let records = 0;
  // The empty set has none of them.
  for (let set = 0; set < parent.length; set++) {
    const above = parent[set] as number;
    const value = added[set] as number;
    const hit = set === 0 ? 0 : (hits[above] as number) + (isNeeded[value] as number);
    const ban = set === 0 ? 0 : (bans[above] as number) + (isExcluded[value] as number);
    hits[set] = hit;
    bans[set] = ban;
    const fails = (hit < atLeast || ban > 0) && set !== UNSPOKEN ? 1 : 0;
    const flips = fails ^ (failing[set] as number);
    failing[set] = fails;
    flipped[set] = flips;
    records += flips * ((start[set + 1] as number) - (start[set] as number));
  }
  return records;
}

/** Writes the records of the flipped sets into a list; returns the filled part. */
function flippedRecords({ groups: { order, start }, flipped }: FacetState, list: Int32Array): Int32Array {
  let count = 0;
  for (let set = 0; set < flipped.length; set++) {
    if (flipped[set] === 0) continue;
    const end = start[set + 1] as number;
    for (let i = start[set] as number; i < end; i++) list[count++] = order[i] as number;
  }
  return list.subarray(0, count);
}

/** Flips one test of some records and updates total and counts. */
function flip(core: FilterCore, test: number, records: Int32Array): void {
  if (records.length === 0) return;
  core.total += flipMasks(core.fails, test, records);
  if (records.length > core.size * MANY) countAgain(core, test);
  else {
    core.facets.forEach(({ sets, parent, added, change, counts }, index) => {
      if (index === test) return;
      changeSets(core.fails, test, ~((1 << test) | (1 << index)), sets, change, records);
      if (records.length < parent.length / 4) settleSome(records, sets, change, parent, added, counts);
      else settleAll(change, parent, added, counts);
    });
  }
}

/** Recounts all facets except the one whose own test has changed. */
function countAgain(core: FilterCore, test: number): void {
  core.facets.forEach(({ sets, parent, added, change, counts }, index) => {
    if (index === test) return;
    counts.fill(0);
    countSets(core.fails, ~(1 << index), sets, change);
    settleAll(change, parent, added, counts);
  });
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, index) => number === b[index]);
}

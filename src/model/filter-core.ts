/**
 * The filter core: which records pass, and how many have each value, kept up to date by visiting only the records whose
 * answer a change turns over. Pure numbers over `Packed`; allocates nothing after it is made.
 *
 * Every record has a mask of the tests it fails: one bit per facet, one for beginning after the period, one for ending
 * before it. The counts of a facet are of the records that fail no test but perhaps its own.
 */
import { type DayOrder, dayOrder } from './day-order.ts';
import type { MatchMode } from './facets.ts';
import { changeSets, countPassing, countSets, settleAll, settleListed, testAgain, turnMasks } from './filter-loops.ts';
import type { FacetColumn, Packed } from './filter-pack.ts';
import { type Groups, groupsOf } from './groups.ts';
import { UNSPOKEN } from './value-sets.ts';

/** More records than this share turned over: one pass over all in their order is faster than through groups. */
const MANY = 0.3;

interface FacetState extends FacetColumn {
  groups: Groups;
  /** Per value: records that have it and fail no test but perhaps this facet's. */
  counts: Int32Array<ArrayBuffer>;
  /** Per set, all zero between changes: how many records more count. */
  change: Int32Array;
  /** Per set: how many of the chosen values it has. */
  hits: Int32Array;
  /** Per set: 1 if it fails; and 1 if the running change turns that over. */
  failing: Uint8Array;
  turned: Uint8Array;
  /** Per value: 1 if chosen, during a change. */
  chosen: Uint8Array;
  /** What is chosen. */
  values: readonly number[];
  mode: MatchMode;
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
  /** Room for the records that a change turns over. */
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
  const groups = groupsOf(column.sets, sets);
  const facet = {
    ...column,
    groups,
    counts: new Int32Array(sets),
    change: new Int32Array(sets),
    hits: new Int32Array(sets),
    failing: new Uint8Array(sets),
    turned: new Uint8Array(sets),
    chosen: new Uint8Array(sets),
    values: [],
    mode: 'any' as const,
  };
  for (let set = 0; set < sets; set++) {
    facet.change[set] = (groups.start[set + 1] as number) - (groups.start[set] as number);
  }
  settleAll(facet.change, facet.parent, facet.added, facet.counts);
  return facet;
}

/**
 * Chooses values of a facet, of which records need any, all or none; no values restrict nothing. Values are numbers of
 * `Values`, each once; -1 is one that no record has.
 */
export function chooseValues(
  core: FilterCore,
  index: number,
  values: readonly number[],
  mode: MatchMode = 'any',
): void {
  const facet = core.facets[index];
  if (!facet) throw new RangeError(`found facet ${index}, expected 0 to ${core.facets.length - 1}`);
  if (mode === facet.mode && sameNumbers(values, facet.values)) return;
  facet.values = values;
  facet.mode = mode;
  for (const value of values) if (value >= 0) facet.chosen[value] = 1;
  const records = turnSets(facet);
  for (const value of values) if (value >= 0) facet.chosen[value] = 0;
  if (records > core.size * MANY) {
    core.total = testAgain(core.fails, index, facet.sets, facet.failing);
    countAgain(core, index);
  } else {
    listTurned(facet.groups, facet.turned, core.list);
    turn(core, index, core.list, 0, records);
  }
}

/** Chooses a half-open period of days; infinite ends for all time. */
export function choosePeriod(core: FilterCore, from: number, to: number): void {
  const late = core.facets.length;
  const begun = core.byFrom.before(Math.ceil(to));
  turn(core, late, core.byFrom.order, Math.min(begun, core.begun), Math.max(begun, core.begun));
  core.begun = begun;
  const ended = core.byTo.before(Math.floor(from) + 1);
  turn(core, late + 1, core.byTo.order, Math.min(ended, core.ended), Math.max(ended, core.ended));
  core.ended = ended;
}

/** Tests each set anew and marks those whose answer turns over. Returns how many records they have. */
function turnSets(facet: FacetState): number {
  const { parent, added, chosen, hits, failing, turned, values, mode } = facet;
  const atLeast = mode === 'all' ? values.length : mode === 'any' ? Math.min(1, values.length) : 0;
  const atMost = mode === 'none' ? 0 : values.length;
  const { start } = facet.groups;
  const unspoken = UNSPOKEN;
  let records = 0;
  for (let set = 0; set < parent.length; set++) {
    const hit = set === 0 ? 0 : (hits[parent[set] as number] as number) + (chosen[added[set] as number] as number);
    hits[set] = hit;
    const fails = (hit < atLeast || hit > atMost) && set !== unspoken ? 1 : 0;
    const turns = fails ^ (failing[set] as number);
    failing[set] = fails;
    turned[set] = turns;
    records += turns * ((start[set + 1] as number) - (start[set] as number));
  }
  return records;
}

/** Lists the records of the sets that turn over. */
function listTurned({ order, start }: Groups, turned: Uint8Array, list: Int32Array): void {
  let count = 0;
  for (let set = 0; set < turned.length; set++) {
    if (turned[set] === 0) continue;
    const end = start[set + 1] as number;
    for (let i = start[set] as number; i < end; i++) list[count++] = order[i] as number;
  }
}

/** Turns over one test of some records, and brings total and counts up to date. */
function turn(core: FilterCore, test: number, list: Int32Array, start: number, end: number): void {
  if (start === end) return;
  core.total += turnMasks(core.fails, test, list, start, end);
  if (end - start > core.size * MANY) countAgain(core, test);
  else {
    core.facets.forEach((facet, index) => {
      if (index === test) return;
      const { sets, parent, added, change, counts } = facet;
      changeSets(core.fails, test, ~((1 << test) | (1 << index)), sets, change, list, start, end);
      if (end - start < parent.length / 4) settleListed(sets, change, parent, added, counts, list, start, end);
      else settleAll(change, parent, added, counts);
    });
  }
}

/** Counts all facets anew but the one whose own test has changed. */
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

/** The visible records, ascending. */
export function visibleRecords({ fails, total }: FilterCore): Int32Array<ArrayBuffer> {
  const visible = new Int32Array(total);
  let count = 0;
  for (let record = 0; count < total; record++) if (fails[record] === 0) visible[count++] = record;
  return visible;
}

/** How many records would be visible without the test of a facet, or (number of facets) without the period. */
export function totalWithout({ fails, facets }: FilterCore, test: number): number {
  const others = test === facets.length ? (1 << test) - 1 : ~(1 << test);
  return countPassing(fails, others);
}

/** A copy of the counts of a facet; `visibleOnly`: of the records that pass its own test too. */
export function countsAmong(core: FilterCore, index: number, visibleOnly: boolean): Int32Array<ArrayBuffer> {
  const { sets, parent, added, change, counts } = core.facets[index] as FacetState;
  if (!visibleOnly) return counts.slice();
  const among = new Int32Array(counts.length);
  countSets(core.fails, ~0, sets, change);
  settleAll(change, parent, added, among);
  return among;
}

/** Reads the result of the filter core: visible records, counts per value, totals without a part of the choice. */
import type { FacetState, FilterCore } from './filter-core.ts';
import { countPassing, countSets, settleAll } from './filter-loops.ts';
import { UNSPOKEN } from './value-sets.ts';

/** The visible records, ascending. */
export function visibleRecords({ fails, total }: FilterCore): Int32Array {
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

/**
 * The same with a part of a facet's test left: without what it needs, its exclusions stay, and without what it excludes,
 * its needs.
 */
export function totalWithoutPart({ fails, facets }: FilterCore, index: number, part: 'needed' | 'excluded'): number {
  const facet = facets[index] as FacetState;
  countSets(fails, ~(1 << index), facet.sets, facet.change);
  const among = part === 'needed' ? 'allowed' : 'needed';
  let total = 0;
  for (let set = 0; set < facet.change.length; set++) {
    if (isAmong(facet, set, among)) total += facet.change[set] as number;
    facet.change[set] = 0;
  }
  return total;
}

/**
 * Among which of the records that pass all other tests a facet counts: all of them; those without an excluded value
 * (allowed), with what is needed, or both (visible); or those that only one excluded value keeps away (withheld).
 */
export type Among = 'all' | 'allowed' | 'needed' | 'visible' | 'withheld';

/** A copy of a facet's counts per value, among some of the records. */
export function countsAmong(core: FilterCore, index: number, among: Among): Int32Array {
  const facet = core.facets[index] as FacetState;
  const { sets, parent, added, change, counts } = facet;
  if (among === 'all') return counts.slice();
  countSets(core.fails, ~(1 << index), sets, change);
  for (let set = 0; set < change.length; set++) if (!isAmong(facet, set, among)) change[set] = 0;
  const some = new Int32Array(counts.length);
  settleAll(change, parent, added, some);
  return some;
}

function isAmong({ hits, bans, failing, atLeast }: FacetState, set: number, among: Among): boolean {
  const isEnough = (hits[set] as number) >= atLeast || set === UNSPOKEN;
  if (among === 'allowed') return bans[set] === 0;
  if (among === 'needed') return isEnough;
  return among === 'withheld' ? isEnough && bans[set] === 1 : failing[set] === 0;
}

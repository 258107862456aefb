/** Reads the result of the filter core: visible records and counts per value. */
import type { FacetState, FilterCore } from './filter-core.ts';
import { countSets, settleAll } from './filter-loops.ts';
import { UNSPOKEN } from './value-sets.ts';

/** The visible records, ascending. */
export function visibleRecords({ fails, total }: FilterCore): Int32Array {
  const visible = new Int32Array(total);
  let count = 0;
  for (let record = 0; count < total; record++) if (fails[record] === 0) visible[count++] = record;
  return visible;
}

/**
 * Among which of the records that pass all other tests a facet counts: all of them; those without an excluded value
 * (allowed), these with what is needed, too (visible); or those that only one excluded value keeps away (withheld).
 */
export type Among = 'all' | 'allowed' | 'visible' | 'withheld';

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
  return among === 'withheld' ? isEnough && bans[set] === 1 : failing[set] === 0;
}

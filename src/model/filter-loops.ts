/**
 * The inner loops of the filter core. They take typed arrays only, so that each stays monomorphic for the JIT.
 * A mask has one bit per test that a record fails; `change` holds the pending change of each set's count.
 */

/** Writes one test of all records into their masks. Returns how many fail none. */
export function testAgain(fails: Uint16Array, test: number, sets: Int32Array, failing: Uint8Array): number {
  const others = ~(1 << test);
  let total = 0;
  for (let record = 0; record < fails.length; record++) {
    const mask = ((fails[record] as number) & others) | ((failing[sets[record] as number] as number) << test);
    fails[record] = mask;
    total += isZero(mask);
  }
  return total;
}

/** Counts per set the records that fail none of the given tests. */
export function countSets(fails: Uint16Array, tests: number, sets: Int32Array, change: Int32Array): void {
  for (let record = 0; record < fails.length; record++) {
    const set = sets[record] as number;
    change[set] = (change[set] as number) + isZero((fails[record] as number) & tests);
  }
}

/** 1 for 0 and 0 for other masks, without a branch that would often be mispredicted. */
function isZero(mask: number): number {
  return (mask - 1) >>> 31;
}

/** Flips one test of some records. Returns how many more of them are visible. */
export function flipMasks(fails: Uint16Array, test: number, records: Int32Array): number {
  const bit = 1 << test;
  let more = 0;
  for (const record of records) {
    const mask = (fails[record] as number) ^ bit;
    fails[record] = mask;
    more += isZero(mask & ~bit) * (1 - 2 * ((mask >> test) & 1));
  }
  return more;
}

/** Updates `change` per set: +1 for records that now pass a test and fail no other, −1 for those that now fail it. */
export function changeSets(
  fails: Uint16Array,
  test: number,
  others: number,
  sets: Int32Array,
  change: Int32Array,
  records: Int32Array,
): void {
  for (const record of records) {
    const mask = fails[record] as number;
    if ((mask & others) !== 0) continue;
    const set = sets[record] as number;
    change[set] = (change[set] as number) + 1 - 2 * ((mask >> test) & 1);
  }
}

/** Adds the changes of some records' sets to the counts of their values. */
export function settleSome(
  records: Int32Array,
  sets: Int32Array,
  change: Int32Array,
  parent: Int32Array,
  added: Int32Array,
  counts: Int32Array,
): void {
  for (const record of records) {
    let set = sets[record] as number;
    const more = change[set] as number;
    if (more === 0) continue;
    change[set] = 0;
    for (; set > 0; set = parent[set] as number) {
      const value = added[set] as number;
      counts[value] = (counts[value] as number) + more;
    }
  }
}

/** Adds the changes of all sets to the counts of their values; each set passes its change on to its parent. */
export function settleAll(change: Int32Array, parent: Int32Array, added: Int32Array, counts: Int32Array): void {
  for (let set = parent.length - 1; set > 0; set--) {
    const more = change[set] as number;
    const above = parent[set] as number;
    const value = added[set] as number;
    change[set] = 0;
    change[above] = (change[above] as number) + more;
    counts[value] = (counts[value] as number) + more;
  }
  change[0] = 0;
}

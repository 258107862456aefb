/** Records grouped by a small number each has, by counting sort. */
export interface Groups {
  /** Records by group, ascending within one: those of group g are order[start[g]] … order[start[g + 1] - 1]. */
  order: Int32Array;
  start: Int32Array;
}

/** Groups records by keys 0 … count - 1. Cost: two passes. */
export function groupsOf(keys: Int32Array, count: number): Groups {
  const start = new Int32Array(count + 1);
  const order = new Int32Array(keys.length);
  tallyKeys(keys, start);
  place(keys, start, order);
  return { order, start };
}

/** Sets start[g] to the end of group g. */
function tallyKeys(keys: Int32Array, start: Int32Array): void {
  for (let record = 0; record < keys.length; record++) {
    const key = keys[record] as number;
    start[key] = (start[key] as number) + 1;
  }
  let sum = 0;
  for (let group = 0; group < start.length; group++) {
    sum += start[group] as number;
    start[group] = sum;
  }
}

/** Fills each group from its end, which leaves start[g] where it begins. */
function place(keys: Int32Array, start: Int32Array, order: Int32Array): void {
  for (let record = keys.length - 1; record >= 0; record--) {
    const key = keys[record] as number;
    const position = (start[key] as number) - 1;
    start[key] = position;
    order[position] = record;
  }
}

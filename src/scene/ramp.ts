/** Values that change with the zoom. */

/** A stop of a ramp. */
export type RampStop = readonly [at: number, value: number];

/**
 * The value of a ramp at a point: linear between two stops, constant before the first and after the last. Stops ascend;
 * without stops it is 0.
 */
export function ramp(stops: readonly RampStop[], at: number): number {
  const next = stops.findIndex(([start]) => start > at);
  const [from, to] = [stops[next - 1], stops[next]];
  if (!to) return stops.at(-1)?.[1] ?? 0;
  if (!from) return to[1];
  return from[1] + ((at - from[0]) / (to[0] - from[0])) * (to[1] - from[1]);
}

/** A piecewise linear function, as its stops. */
export type Ramp = readonly RampStop[];

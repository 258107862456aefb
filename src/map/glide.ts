/** Inertia: how far a map glides on after a drag. */

/** A sample of a drag: time (ms), translation (pixels) and scale. */
export interface Motion {
  time: number;
  x: number;
  y: number;
  k: number;
}

/** Only samples of the last so many ms count. */
const WINDOW_MS = 100;
/** Limits of the speed, in pixels per ms: a slower map just stops, a faster one glides no faster. */
const SLOWEST = 0.15;
const FASTEST = 2.5;
const DURATION_MS = 450;

/**
 * Distance in pixels and duration of the glide after a drag; null if the pointer rested before it was released, or
 * zoomed. Uniform deceleration: half of speed × time.
 */
export function glideOf(
  motion: readonly Motion[],
  now: number,
): { right: number; down: number; durationMs: number } | null {
  const recent = motion.filter(({ time }) => now - time <= WINDOW_MS);
  const [first, last] = [recent[0], recent.at(-1)];
  if (!first || !last || last.time <= first.time || first.k !== last.k) return null;
  const elapsed = last.time - first.time;
  const [vx, vy] = [(last.x - first.x) / elapsed, (last.y - first.y) / elapsed];
  const speed = Math.hypot(vx, vy);
  if (speed < SLOWEST) return null;
  const reach = (Math.min(speed, FASTEST) / speed) * (DURATION_MS / 2);
  return { right: vx * reach, down: vy * reach, durationMs: DURATION_MS };
}

/** How a map that was let go while it moved glides on. */

/** A moment of a drag: when (ms), where the map stood (pixels), at which scale. */
export interface Motion {
  time: number;
  x: number;
  y: number;
  k: number;
}

/** The last moments that count, ms. */
const WINDOW_MS = 100;
/** Pixels per ms under which a map just stops, and over which it goes no faster. */
const SLOWEST = 0.15;
const FASTEST = 2.5;
const DURATION_MS = 450;

/**
 * The way that is left, in pixels, and how long it takes; null where the hand rested before it let go, or zoomed.
 * Uniform deceleration: half of speed × time.
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

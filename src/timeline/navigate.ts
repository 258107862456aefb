/** From mark to mark: the one nearest to the pointer, the next in time, the one in the next row. Pure. */
import type { Mark } from '../time/shapes.ts';

type Place = Pick<Mark, 'key' | 'lane' | 'x' | 'y' | 'x0' | 'x1' | 'size'> & Partial<Pick<Mark, 'hit'>>;

/** The mark whose shape is nearest to a point, if it is within `reach` pixels; its symbol decides between equals. */
export function nearestMark<M extends Place>(marks: readonly M[], x: number, y: number, reach: number): M | null {
  let best: M | null = null;
  let least = Infinity;
  for (const mark of marks) {
    const dx = Math.max(mark.x0 - x, 0, x - mark.x1);
    const [top, bottom] = mark.hit ?? [mark.y - mark.size / 2, mark.y + mark.size / 2];
    const dy = Math.max(top - y, 0, y - bottom);
    const distance = Math.hypot(dx, dy);
    if (distance > reach) continue;
    // Being on a long bar counts as a hit, but a symbol that is closer wins.
    const rank = distance + Math.hypot(mark.x - x, mark.y - y) / 1000;
    if (rank < least) {
      least = rank;
      best = mark;
    }
  }
  return best;
}

/** The mark a key leads to: ← → in time within the lane, ↑ ↓ to the row above or below, Home and End; null for none. */
export function markOfKey<M extends Place>(marks: readonly M[], current: M, key: string): M | null {
  if (key === 'ArrowUp' || key === 'ArrowDown') return inNextRow(marks, current, key === 'ArrowUp' ? -1 : 1);
  const lane = marks.filter((mark) => mark.lane === current.lane).sort((a, b) => a.x0 - b.x0 || a.y - b.y);
  const index = lane.findIndex((mark) => mark.key === current.key);
  if (key === 'ArrowLeft') return lane[index - 1] ?? null;
  if (key === 'ArrowRight') return lane[index + 1] ?? null;
  if (key === 'Home') return lane[0] ?? null;
  if (key === 'End') return lane[lane.length - 1] ?? null;
  return null;
}

function inNextRow<M extends Place>(marks: readonly M[], current: M, direction: 1 | -1): M | null {
  const beyond = marks.filter((mark) => (mark.y - current.y) * direction > 2);
  const rowY = beyond.reduce((y, mark) => (direction * mark.y < direction * y ? mark.y : y), direction * Infinity);
  const row = beyond.filter((mark) => Math.abs(mark.y - rowY) <= 2);
  return row.sort((a, b) => Math.abs(a.x - current.x) - Math.abs(b.x - current.x))[0] ?? null;
}

/** Keyboard navigation among the places: where Tab enters them, and to which one an arrow key moves the focus. */
import { toPixels } from '../model/geometry.ts';
import type { Adcode, Point } from '../model/types.ts';
import type { Size } from '../scene/project.ts';

/** A place with a circle nearer to the frame's edge than this, in pixels, is out of sight. */
const EDGE = 20;

/** Whether a point of the frame, in pixels, is in sight. */
export function isInSight([x, y]: Point, { width, height }: Size): boolean {
  return x > EDGE && y > EDGE && x < width - EDGE && y < height - EDGE;
}

/**
 * The place at which Tab enters the list, so that it never has to move the map: the first of `asked` that is in sight,
 * else the one in sight that is nearest to the middle, one with records before the others. Only if none is in sight, the
 * nearest of all. `places` in pixels of the frame; '' if there are none.
 */
export function tabStop(
  places: readonly { place: Adcode; at: Point; hasRecords: boolean }[],
  asked: readonly (Adcode | null)[],
  size: Size,
): Adcode {
  const inSight = places.filter(({ at }) => isInSight(at, size));
  const wanted = asked.find((id) => inSight.some(({ place }) => place === id));
  if (wanted) return wanted;
  const recorded = inSight.filter(({ hasRecords }) => hasRecords);
  const candidates = [recorded, inSight, places].find(({ length }) => length > 0) ?? [];
  const away = ({ at: [x, y] }: { at: Point }) => Math.hypot(x - size.width / 2, y - size.height / 2);
  return (
    candidates.reduce<(typeof places)[number] | null>(
      (best, one) => (best && away(best) <= away(one) ? best : one),
      null,
    )?.place ?? ''
  );
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const TOWARDS: Readonly<Record<Direction, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Weight of the distance across the direction against that along it. */
const ASIDE = 2;

/** The nearest place within 60° of the direction, ahead before aside; `from` itself if there is none. */
export function nextPlace(
  places: readonly { place: Adcode; point: Point }[],
  from: Adcode,
  direction: Direction,
): Adcode {
  const start = places.find(({ place }) => place === from);
  if (!start) return places[0]?.place ?? from;
  const [dx, dy] = TOWARDS[direction];
  const [x, y] = toPixels(start.point, 8);
  let best: { place: Adcode; score: number } = { place: from, score: Infinity };
  for (const { place, point } of places) {
    const [px, py] = toPixels(point, 8);
    const ahead = (px - x) * dx + (py - y) * dy;
    const aside = Math.abs((px - x) * dy + (py - y) * dx);
    if (place === from || ahead <= 0 || aside > ahead * Math.tan(Math.PI / 3)) continue;
    const score = ahead + ASIDE * aside;
    if (score < best.score) best = { place, score };
  }
  return best.place;
}

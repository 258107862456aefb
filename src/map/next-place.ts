/** Spatial navigation: to which place an arrow key moves the focus. */
import { toPixels } from '../model/geometry.ts';
import type { Adcode, Point } from '../model/types.ts';

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

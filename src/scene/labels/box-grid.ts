/** Axis-aligned rectangles, and a spatial index of them. */
import type { Point } from '../../model/types.ts';

/** Pixels; y grows downwards. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The bounding box of points. */
export function boxAround(points: readonly Point[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** A box enlarged by `x` on the left and right, by `y` above and below. */
export function grown({ left, top, right, bottom }: Box, x: number, y = x): Box {
  return { left: left - x, right: right + x, top: top - y, bottom: bottom + y };
}

/** Whether a point lies in a box or on its edge. */
export function isInside([x, y]: Point, { left, top, right, bottom }: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Whether two boxes share some area; touching edges do not. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Shared area of two boxes, in square pixels; 0 if they share none. */
export function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Size of a cell in pixels: about the width of a name. */
const CELL = 64;
/** More than the rows of any map, so that cell numbers are unique. */
const ROWS = 2 ** 20;

export interface BoxGrid<T> {
  /** All items whose box overlaps this one, each once. */
  touching(box: Box): T[];
}

/** An index of items by their boxes. Made for boxes about as large as a name; larger ones cost memory. */
export function boxGrid<T>(things: readonly T[], boxOf: (thing: T) => Box): BoxGrid<T> {
  const entries = things.map((thing) => ({ thing, box: boxOf(thing), met: 0 }));
  const cells = new Map<number, typeof entries>();
  for (const entry of entries) {
    for (const key of cellsOf(entry.box)) {
      const cell = cells.get(key);
      if (cell) cell.push(entry);
      else cells.set(key, [entry]);
    }
  }
  let search = 0;
  return {
    touching(box) {
      const found: T[] = [];
      search += 1;
      for (const key of cellsOf(box)) {
        for (const entry of cells.get(key) ?? []) {
          // An item in several cells is found more than once.
          if (entry.met === search) continue;
          entry.met = search;
          if (overlaps(box, entry.box)) found.push(entry.thing);
        }
      }
      return found;
    },
  };
}

function cellsOf({ left, top, right, bottom }: Box): number[] {
  const keys: number[] = [];
  const [lastX, lastY] = [Math.floor(right / CELL), Math.floor(bottom / CELL)];
  for (let x = Math.floor(left / CELL); x <= lastX; x++) {
    for (let y = Math.floor(top / CELL); y <= lastY; y++) keys.push(x * ROWS + y);
  }
  return keys;
}

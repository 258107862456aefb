/** Rectangles in the plane, and an index that finds those that may touch one. */

/** Pixels; y grows downwards. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
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

/** Cells of the index: about the height of three names, the width of one. Pixels. */
const CELL = 64;

export interface BoxGrid<T extends Box> {
  /** All boxes that share some area with this one, in the order of the list they came from. */
  touching(box: Box): T[];
}

/** An index of boxes. Fastest where boxes are about as large as a name; larger ones only cost memory. */
export function boxGrid<T extends Box>(boxes: readonly T[]): BoxGrid<T> {
  const cells = new Map<string, number[]>();
  boxes.forEach((box, index) => {
    for (const key of cellsOf(box)) {
      const cell = cells.get(key);
      if (cell) cell.push(index);
      else cells.set(key, [index]);
    }
  });
  return {
    touching(box) {
      const found = new Set<number>();
      for (const key of cellsOf(box)) for (const index of cells.get(key) ?? []) found.add(index);
      return [...found]
        .sort((a, b) => a - b)
        .flatMap((index) => {
          const other = boxes[index];
          return other && overlaps(box, other) ? [other] : [];
        });
    },
  };
}

function cellsOf({ left, top, right, bottom }: Box): string[] {
  const keys: string[] = [];
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++) {
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) keys.push(`${x},${y}`);
  }
  return keys;
}

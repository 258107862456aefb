import { HEADS, type Position } from './lines.ts';

/** Size of a cell, in pixels. */
export interface CellSize {
  row: number;
  column: number;
}

/** The offset of the first cell within the scrolled content, in pixels. */
export function firstCell(scroller: HTMLElement, table: HTMLTableElement): { top: number; left: number } {
  const frame = scroller.getBoundingClientRect();
  const box = table.getBoundingClientRect();
  const names = table.rows[0]?.cells;
  return {
    top: box.top - frame.top + scroller.scrollTop + (table.tHead?.offsetHeight ?? 0),
    left: box.left - frame.left + scroller.scrollLeft + (names?.[0]?.offsetWidth ?? 0) + (names?.[1]?.offsetWidth ?? 0),
  };
}

/**
 * Scrolls just far enough for a cell to be visible beside the sticky headers. Also works for cells that are not in the
 * DOM; the size of the headers is the scroller's `scroll-padding`.
 */
export function reveal(
  scroller: HTMLElement,
  table: HTMLTableElement,
  { row, column }: Position,
  size: CellSize,
): void {
  const style = getComputedStyle(scroller);
  const start = firstCell(scroller, table);
  if (row >= HEADS) {
    const from = start.top + (row - HEADS) * size.row;
    const padding = Number.parseFloat(style.scrollPaddingTop) || 0;
    scroller.scrollTop = nearest(scroller.scrollTop, from, size.row, padding, scroller.clientHeight);
  }
  if (column >= HEADS) {
    const from = start.left + (column - HEADS) * size.column;
    const padding = Number.parseFloat(style.scrollPaddingLeft) || 0;
    scroller.scrollLeft = nearest(scroller.scrollLeft, from, size.column, padding, scroller.clientWidth);
  }
}

/** The scroll offset closest to `offset` at which a stretch is between `padding` and the end of the frame. */
export function nearest(offset: number, from: number, length: number, padding: number, frame: number): number {
  return Math.max(0, Math.min(Math.max(offset, from + length - frame), from - padding));
}

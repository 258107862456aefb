/** The grid with only what is in sight in the page. Its code comes for a large matrix alone. */
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { GridTable, type GridTableProps } from './grid-table.tsx';
import { HEADS } from './lines.ts';
import type { CellSize } from './reveal.ts';
import { type Stretch, withGaps } from './stretches.ts';

/** Lines beyond the edges that are drawn ahead of a scroll, at least. */
const AHEAD = 4;
/** Lines come and go by so many at a time: most frames of a scroll then change nothing in the page. */
const STEP = 8;

export interface WindowedGridProps extends Omit<GridTableProps, 'rows' | 'columns'> {
  size: CellSize;
  scroller: RefObject<HTMLElement | null>;
}

export function WindowedGrid({ grid, lines, size, scroller }: WindowedGridProps) {
  const [start, setStart] = useState({ row: 0, column: 0 });
  // Where the first cell lies in what scrolls: beneath the header, and beneath what else scrolls with the table.
  useLayoutEffect(() => {
    const [frame, table] = [scroller.current, grid.table.current];
    if (!frame || !table) return;
    const [outer, inner] = [frame.getBoundingClientRect(), table.getBoundingClientRect()];
    const names = table.rows[0]?.cells;
    setStart({
      row: inner.top - outer.top + frame.scrollTop + (table.tHead?.offsetHeight ?? 0),
      column: (names?.[0]?.offsetWidth ?? 0) + (names?.[1]?.offsetWidth ?? 0),
    });
  }, [scroller.current, size]);
  const { active } = grid;
  const axis = { scroller, pinned: active.row - HEADS, count: lines.rows.length, size: size.row, start: start.row };
  const rows = useAxis({ ...axis, horizontal: false });
  const columns = useAxis({
    scroller,
    pinned: active.column - HEADS,
    count: lines.columns.length,
    size: size.column,
    start: start.column,
    horizontal: true,
  });
  return useMemo(
    () => <GridTable grid={grid} lines={lines} rows={rows} columns={columns} />,
    [grid, lines, rows, columns],
  );
}

interface AxisOptions {
  scroller: RefObject<HTMLElement | null>;
  horizontal: boolean;
  count: number;
  /** Pixels of a line. */
  size: number;
  /** Pixels before the first line. */
  start: number;
  /** The line of the tab stop, which stays in the page wherever it is; below 0 for a header. */
  pinned: number;
}

/** The lines of an axis that are in sight. */
function useAxis({ scroller, horizontal, count, size, start, pinned }: AxisOptions): Stretch[] {
  const [, draw] = useReducer((n: number) => n + 1, 0);
  const options = {
    count,
    horizontal,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    scrollMargin: start,
    overscan: AHEAD,
    rangeExtractor: (range: Range) => linesIn(range, pinned),
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => draw(0),
  };
  const [axis] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  axis.setOptions(options);
  useEffect(() => axis.measure(), [axis, size]);
  useLayoutEffect(() => axis._didMount(), [axis]);
  useLayoutEffect(() => axis._willUpdate());
  const indexes = axis.getVirtualItems().map(({ index }) => index);
  const shown = indexes.join();
  // The same lines are the same object: rows are drawn again only for others.
  return useMemo(() => withGaps(indexes, count, size), [shown, count, size]);
}

/** Whole steps of lines that hold a range, and the pinned line. */
function linesIn({ startIndex, endIndex, overscan, count }: Range, pinned: number): number[] {
  const from = Math.floor(Math.max(0, startIndex - overscan) / STEP) * STEP;
  const to = Math.min(count, Math.ceil((endIndex + 1 + overscan) / STEP) * STEP);
  const lines = Array.from({ length: to - from }, (_, index) => from + index);
  if (pinned < 0 || pinned >= count || (pinned >= from && pinned < to)) return lines;
  return pinned < from ? [pinned, ...lines] : [...lines, pinned];
}

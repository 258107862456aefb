/** The grid with only the visible rows and columns in the DOM, for a large matrix. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { GridTable, type GridTableProps } from './grid-table.tsx';
import { HEADS } from './lines.ts';
import { type CellSize, firstCell } from './reveal.ts';
import { inSight, type Run, stretchesOf } from './stretches.ts';

export interface WindowedGridProps extends Omit<GridTableProps, 'rows' | 'columns'> {
  size: CellSize;
  scroller: RefObject<HTMLElement | null>;
}

export function WindowedGrid({ grid, lines, size, scroller }: WindowedGridProps) {
  const counts = { row: lines.rows.length, column: lines.columns.length };
  const [rows, setRows] = useState<Run>(NONE);
  const [columns, setColumns] = useState<Run>(NONE);
  useLayoutEffect(() => {
    const [frame, table] = [scroller.current, grid.table.current];
    if (!frame || !table) return;
    const look = () => {
      const { top, left } = firstCell(frame, table);
      const { scrollTop, clientHeight, scrollLeft, clientWidth } = frame;
      setRows(keeping(inSight(scrollTop - top, clientHeight, size.row, counts.row)));
      setColumns(keeping(inSight(scrollLeft - left, clientWidth, size.column, counts.column)));
    };
    look();
    frame.addEventListener('scroll', look, { passive: true });
    const resizes = new ResizeObserver(look);
    resizes.observe(frame);
    return () => {
      frame.removeEventListener('scroll', look);
      resizes.disconnect();
    };
  }, [scroller.current, grid.table, size.row, size.column, counts.row, counts.column]);
  const { active } = grid;
  // The row and column of the tab stop always stay in the DOM.
  const shownRows = useStretches(rows, active.row - HEADS, counts.row, size.row);
  const shownColumns = useStretches(columns, active.column - HEADS, counts.column, size.column);
  return useMemo(
    () => <GridTable grid={grid} lines={lines} rows={shownRows} columns={shownColumns} />,
    [grid, lines, shownRows, shownColumns],
  );
}

const NONE: Run = { from: 0, to: 0 };

/** Keeps the previous object if the run is equal, to avoid a re-render. */
function keeping(next: Run): (before: Run) => Run {
  return (before) => (before.from === next.from && before.to === next.to ? before : next);
}

function useStretches(run: Run, pinned: number, count: number, size: number) {
  const outside = pinned >= run.from && pinned < run.to ? -1 : pinned;
  return useMemo(() => stretchesOf(run, outside, count, size), [run, outside, count, size]);
}

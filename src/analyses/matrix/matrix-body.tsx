import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Matrix } from '../../model/matrix.ts';
import { COARSE, CRAMPED, PHONE, SHORT } from '../../ui/breakpoints.ts';
import { textScale } from '../../ui/text-scale.ts';
import { useMedia } from '../../ui/use-media.ts';
import { GridTable } from './grid-table.tsx';
import type { Lines } from './lines.ts';
import { MatrixKey, Reading, WithoutColumn } from './matrix-foot.tsx';
import type { CellSize } from './reveal.ts';
import { whole } from './stretches.ts';
import { useGrid } from './use-grid.ts';
import { WindowedGrid } from './windowed-grid.tsx';

/** Up to this size the whole matrix is in the DOM, so that the browser's own search finds everything. */
const NOT_WINDOWED = { rows: 40, columns: 80 };
/**
 * Sizes of cells for mouse and touch, in pixels at the usual text size; matrix.css uses them as custom properties. A
 * phone has no room for rows of a finger's height: what a row and a column open stands in the tables, too, in targets
 * of 44 pixels.
 */
const SIZES: Readonly<Record<'fine' | 'coarse' | 'phone', CellSize>> = {
  fine: { row: 28, column: 26 },
  coarse: { row: 44, column: 36 },
  phone: { row: 28, column: 36 },
};

function scaled({ row, column }: CellSize, by: number): CellSize {
  return { row: Math.round(row * by), column: Math.round(column * by) };
}

/** The bar above the table, the table, and its key. */
export function MatrixBody({ matrix, lines, children }: { matrix: Matrix; lines: Lines; children: ComponentChildren }) {
  // In a low viewport the whole panel scrolls, not the table alone.
  const isLow = useMedia(CRAMPED);
  const isPrinted = useMedia('print');
  const isShort = useMedia(SHORT);
  const isPhone = useMedia(PHONE);
  const isCoarse = useMedia(COARSE);
  const unscaled = SIZES[isPhone ? 'phone' : isCoarse ? 'coarse' : 'fine'];
  const size = useMemo(() => scaled(unscaled, textScale()), [unscaled]);
  const outer = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const scroller = isLow ? outer : inner;
  const grid = useGrid(lines, size, scroller);
  useLayoutEffect(() => {
    outer.current?.style.setProperty('--matrix-row', `${size.row}px`);
    outer.current?.style.setProperty('--matrix-column', `${size.column}px`);
  }, [size]);
  const { rows, columns } = lines;
  const isLarge = rows.length > NOT_WINDOWED.rows || columns.length > NOT_WINDOWED.columns;
  const all = useMemo(
    () => (isLarge && !isPrinted ? null : { rows: whole(rows.length), columns: whole(columns.length) }),
    [isLarge, isPrinted, rows.length, columns.length],
  );
  return (
    <div class="matrix" ref={outer}>
      {children}
      <div class="matrix-scroll" ref={inner}>
        {all ? (
          <GridTable grid={grid} lines={lines} {...all} />
        ) : (
          <WindowedGrid key={String(isLow)} {...{ grid, lines, size, scroller }} />
        )}
      </div>
      <div class="matrix-foot">
        <Reading grid={grid} lines={lines} />
        {!isLow && <MatrixKey possible={matrix.possible > 0} isFolded={isShort} />}
        <WithoutColumn matrix={matrix} />
      </div>
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePanel } from '../../parts/panel.tsx';
import { t } from '../../ui/i18n/index.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { HEADS, type Lines } from './lines.ts';
import type { Stretch } from './stretches.ts';
import type { Grid } from './use-grid.ts';

export interface GridTableProps {
  grid: Grid;
  lines: Lines;
  /** The rows and columns in the DOM, and the gaps between them. */
  rows: readonly Stretch[];
  columns: readonly Stretch[];
}

/**
 * The matrix as a table with headers and the role grid, since arrow keys move in it. Every cell has its row and column
 * index, so that screen readers get the same table when some rows or columns are not in the DOM.
 */
export function GridTable({ grid, lines, rows, columns }: GridTableProps) {
  const { language } = usePanel();
  const { active, lit } = grid;
  return (
    <table
      ref={grid.table}
      class="matrix-table"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern of the ARIA practices
      role="grid"
      aria-rowcount={lines.rows.length + HEADS}
      aria-colcount={lines.columns.length + HEADS}
      {...grid.events}
    >
      <caption class="sr-only">
        {t(language, 'table.matrix')}. {t(language, 'matrix.arrows')}
      </caption>
      <colgroup>
        <col class="matrix-names" />
        <col class="matrix-sums" />
        {columns.map((stretch) =>
          'gap' in stretch ? (
            <Gap key={stretch.key} of="col" length={stretch.gap} />
          ) : (
            <col
              key={lines.columns[stretch.index]?.alliance.id}
              class={lit.columns.has(stretch.index) ? 'is-lit' : undefined}
            />
          ),
        )}
      </colgroup>
      <GridHead grid={grid} lines={lines} columns={columns} />
      <tbody>
        {rows.map((stretch) => {
          if ('gap' in stretch)
            return (
              // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can be focused
              <tr key={stretch.key} class="matrix-gap" aria-hidden="true">
                <Gap of="td" length={stretch.gap} />
              </tr>
            );
          const row = lines.rows[stretch.index];
          return (
            row && (
              <GridRow
                key={row.place}
                row={row}
                index={stretch.index}
                lines={lines}
                columns={columns}
                isLit={lit.rows.has(stretch.index)}
                isChosen={grid.selected?.kind === 'place' && grid.selected.id === row.place}
                activeColumn={active.row === stretch.index + HEADS ? active.column : -1}
              />
            )
          );
        })}
      </tbody>
    </table>
  );
}

/** A spacer as wide or as high as the rows or columns it replaces. */
function Gap({ of: Tag, length }: { of: 'col' | 'td'; length: number }): ComponentChildren {
  const element = useRef<HTMLElement>(null);
  // Set by script: the page's CSP does not allow style attributes.
  useLayoutEffect(
    () => element.current?.style.setProperty(Tag === 'col' ? 'width' : 'height', `${length}px`),
    [length],
  );
  const ref = element as never;
  return Tag === 'col' ? <col ref={ref} /> : <td ref={ref} />;
}

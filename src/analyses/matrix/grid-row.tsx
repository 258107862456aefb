import { useMemo } from 'preact/hooks';
import type { MatrixRow } from '../../model/matrix.ts';
import { usePanel } from '../../parts/panel.tsx';
import { hueOf } from '../../ui/hues.ts';
import { t } from '../../ui/i18n/index.ts';
import { Glyph } from './glyph.tsx';
import { classes } from './grid-head.tsx';
import { shortPlaceName } from './header-names.tsx';
import { HEADS, type Lines } from './lines.ts';
import { aboutRow, cellWords } from './matrix-words.ts';
import type { Stretch } from './stretches.ts';

interface GridRowProps {
  row: MatrixRow;
  /** Index among the places, from 0. */
  index: number;
  lines: Lines;
  columns: readonly Stretch[];
  isLit: boolean;
  isChosen: boolean;
  /** The column of the grid's tab stop if it is in this row, otherwise -1. */
  activeColumn: number;
}

/** The row of a place: name, number of alliances, and its role in each. Memoised. */
export function GridRow({ row, index, lines, columns, isLit, isChosen, activeColumn }: GridRowProps) {
  const { atlas, language } = usePanel();
  return useMemo(() => {
    const { place, cells } = row;
    const record = atlas.places.get(place);
    const isMarked = atlas.corridor.has(place);
    const stop = (column: number) => (column === activeColumn ? 0 : -1);
    return (
      <tr aria-rowindex={index + HEADS + 1} class={classes('', isLit, isChosen)}>
        <th scope="row" class="matrix-names" aria-colindex={1}>
          <button
            type="button"
            class="quiet"
            tabIndex={stop(0)}
            aria-describedby={`matrix-about-${place}`}
            aria-current={isChosen || undefined}
          >
            <span class={isMarked ? 'matrix-place is-marked' : 'matrix-place'}>
              {record ? shortPlaceName(record, language) : place}
            </span>
            {isMarked && <span class="matrix-tag"> {t(language, 'matrix.corridor-tag')}</span>}
          </button>
          <span hidden id={`matrix-about-${place}`}>
            {aboutRow(row, { atlas, language })}
          </span>
        </th>
        <td class="matrix-sums number" aria-colindex={2} tabIndex={stop(1)}>
          {cells.size}
        </td>
        {columns.map((stretch) => {
          if ('gap' in stretch) return <td key={stretch.key} class="matrix-gap" aria-hidden="true" />;
          const alliance = lines.columns[stretch.index]?.alliance;
          if (!alliance) return null;
          const cell = cells.get(alliance.id);
          const column = stretch.index + HEADS;
          if (!cell) return <td key={alliance.id} aria-colindex={column + 1} tabIndex={stop(column)} />;
          return (
            <td
              key={alliance.id}
              aria-colindex={column + 1}
              tabIndex={stop(column)}
              data-hue={hueOf(alliance.industries)}
            >
              <Glyph of={cell.memberships[0]} />
              {cell.possible && (
                <span class="matrix-possible" aria-hidden="true">
                  ?
                </span>
              )}
              <span class="sr-only">{cellWords(cell, language)}</span>
            </td>
          );
        })}
      </tr>
    );
  }, [row, index, lines, columns, isLit, isChosen, activeColumn, atlas, language]);
}

import type { ComponentChildren } from 'preact';
import { inLanguage } from '../../model/languages.ts';
import { usePanel } from '../../parts/panel.tsx';
import { t } from '../../ui/i18n/index.ts';
import { shortAllianceName, Upright } from './header-names.tsx';
import { HEADS, type Lines } from './lines.ts';
import { aboutColumn } from './matrix-words.ts';
import type { Stretch } from './stretches.ts';
import type { Grid } from './use-grid.ts';

interface GridHeadProps {
  grid: Grid;
  lines: Lines;
  columns: readonly Stretch[];
}

/** The two sticky header rows: names of alliances, and their numbers of members. */
export function GridHead({ grid, lines, columns }: GridHeadProps) {
  const { atlas, language } = usePanel();
  const { active, lit, selected } = grid;
  const stop = (row: number, column: number) => (active.row === row && active.column === column ? 0 : -1);
  const across = (draw: (index: number, column: Lines['columns'][number]) => ComponentChildren) =>
    columns.map((stretch) => {
      if ('gap' in stretch) return <td key={stretch.key} class="matrix-gap" aria-hidden="true" />;
      const column = lines.columns[stretch.index];
      return column && draw(stretch.index, column);
    });
  const all = lines.rows.reduce((sum, { cells }) => sum + cells.size, 0);
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" class="matrix-names" aria-colindex={1} tabIndex={stop(0, 0)}>
          {t(language, 'table.col.place')}
        </th>
        <th scope="col" class="matrix-sums" aria-colindex={2} tabIndex={stop(0, 1)}>
          <Upright text={t(language, 'table.alliances')} language={language} />
        </th>
        {across((index, column) => {
          const { id, name } = column.alliance;
          const isChosen = selected?.kind === 'alliance' && selected.id === id;
          return (
            <th
              key={id}
              scope="col"
              class={classes('matrix-alliance', lit.columns.has(index), isChosen)}
              aria-colindex={index + HEADS + 1}
            >
              <button
                type="button"
                class="quiet"
                tabIndex={stop(0, index + HEADS)}
                aria-label={inLanguage(name, language)}
                aria-describedby={`matrix-about-${id}`}
                aria-current={isChosen || undefined}
                title={inLanguage(name, language)}
              >
                <Upright text={shortAllianceName(inLanguage(name, language), language)} language={language} />
              </button>
              <span hidden id={`matrix-about-${id}`}>
                {aboutColumn(column, { atlas, language })}
              </span>
            </th>
          );
        })}
      </tr>
      <tr aria-rowindex={2} class="matrix-sums-row">
        <th scope="row" class="matrix-names" aria-colindex={1} tabIndex={stop(1, 0)}>
          {t(language, 'matrix.members')}
        </th>
        <td class="matrix-sums number" aria-colindex={2} tabIndex={stop(1, 1)}>
          {all}
        </td>
        {across((index, { alliance, members }) => (
          <td
            key={alliance.id}
            class={classes('number', lit.columns.has(index), false)}
            aria-colindex={index + HEADS + 1}
            tabIndex={stop(1, index + HEADS)}
          >
            {members.size}
          </td>
        ))}
      </tr>
    </thead>
  );
}

/** The class names of a cell or header, with those for a highlighted and a selected line. */
export function classes(name: string, isLit: boolean, isChosen: boolean): string {
  return `${name}${isLit ? ' is-lit' : ''}${isChosen ? ' is-chosen' : ''}`;
}

import { refKey } from '../../model/atlas.ts';
import type { Sorting } from '../../records/sort.ts';
import { t } from '../../ui/i18n/index.ts';
import { HueDot } from '../hue-dot.tsx';
import { usePanel } from '../panel.tsx';
import { RecordLink } from '../record-link.tsx';
import { BasisWord } from '../statement.tsx';
import type { Cell, OpenRow, OpenTable } from './columns.ts';

interface DataTableProps {
  caption: string;
  columns: OpenTable['columns'];
  rows: readonly Pick<OpenRow, 'key' | 'cells'>[];
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
}

/** A `<table>` whose headers sort; the first cell of each row is its row header. */
export function DataTable({ caption, columns, rows, sorting, onSort }: DataTableProps) {
  const { language } = usePanel();
  // Of numbers readers want the greatest first.
  const sortBy = (column: string, isNumeric: boolean) => {
    const isDown = sorting.column === column ? sorting.direction === 'ascending' : isNumeric;
    onSort({ column, direction: isDown ? 'descending' : 'ascending' });
  };
  return (
    <table class="data">
      <caption class="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ id, label, numeric }) => (
            <th
              key={id}
              scope="col"
              class={numeric ? 'numeric' : undefined}
              aria-sort={sorting.column === id ? sorting.direction : undefined}
            >
              <button type="button" class="quiet sort" onClick={() => sortBy(id, numeric === true)}>
                {t(language, label)}
                <SortArrow direction={sorting.column === id ? sorting.direction : null} />
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {row.cells().map((cell, index) => {
              const column = columns[index];
              const Cell = index === 0 ? 'th' : 'td';
              return (
                <Cell
                  key={column?.id}
                  scope={index === 0 ? 'row' : undefined}
                  class={`${column?.numeric ? 'numeric' : ''} ${cell.links ? '' : 'is-text'}`.trim() || undefined}
                  data-column={column?.id}
                >
                  <CellContent cell={cell} />
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CellContent({ cell }: { cell: Cell }) {
  const { links, hue, mark, note, cited = [] } = cell;
  const words = links ? (
    links.map(({ ref, text: name }) => (
      <span class="line" key={refKey(ref)}>
        <RecordLink to={ref}>{name}</RecordLink>
      </span>
    ))
  ) : (
    <CellText cell={cell} />
  );
  const hued = hue && hue.length > 0 && (
    <span class={`hued ${links ? '' : 'is-text'}`.trim()}>
      <HueDot industries={hue} />
      <span>{words}</span>
    </span>
  );
  return (
    <>
      {hued || words}
      {mark && (
        <span class="cell-note">
          <BasisWord mark={mark} />
        </span>
      )}
      {note && <span class="cell-note">{note}</span>}
      {cited.map(({ ref, text: name }) => (
        <span class="cell-note" key={refKey(ref)}>
          <RecordLink to={ref}>{name}</RecordLink>
        </span>
      ))}
    </>
  );
}

function CellText({ cell: { text, lang, address } }: { cell: Cell }) {
  const { language } = usePanel();
  if (!address) return lang ? <span lang={lang}>{text}</span> : text;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {text} <span aria-hidden="true">↗</span>
      <span class="sr-only">{t(language, 'details.new-tab')}</span>
    </a>
  );
}

/** Up, down, or both faint if the table is not sorted by this column. An SVG, so that screen readers do not read it. */
function SortArrow({ direction }: { direction: Sorting['direction'] | null }) {
  return (
    <svg class="sort-arrow" viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
      {direction !== 'descending' ? <path d="M4 1l3 4H1z" fill="currentColor" opacity={direction ? 1 : 0.4} /> : null}
      {direction !== 'ascending' ? <path d="M4 11l3-4H1z" fill="currentColor" opacity={direction ? 1 : 0.4} /> : null}
    </svg>
  );
}

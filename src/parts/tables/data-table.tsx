import type { AriaRole, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { refKey } from '../../model/atlas.ts';
import type { Sorting } from '../../records/sort.ts';
import { PHONE_WIDTH } from '../../ui/breakpoints.ts';
import { HueDot } from '../../ui/hue-dot.tsx';
import { t } from '../../ui/i18n/index.ts';
import { usePanel } from '../panel.tsx';
import { Joined, RecordLink } from '../record-link.tsx';
import { BasisWord } from '../statement.tsx';
import type { Cell, ColumnHead, OpenRow, OpenTable } from './columns.ts';
import { SortArrow, SortField, sortingAfter } from './sort-field.tsx';

interface DataTableProps {
  caption: string;
  columns: OpenTable['columns'];
  rows: readonly Pick<OpenRow, 'key' | 'cells'>[];
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  /** Pixels of its parent below which it reads as a list. */
  listBelow?: number;
}

/**
 * A `<table>` whose headers sort; the first cell of each row is its row header. In a panel as narrow as a phone it reads
 * as a list: each row a block under its name, the other cells with the name of their column, and a field to sort by.
 */
export function DataTable({ caption, columns, rows, sorting, onSort, listBelow = PHONE_WIDTH }: DataTableProps) {
  const { language } = usePanel();
  const table = useRef<HTMLTableElement>(null);
  const isList = useNarrowParent(table, listBelow);
  const roles = isList ? LIST_ROLES : {};
  const sortBy = (column: ColumnHead) => onSort(sortingAfter(sorting, column));
  return (
    <>
      {isList && <SortField {...{ columns, sorting, onSort }} />}
      <table ref={table} class={isList ? 'data is-list' : 'data'} {...roles.table}>
        <caption class="sr-only">
          {caption}
          {!isList && `. ${t(language, 'table.sort-hint')}`}
        </caption>
        <thead class={isList ? 'sr-only' : undefined} {...roles.group}>
          <tr {...roles.row}>
            {columns.map((column) => {
              const { id, label, numeric } = column;
              const direction = sorting.column === id ? sorting.direction : null;
              return (
                <th
                  key={id}
                  scope="col"
                  class={numeric ? 'numeric' : undefined}
                  aria-sort={direction ?? undefined}
                  {...roles.columnHead}
                >
                  {isList ? (
                    t(language, label)
                  ) : (
                    <button type="button" class="quiet sort" onClick={() => sortBy(column)}>
                      {t(language, label)}
                      <SortArrow direction={direction} />
                    </button>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody {...roles.group}>
          {rows.map((row) => (
            <tr key={row.key} {...roles.row}>
              {row.cells().map((cell, index) => {
                const column = columns[index];
                const Cell = index === 0 ? 'th' : 'td';
                const names = [
                  column?.numeric && 'numeric',
                  !cell.links && 'is-text',
                  // Nothing to see, but a cell of its column all the same.
                  isList && isEmpty(cell) && 'sr-only',
                ];
                return (
                  <Cell
                    key={column?.id}
                    scope={index === 0 ? 'row' : undefined}
                    class={names.filter(Boolean).join(' ') || undefined}
                    data-column={column?.id}
                    {...(index === 0 ? roles.rowHead : roles.cell)}
                  >
                    {isList && column && index > 0 ? (
                      <>
                        <span class="cell-label" aria-hidden="true">
                          {t(language, column.label)}
                        </span>
                        <div class="cell-words">
                          <CellContent cell={cell} isList />
                        </div>
                      </>
                    ) : (
                      <CellContent cell={cell} />
                    )}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** What display: block would take from a table. */
const LIST_ROLES: Readonly<Partial<Record<string, { role: AriaRole }>>> = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHead: { role: 'columnheader' },
  rowHead: { role: 'rowheader' },
  cell: { role: 'cell' },
};

function isEmpty({ text, links = [], mark, note, cited = [] }: Cell): boolean {
  return text === '' && links.length === 0 && !mark && !note && cited.length === 0;
}

function CellContent({ cell, isList = false }: { cell: Cell; isList?: boolean }) {
  const { links, hue, mark, note, cited = [] } = cell;
  const words = links ? (
    isList ? (
      <Joined>
        {links.map(({ ref, text: name }) => (
          <RecordLink key={refKey(ref)} to={ref}>
            {name}
          </RecordLink>
        ))}
      </Joined>
    ) : (
      links.map(({ ref, text: name }) => (
        <span class="line" key={refKey(ref)}>
          <RecordLink to={ref}>{name}</RecordLink>
        </span>
      ))
    )
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

/**
 * Hook: whether the parent of an element is narrower than `limit` pixels, as the browsers of the floor have no container
 * queries. Of its outer width, which no scroll bar changes.
 */
function useNarrowParent(element: RefObject<HTMLElement | null>, limit: number): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const parent = element.current?.parentElement;
    if (!parent) return;
    const measure = () => setNarrow(parent.offsetWidth > 0 && parent.offsetWidth < limit);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(parent);
    return () => observer.disconnect();
  }, [element, limit]);
  return isNarrow;
}

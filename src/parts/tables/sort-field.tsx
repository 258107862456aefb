import type { Sorting } from '../../records/sort.ts';
import { t } from '../../ui/i18n/index.ts';
import { usePanel } from '../panel.tsx';
import type { ColumnHead } from './columns.ts';

interface SortFieldProps {
  columns: readonly ColumnHead[];
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
}

/** "Sort by", and the direction: what the headings of a table do, for one that reads as a list. */
export function SortField({ columns, sorting, onSort }: SortFieldProps) {
  const { language } = usePanel();
  const turned = sorting.direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <div class="sort-field">
      <label>
        <span class="small soft">{t(language, 'alliances.sort')}</span>
        <select
          value={sorting.column}
          onChange={({ currentTarget: { value } }) => {
            const column = columns.find(({ id }) => id === value);
            if (column) onSort(sortingAfter(sorting, column));
          }}
        >
          {columns.map(({ id, label }) => (
            <option key={id} value={id}>
              {t(language, label)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => onSort({ ...sorting, direction: turned })}>
        <SortArrow direction={sorting.direction} />
        {t(language, `table.${sorting.direction}`)}
      </button>
    </div>
  );
}

/** The sorting once a column has been chosen: again, the other way round. Of numbers readers want the greatest first. */
export function sortingAfter(sorting: Sorting, { id, numeric }: Pick<ColumnHead, 'id' | 'numeric'>): Sorting {
  const isDown = sorting.column === id ? sorting.direction === 'ascending' : numeric === true;
  return { column: id, direction: isDown ? 'descending' : 'ascending' };
}

/** Up, down, or both faint if the table is not sorted by this column. An SVG, so that screen readers do not read it. */
export function SortArrow({ direction }: { direction: Sorting['direction'] | null }) {
  return (
    <svg class="sort-arrow" viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
      {direction !== 'descending' ? <path d="M4 1l3 4H1z" fill="currentColor" opacity={direction ? 1 : 0.4} /> : null}
      {direction !== 'ascending' ? <path d="M4 11l3-4H1z" fill="currentColor" opacity={direction ? 1 : 0.4} /> : null}
    </svg>
  );
}

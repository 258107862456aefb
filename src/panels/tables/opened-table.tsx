import { useEffect, useMemo, useState } from 'preact/hooks';
import { clearFilters } from '../../state/actions.ts';
import type { TableId } from '../../state/store.ts';
import { formatPeriod } from '../../ui/format.ts';
import { t } from '../../ui/i18n/index.ts';
import { usePanel } from '../parts/panel-context.ts';
import { TABLES } from './all-tables.ts';
import { captionOf } from './caption.ts';
import { csvFile, download } from './csv-file.ts';
import { DataTable } from './data-table.tsx';

/** How many rows stand in the page at first, and how many each "show more" adds. */
const STEP = 200;

/** One table with its sentence, its download and, where nothing is left, why. */
export function OpenedTable({ id }: { id: TableId }) {
  const { atlas, language, visible, filtered } = usePanel();
  const table = TABLES[id];
  const [sorting, setSorting] = useState(table.start);
  const [limit, setLimit] = useState(STEP);
  const view = useMemo(() => ({ atlas, language, visible }), [atlas, language, visible]);
  const open = useMemo(() => table.open(view), [table, view]);
  const rows = useMemo(() => open.sorted(sorting), [open, sorting]);
  useEffect(() => setLimit(STEP), [visible, sorting]);

  if (open.count === 0) return <NothingFound filtered={filtered} />;
  const shown = rows.slice(0, limit);
  const left = rows.length - shown.length;
  return (
    <>
      <div class="table-bar">
        <p role="status">{captionOf(id, open, view)}</p>
        <button type="button" onClick={() => download(csvFile(table, open, sorting, view))}>
          {t(language, 'table.download')}
        </button>
      </div>
      <div class="table-scroll" data-follows-record>
        <DataTable
          caption={`${t(language, `table.${id}`)}. ${t(language, 'table.sort-hint')}`}
          columns={open.columns}
          rows={shown}
          sorting={sorting}
          onSort={setSorting}
        />
        {left > 0 ? (
          <p class="table-more">
            <span class="soft">{t(language, 'table.showing', { shown: shown.length, total: rows.length })}</span>
            <button type="button" onClick={() => setLimit(limit + STEP)}>
              {t(language, 'table.show-more', { count: Math.min(STEP, left) })}
            </button>
          </p>
        ) : null}
      </div>
    </>
  );
}

/** Why the table is empty, and one click that fills it. */
function NothingFound({ filtered }: { filtered: boolean }) {
  const { store, language } = usePanel();
  const { period } = store.getState();
  const and = period ? t(language, 'table.empty-period', { period: formatPeriod(period, language) }) : '';
  return (
    <div class="table-empty" role="status">
      <h2>{t(language, 'table.empty-title')}</h2>
      <p>{filtered ? t(language, 'table.empty-filtered', { period: and }) : t(language, 'table.empty')}</p>
      {filtered ? (
        <button type="button" onClick={() => clearFilters(store)}>
          {t(language, 'table.clear')}
        </button>
      ) : null}
    </div>
  );
}

import { useEffect, useMemo, useState } from 'preact/hooks';
import { windowsOf } from '../../model/as-of.ts';
import type { Language } from '../../model/types.ts';
import type { TableId } from '../../state/store.ts';
import { signsOf, t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import { usePanel, useWhole } from '../panel.tsx';
import { TABLES } from './all-tables.ts';
import type { OpenTable } from './columns.ts';
import { csvFile, download } from './csv-file.ts';
import { DataTable } from './data-table.tsx';
import { NothingFound } from './nothing-found.tsx';
import { useSorting } from './use-sorting.ts';

/** How many rows are in the DOM at first, and how many each "show more" adds. */
const STEP = 200;

/** One table with its caption and download button; for an empty table the filters to remove. */
export function OpenedTable({ id }: { id: TableId }) {
  const { atlas, store, language } = usePanel();
  const { whole, wholeVisible: visible } = useWhole();
  const period = useStore(store, (state) => state.period);
  const timeMode = useStore(store, (state) => state.timeMode);
  const table = TABLES[id];
  const [sorting, setSorting] = useSorting(table.start);
  const [limit, setLimit] = useState(STEP);
  const view = useMemo(() => {
    const windows = windowsOf(atlas.domain, { period, timeMode });
    return { atlas, whole, language, visible, windows };
  }, [atlas, whole, language, visible, period, timeMode]);
  const open = useMemo(() => table.open(view), [table, view]);
  const rows = useMemo(() => open.sorted(sorting), [open, sorting]);
  useEffect(() => setLimit(STEP), [visible, sorting]);

  if (open.count === 0) return <NothingFound id={id} />;
  const shown = rows.slice(0, limit);
  const left = rows.length - shown.length;
  return (
    <>
      <div class="table-bar">
        <p role="status">{captionOf(open, language)}</p>
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
        {left > 0 && (
          <p class="table-more">
            <span class="soft">{t(language, 'table.showing', { shown: shown.length, total: rows.length })}</span>
            <button type="button" onClick={() => setLimit(limit + STEP)}>
              {t(language, 'table.show-more', { count: Math.min(STEP, left) })}
            </button>
          </p>
        )}
      </div>
    </>
  );
}

/** The caption of a table: "31 of 115 records match your filters. 2 may fall outside the period." */
export function captionOf({ count, total, possible, remarks }: OpenTable, language: Language): string {
  return [
    t(language, count < total ? 'table.caption-filtered' : 'table.caption-all', { count, total }),
    ...(possible > 0 ? [t(language, 'table.caption-possible', { count: possible })] : []),
    ...remarks,
  ].join(signsOf(language).space);
}

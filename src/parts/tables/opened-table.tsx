import { useEffect, useMemo, useState } from 'preact/hooks';
import { windowsOf } from '../../model/as-of.ts';
import { canClear, clearFilters, setFacet, setTime } from '../../state/actions.ts';
import { isLocked } from '../../state/embed-options.ts';
import type { TableId } from '../../state/store.ts';
import { t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import { looseningName } from '../loosening.ts';
import { usePanel, useWhole } from '../panel-context.ts';
import { TABLES } from './all-tables.ts';
import { captionOf } from './caption.ts';
import { csvFile, download } from './csv-file.ts';
import { DataTable } from './data-table.tsx';
import { waysToFill } from './ways-to-fill.ts';

/** How many rows stand in the page at first, and how many each "show more" adds. */
const STEP = 200;

/** One table with its sentence, its download and, where nothing is left, why. */
export function OpenedTable({ id }: { id: TableId }) {
  const { atlas, store, language, filtered } = usePanel();
  const { whole, wholeVisible: visible } = useWhole();
  const period = useStore(store, (state) => state.period);
  const timeMode = useStore(store, (state) => state.timeMode);
  const table = TABLES[id];
  const [sorting, setSorting] = useState(table.start);
  const [limit, setLimit] = useState(STEP);
  const view = useMemo(() => {
    const windows = windowsOf(atlas.domain, { period, timeMode });
    return { atlas, whole, language, visible, windows };
  }, [atlas, whole, language, visible, period, timeMode]);
  const open = useMemo(() => table.open(view), [table, view]);
  const rows = useMemo(() => open.sorted(sorting), [open, sorting]);
  useEffect(() => setLimit(STEP), [visible, sorting]);

  if (open.count === 0) return <NothingFound id={id} filtered={filtered} />;
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

/** Why the table is empty, and one click that fills it: the filters that can be lifted alone, or all of them. */
export function NothingFound({ id, filtered }: { id: TableId; filtered: boolean }) {
  const { atlas, store, language } = usePanel();
  const state = useStore(store, (current) => current);
  const { period, timeMode, facets, match } = state;
  const ways = useMemo(
    () =>
      waysToFill(atlas, { period, timeMode, facets, match }, id).filter(
        ({ remove }) => !isLocked(store.getState(), remove === 'period' ? 'time' : remove),
      ),
    [atlas, store, period, timeMode, facets, match, id],
  );
  return (
    <div class="table-empty">
      <h2>{t(language, 'filters.nothing-title')}</h2>
      <p role="status">
        {t(language, filtered ? (ways.length > 0 ? 'chosen.nothing-why' : 'chosen.nothing-stuck') : 'table.empty')}
      </p>
      {filtered ? (
        <ul>
          {ways.map(({ remove, total }) => (
            <li key={remove}>
              <button
                type="button"
                onClick={() => (remove === 'period' ? setTime(store, null, 'overlap') : setFacet(store, remove, []))}
              >
                <span class="option-label">{looseningName(atlas, state, remove)}</span>
                <span class="number option-count">{t(language, `table.ways.${id}`, { count: total })}</span>
              </button>
            </li>
          ))}
          {canClear(state) && (
            <li>
              <button type="button" class="quiet" onClick={() => clearFilters(store)}>
                {t(language, 'filters.clear-label')}
              </button>
            </li>
          )}
        </ul>
      ) : null}
    </div>
  );
}

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { windowsOf } from '../../model/as-of.ts';
import { fold, queryWords } from '../../model/fold.ts';
import type { Language } from '../../model/types.ts';
import type { TableId } from '../../state/store.ts';
import { useEscape } from '../../ui/escape.ts';
import { signsOf, t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import { usePanel, useWhole } from '../panel.tsx';
import { TABLES } from './all-tables.ts';
import type { OpenRow, OpenTable } from './columns.ts';
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
    // Whole: what a source is cited by is known only with the texts.
    return { atlas: whole, whole, language, visible, windows };
  }, [atlas, whole, language, visible, period, timeMode]);
  const open = useMemo(() => table.open(view), [table, view]);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEscape(typed !== '', field, () => setTyped(''));
  const rows = useMemo(() => rowsFound(open.sorted(sorting), typed), [open, sorting, typed]);
  useEffect(() => setLimit(STEP), [visible, sorting, typed]);

  if (open.count === 0) return <NothingFound id={id} />;
  const shown = rows.slice(0, limit);
  const left = rows.length - shown.length;
  return (
    <>
      <div class="table-bar">
        <p role="status">{captionOf({ ...open, count: rows.length }, language)}</p>
        {open.isSearched && (
          <input
            ref={field}
            type="search"
            class="find-row"
            autocomplete="off"
            spellcheck={false}
            value={typed}
            aria-label={t(language, 'table.find-source')}
            placeholder={t(language, 'table.find-source')}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <button type="button" onClick={() => download(csvFile(table, open, sorting, view, rows))}>
          {t(language, 'table.download')}
        </button>
      </div>
      <div class="table-scroll" data-follows-record>
        <DataTable
          caption={t(language, `table.${id}`)}
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

/** The rows whose text has what was typed as it stands; if there are none, those that have every word of it. */
export function rowsFound<R extends Pick<OpenRow, 'found'>>(rows: readonly R[], typed: string): readonly R[] {
  const words = queryWords(typed);
  if (words.length === 0) return rows;
  const texts = rows.map((row) => fold(row.found(), 'v').text);
  const having = (wanted: readonly string[]) =>
    rows.filter((_, index) => wanted.every((word) => texts[index]?.includes(word)));
  const exact = having([words.join('')]);
  return exact.length > 0 ? exact : having(words);
}

type Caption = Pick<OpenTable, 'count' | 'total' | 'possible' | 'remarks'>;

/** The caption of a table: "31 of 115 records match your filters. 2 may fall outside the period." */
export function captionOf({ count, total, possible, remarks }: Caption, language: Language): string {
  return [
    t(language, count < total ? 'table.caption-filtered' : 'table.caption-all', { count, total }),
    ...(possible > 0 ? [t(language, 'table.caption-possible', { count: possible })] : []),
    ...remarks,
  ].join(signsOf(language).space);
}

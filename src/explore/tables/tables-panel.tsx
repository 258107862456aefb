import { useEffect, useMemo, useRef } from 'preact/hooks';
import { PanelContext, type PanelView } from '../../parts/panel-context.ts';
import { OpenedTable } from '../../parts/tables/opened-table.tsx';
import { TextsState } from '../../parts/texts-state.tsx';
import { openTable } from '../../state/actions.ts';
import type { Context } from '../../state/context.ts';
import { t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import { OpenedAnalysis } from './opened-analysis.tsx';
import { isTable, TableTabs } from './table-tabs.tsx';

interface TablesPanelProps {
  host: HTMLElement;
  context: Context;
  focus: { takesFocus(): boolean; giveBack(): void };
}

/** Tables and analyses behind tabs; draws nothing while none is open. */
export function TablesPanel({
  host,
  context: { atlas, store, selectors, later, fetchTexts },
  focus,
}: TablesPanelProps) {
  const language = useStore(store, (state) => state.language);
  const table = useStore(store, (state) => state.table);
  const visible = useStore(store, selectors.visible);
  const filtered = useStore(store, selectors.isFiltered);
  const texts = useStore(store, (state) => state.texts);
  const view = useMemo<PanelView>(
    () => ({ atlas, store, later, language, visible, filtered, texts, fetchTexts }),
    [atlas, store, later, language, visible, filtered, texts, fetchTexts],
  );
  const tab = useRef<HTMLButtonElement>(null);
  const isOpen = table !== null;

  useEffect(() => host.setAttribute('aria-label', t(language, 'table.label')), [host, language]);
  useEffect(() => {
    if (isOpen && focus.takesFocus()) tab.current?.focus();
  }, [isOpen, focus]);
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || store.getState().table === null) return;
      event.preventDefault();
      event.stopPropagation();
      openTable(store, null);
      focus.giveBack();
    };
    host.addEventListener('keydown', close);
    return () => host.removeEventListener('keydown', close);
  }, [host, store, focus]);

  if (table === null) return null;
  const close = () => {
    openTable(store, null);
    focus.giveBack();
  };
  return (
    <PanelContext.Provider value={view}>
      <div class="tables">
        <TableTabs chosen={table} chosenTab={tab} onClose={close} />
        <div role="tabpanel" id="table-panel" class="table-panel" aria-labelledby={`table-tab-${table}`}>
          {texts === 'here' ? (
            isTable(table) ? (
              <OpenedTable key={table} id={table} />
            ) : (
              <OpenedAnalysis key={table} id={table} />
            )
          ) : (
            <TextsState {...{ store, language, fetchTexts }} />
          )}
        </div>
      </div>
    </PanelContext.Provider>
  );
}

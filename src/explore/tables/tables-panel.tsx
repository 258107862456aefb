import { useEffect, useMemo, useRef } from 'preact/hooks';
import { wholeVisible } from '../../model/whole.ts';
import { PanelContext, type PanelView, WholeContext } from '../../parts/panel-context.ts';
import { OpenedTable } from '../../parts/tables/opened-table.tsx';
import { TextsState } from '../../parts/texts-state.tsx';
import { openTable } from '../../state/actions.ts';
import type { Context } from '../../state/context.ts';
import { t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import { type Analyses, Analysis } from './analysis.tsx';
import { isTable, TableTabs } from './table-tabs.tsx';

interface TablesPanelProps {
  host: HTMLElement;
  context: Context;
  analyses: Analyses;
  focus: { takesFocus(): boolean; giveBack(): void };
}

/** Tables and analyses behind tabs; draws nothing while none is open. */
export function TablesPanel({
  host,
  context: { atlas, store, selectors, fetchTexts },
  analyses,
  focus,
}: TablesPanelProps) {
  const language = useStore(store, (state) => state.language);
  const table = useStore(store, (state) => state.table);
  const visible = useStore(store, selectors.visible);
  const filtered = useStore(store, selectors.isFiltered);
  const whole = useStore(store, (state) => state.whole);
  const view = useMemo<PanelView>(
    () => ({ atlas, store, language, visible, filtered, whole, fetchTexts }),
    [atlas, store, language, visible, filtered, whole, fetchTexts],
  );
  const isOpen = table !== null;
  const wholeView = useMemo(
    () => (whole && isOpen ? { whole, wholeVisible: wholeVisible(whole, visible) } : null),
    [whole, isOpen, visible],
  );
  const tab = useRef<HTMLButtonElement>(null);

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
          {wholeView ? (
            <WholeContext.Provider value={wholeView}>
              {isTable(table) ? (
                <OpenedTable key={table} id={table} />
              ) : (
                <Analysis key={table} load={analyses[table]} />
              )}
            </WholeContext.Provider>
          ) : (
            <TextsState {...{ store, language, fetchTexts }} />
          )}
        </div>
      </div>
    </PanelContext.Provider>
  );
}

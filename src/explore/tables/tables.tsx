/** The panel with tables of the visible records and analyses. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { wholeVisible } from '../../model/whole.ts';
import { CloseButton } from '../../parts/close-button.tsx';
import { mountPanel, type PanelProps, usePanel, WholeProvider } from '../../parts/panel.tsx';
import { OpenedTable } from '../../parts/tables/opened-table.tsx';
import { TabPanel, Tabs, tabOf } from '../../parts/tabs.tsx';
import { TextsState } from '../../parts/texts-state.tsx';
import { openTable } from '../../state/actions.ts';
import type { Mount } from '../../state/context.ts';
import { type AnalysisId, isAnalysis, OPENABLE_IDS, type OpenableId } from '../../state/store.ts';
import { useLater } from '../../state/use-later.ts';
import { formatNumber, t } from '../../ui/i18n/index.ts';
import { PartMissing } from '../../ui/part-missing.tsx';

export const mountTables: Mount = mountPanel<OpenableId>({
  label: 'table.label',
  shownIn: (state) => state.table,
  close: (store) => openTable(store, null),
  followedFrom: ':not(html, body)',
  Content: Tables,
});

/** Tabs with tables and analyses; renders nothing while none is open. */
function Tables({ shown, close, takesFocus }: PanelProps<OpenableId>) {
  const { store, language, visible, whole, fetchTexts } = usePanel();
  useEffect(() => {
    if (shown && takesFocus()) tabOf('table', shown)?.focus();
  }, [shown !== null]);
  const isOpen = shown !== null;
  const wholeView = useMemo(
    () => (whole && isOpen ? { whole, wholeVisible: wholeVisible(whole, visible) } : null),
    [whole, isOpen, visible],
  );
  if (shown === null) return null;
  // These are counted once the texts are there.
  const rows = wholeView?.wholeVisible ?? { ...visible, places: null, figures: null, sources: null };
  const tabs = OPENABLE_IDS.map((id) => ({
    id,
    label: (
      <>
        {t(language, `table.${id}`)}{' '}
        {!isAnalysis(id) && rows[id] && <span class="soft number">{formatNumber(rows[id].length, language)}</span>}
      </>
    ),
  }));
  return (
    <div class="tables">
      <header class="tables-head">
        <Tabs
          name="table"
          tabs={tabs}
          chosen={shown}
          choose={(id) => openTable(store, id)}
          aria-label={t(language, 'table.tabs')}
        />
        <CloseButton label={t(language, 'table.close')} onClick={close} />
      </header>
      <TabPanel name="table" chosen={shown}>
        {wholeView ? (
          <WholeProvider value={wholeView}>
            {isAnalysis(shown) ? <OpenedAnalysis key={shown} id={shown} /> : <OpenedTable key={shown} id={shown} />}
          </WholeProvider>
        ) : (
          <TextsState {...{ store, language, fetchTexts }} />
        )}
      </TabPanel>
    </div>
  );
}

/** The open analysis, lazy-loaded; a message if its code cannot be loaded. */
function OpenedAnalysis({ id }: { id: AnalysisId }) {
  const panel = usePanel();
  const [isMissing, setMissing] = useState(false);
  const code = useLater(panel, id, !isMissing, () => setMissing(true));
  if (code) return <code.Analysis />;
  return isMissing ? <PartMissing language={panel.language} retry={() => setMissing(false)} /> : null;
}

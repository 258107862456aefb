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
import { type AnalysisId, isAnalysis, OPENABLE_IDS, type OpenableId, type TableId } from '../../state/store.ts';
import { useLater } from '../../state/use-later.ts';
import { PHONE } from '../../ui/breakpoints.ts';
import { formatNumber, t } from '../../ui/i18n/index.ts';
import { PartMissing } from '../../ui/part-missing.tsx';
import { useMedia } from '../../ui/use-media.ts';

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
  const isPhone = useMedia(PHONE);
  const isOpen = shown !== null;
  const wholeView = useMemo(
    () => (whole && isOpen ? { whole, wholeVisible: wholeVisible(whole, visible) } : null),
    [whole, isOpen, visible],
  );
  if (shown === null) return null;
  // These are counted once the texts are there.
  const rows: Counted = wholeView?.wholeVisible ?? { ...visible, places: null, figures: null, sources: null };
  const tabs = OPENABLE_IDS.map((id) => {
    const count = countOf(rows, id);
    return {
      id,
      label: (
        <>
          {t(language, `table.${id}`)}{' '}
          {count !== null && <span class="soft number">{formatNumber(count, language)}</span>}
        </>
      ),
    };
  });
  return (
    <div class="tables">
      <header class="tables-head">
        {isPhone ? (
          <ViewField counted={rows} chosen={shown} />
        ) : (
          <Tabs
            name="table"
            tabs={tabs}
            chosen={shown}
            choose={(id) => openTable(store, id)}
            aria-label={t(language, 'table.tabs')}
          />
        )}
        <CloseButton label={t(language, 'table.close')} onClick={close} />
      </header>
      <TabPanel name="table" chosen={shown} role={isPhone ? 'group' : 'tabpanel'}>
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

type Counted = Readonly<Record<TableId, readonly unknown[] | null>>;

/** How many rows a table has; null for an analysis, and until that is known. */
function countOf(rows: Counted, id: OpenableId): number | null {
  return isAnalysis(id) ? null : (rows[id]?.length ?? null);
}

/**
 * On a phone most tabs would be out of sight: all tables and analyses in one field. It has the id of the chosen tab, so
 * that what gives that the focus finds it.
 */
function ViewField({ counted, chosen }: { counted: Counted; chosen: OpenableId }) {
  const { store, language } = usePanel();
  const option = (id: OpenableId) => {
    const count = countOf(counted, id);
    return (
      <option key={id} value={id}>
        {t(language, `table.${id}`)}
        {count !== null && ` (${formatNumber(count, language)})`}
      </option>
    );
  };
  return (
    <select
      id={`table-tab-${chosen}`}
      aria-label={t(language, 'table.tabs')}
      value={chosen}
      onChange={({ currentTarget: { value } }) => {
        const id = OPENABLE_IDS.find((each) => each === value);
        if (id) openTable(store, id);
      }}
    >
      <optgroup label={t(language, 'table.label')}>{OPENABLE_IDS.filter((id) => !isAnalysis(id)).map(option)}</optgroup>
      <optgroup label={t(language, 'table.analyses')}>{OPENABLE_IDS.filter(isAnalysis).map(option)}</optgroup>
    </select>
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

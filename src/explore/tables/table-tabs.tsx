import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { CloseButton } from '../../parts/close-button.tsx';
import { usePanel } from '../../parts/panel-context.ts';
import { tabAfter } from '../../parts/tab-after.ts';
import { openTable } from '../../state/actions.ts';
import { OPENABLE_IDS, type OpenableId, TABLE_IDS, type TableId } from '../../state/store.ts';
import { formatNumber, t } from '../../ui/i18n/index.ts';

interface TableTabsProps {
  chosen: OpenableId;
  chosenTab: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
}

/** Tabs after the ARIA authoring practices: one tab stop, arrows, Home and End choose, the panel follows at once. */
export function TableTabs({ chosen, chosenTab, onClose }: TableTabsProps) {
  const { store, language, visible } = usePanel();
  // On a phone the row of tabs is wider than the sheet.
  useEffect(() => chosenTab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [chosen]);
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const next = tabAfter(OPENABLE_IDS, chosen, event.key);
    if (!next) return;
    event.preventDefault();
    openTable(store, next);
    event.currentTarget.querySelector<HTMLElement>(`#table-tab-${next}`)?.focus();
  };
  return (
    <header class="tables-head">
      <div role="tablist" aria-label={t(language, 'table.tabs')} onKeyDown={onKeyDown}>
        {OPENABLE_IDS.map((id) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`table-tab-${id}`}
            class="quiet"
            aria-selected={id === chosen}
            aria-controls="table-panel"
            tabIndex={id === chosen ? 0 : -1}
            ref={id === chosen ? chosenTab : null}
            onClick={() => openTable(store, id)}
          >
            {t(language, `table.${id}`)}{' '}
            {isTable(id) && <span class="soft number">{formatNumber(visible[id].length, language)}</span>}
          </button>
        ))}
      </div>
      <CloseButton label={t(language, 'table.close')} onClick={onClose} />
    </header>
  );
}

/** Whether something is a table of records, not an analysis. */
export function isTable(id: OpenableId): id is TableId {
  return (TABLE_IDS as readonly string[]).includes(id);
}

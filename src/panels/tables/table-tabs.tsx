import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { openTable } from '../../state/actions.ts';
import { OPENABLE_IDS, type OpenableId, TABLE_IDS, type TableId } from '../../state/store.ts';
import { formatNumber, t } from '../../ui/i18n/index.ts';
import { usePanel } from '../parts/panel-context.ts';

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
    const next = tabAfter(chosen, event.key);
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
      <button type="button" class="quiet close" aria-label={t(language, 'table.close')} onClick={onClose}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M3 3l10 10M13 3L3 13" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" />
        </svg>
      </button>
    </header>
  );
}

/** The tab that a key leads to; null for other keys. */
export function tabAfter(chosen: OpenableId, key: string): OpenableId | null {
  const last = OPENABLE_IDS.length - 1;
  const at = OPENABLE_IDS.indexOf(chosen);
  const goal: Readonly<Record<string, number>> = {
    ArrowRight: at === last ? 0 : at + 1,
    ArrowLeft: at === 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  return OPENABLE_IDS[goal[key] ?? -1] ?? null;
}

/** Whether something is a table of records, not an analysis. */
export function isTable(id: OpenableId): id is TableId {
  return (TABLE_IDS as readonly string[]).includes(id);
}

/**
 * Where the keyboard goes when details open and close. The panel is no dialog: map and timeline stay usable, so
 * focus moves into it only for a reader who was in the panel, in a search or in a table, never from the map and
 * never for a change that came from the address or from a framing page.
 */
import type { AtlasStore } from '../../state/store.ts';

export interface FocusKeeper {
  /** Whether the latest selection should move focus to the heading; true at most once per selection. */
  takesFocus(): boolean;
  /** Gives focus back to where it was before it came into the panel, if that is still there. */
  giveBack(): void;
  stop(): void;
}

/** Elements from which a reader follows a record into its details. */
const FROM = '[role="combobox"], [role="listbox"], [role="tabpanel"], [data-follows-record]';

export function createFocusKeeper(host: HTMLElement, store: AtlasStore): FocusKeeper {
  let wanted = false;
  let opener: HTMLElement | null = null;
  // Runs within the reader's own event, before anything is drawn again: the active element is still what they used.
  const stop = store.subscribe(
    (state) => state.selected,
    (selected) => {
      const active = document.activeElement;
      const inside = host.contains(active);
      wanted = selected !== null && document.hasFocus() && active !== null && (inside || active.closest(FROM) !== null);
      if (wanted && !inside && active instanceof HTMLElement) opener = active;
    },
  );
  return {
    takesFocus() {
      const taken = wanted;
      wanted = false;
      return taken;
    },
    giveBack() {
      if (opener?.isConnected) opener.focus();
      opener = null;
    },
    stop,
  };
}

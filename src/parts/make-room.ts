import { openTable } from '../state/actions.ts';
import type { AtlasStore } from '../state/store.ts';

/** Where one sheet shows one panel at a time (shell.css): details can be seen only once the table is closed. */
export const ONE_PANEL = '(max-width: 639.98px)';

/** Closes the open table or analysis where it would hide the details of a record that was just selected. */
export function makeRoom(store: AtlasStore): void {
  if (store.getState().table !== null && matchMedia(ONE_PANEL).matches) openTable(store, null);
}

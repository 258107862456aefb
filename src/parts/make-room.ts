import { openTable } from '../state/actions.ts';
import type { AtlasStore } from '../state/store.ts';
import { PHONE } from '../ui/breakpoints.ts';

/** Closes the open table or analysis where it would hide the details of a record that was just selected. */
export function makeRoom(store: AtlasStore): void {
  if (store.getState().table !== null && matchMedia(PHONE).matches) openTable(store, null);
}

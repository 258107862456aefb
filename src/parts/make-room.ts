import { openTable } from '../state/actions.ts';
import type { AtlasStore } from '../state/store.ts';
import { PHONE } from '../ui/breakpoints.ts';

/** On a phone, closes the open table or analysis: it would cover the details of a record that was just selected. */
export function makeRoom(store: AtlasStore): void {
  if (store.getState().table !== null && matchMedia(PHONE).matches) openTable(store, null);
}

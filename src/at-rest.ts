/** What the page does once it works and the browser rests. Whatever of it does not come is missed by nobody. */
import { workOffline } from './offline/offline.ts';
import type { AtlasStore } from './state/store.ts';

/** Begins to work without a network. */
export function atRest(store: AtlasStore): void {
  workOffline(store);
}

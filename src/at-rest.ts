/** What the page does once it works and the browser rests. Whatever of it does not come is missed by nobody. */
import { workOffline } from './offline/offline.ts';
import type { AtlasStore } from './state/store.ts';
import { LANGUAGES } from './ui/i18n/index.ts';
import { fetchWords } from './ui/i18n/own-words.ts';

/** Fetches the words of all languages, so that switching does not wait, and begins to work without a network. */
export function atRest(store: AtlasStore): void {
  // What does not come now is asked for again when it is wanted.
  void Promise.allSettled(LANGUAGES.map(fetchWords));
  workOffline(store);
}

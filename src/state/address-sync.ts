/** Syncs the address bar and the state: choices push a history entry, movements replace it. */
import type { Atlas } from '../model/atlas.ts';
import type { Language } from '../model/types.ts';
import { readAddress, writeAddress } from './address.ts';
import type { AtlasState, AtlasStore } from './store.ts';

/** The parts of `window` used here; mocked in tests. */
export interface AddressBar {
  location: Pick<Location, 'search' | 'pathname' | 'hash'>;
  history: Pick<History, 'pushState' | 'replaceState'>;
  addEventListener(type: 'popstate', listener: () => void): void;
  removeEventListener(type: 'popstate', listener: () => void): void;
  setTimeout(handler: () => void, ms: number): number;
  clearTimeout(id: number): void;
}

interface Options {
  framed: boolean;
  ownLanguage: Language;
  withWords?: (language: Language, use: () => void, fail: () => void) => void;
}

/** Throttle for movements, in ms: Safari allows 100 changes of the address in 30 s. */
const CALM_MS = 400;

/**
 * Starts the sync. `framed`: in a frame no history entries are pushed, since the back button belongs to the outer page.
 * `ownLanguage` is the reader's language without an address, and so not written. `withWords` calls back once the words
 * of a language are loaded; by default all are.
 */
export function syncAddress(
  store: AtlasStore,
  atlas: Atlas,
  bar: AddressBar,
  { framed, ownLanguage, withWords }: Options,
): () => void {
  let timer = 0;
  const write = (push: boolean) => {
    bar.clearTimeout(timer);
    timer = 0;
    const search = writeAddress(store.getState(), atlas, ownLanguage);
    if (search === bar.location.search) return;
    const address = `${bar.location.pathname}${search}${bar.location.hash}`;
    try {
      if (push && !framed) bar.history.pushState(null, '', address);
      else bar.history.replaceState(null, '', address);
    } catch {
      // A sandboxed frame may not touch its history; the atlas works without.
    }
  };
  let reading = false;
  const unsubscribe = store.subscribe((state, previous) => {
    if (reading) return;
    if (isChoice(state, previous)) write(true);
    else if (timer === 0) timer = bar.setTimeout(() => write(false), CALM_MS);
  });
  const onPopState = () => {
    bar.clearTimeout(timer);
    timer = 0;
    const { search } = bar.location;
    const found = readAddress(search, atlas, { language: ownLanguage, theme: 'auto' });
    const { language = ownLanguage } = found;
    const show = (shown: Language) => {
      // The address may have changed while words were loading.
      if (bar.location.search !== search) return;
      reading = true;
      store.setState({ ...found, language: shown, hovered: null });
      reading = false;
    };
    const stay = () => show(store.getState().language);
    if (withWords) withWords(language, () => show(language), stay);
    else show(language);
  };
  bar.addEventListener('popstate', onPopState);
  return () => {
    bar.clearTimeout(timer);
    unsubscribe();
    bar.removeEventListener('popstate', onPopState);
  };
}

/** Whether a change gets a history entry of its own; brushing, panning, language and theme do not. */
function isChoice(state: AtlasState, previous: AtlasState): boolean {
  return (
    state.selected !== previous.selected ||
    state.facets !== previous.facets ||
    state.match !== previous.match ||
    state.timeMode !== previous.timeMode ||
    state.table !== previous.table
  );
}

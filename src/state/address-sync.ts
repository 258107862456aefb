/** Keeps the address bar and the state in step: choices make a step in the history, movements do not. */
import type { Atlas } from '../model/atlas.ts';
import type { Language } from '../model/types.ts';
import { readAddress, writeAddress } from './address.ts';
import type { AtlasState, AtlasStore } from './store.ts';

/** The parts of `window` that are needed; replaced in tests. */
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

/** Safari allows 100 changes of the address in 30 s; movements are written at most this often, in ms. */
const CALM_MS = 400;

/**
 * Starts the sync. `framed`: in a frame nothing is pushed, since the reader's back button belongs to the outer page.
 * `ownLanguage` is the language the reader would get without an address, so it is not written. `withWords` calls back
 * once a language can be shown; without it, all can.
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
      // While words were on their way the reader may have gone on.
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

/** A choice is worth a step back; brushing, panning, language and theme are not. */
function isChoice(state: AtlasState, previous: AtlasState): boolean {
  return (
    state.selected !== previous.selected ||
    state.facets !== previous.facets ||
    state.match !== previous.match ||
    state.timeMode !== previous.timeMode ||
    state.table !== previous.table
  );
}

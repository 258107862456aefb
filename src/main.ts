/** The entry module: language and address → data → app, or an error screen that says what happened. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import 'virtual:theme.css';
import './ui/styles/start.css';
import { isPhone, mountApp } from './app.tsx';
import { firstPaint } from './first-paint.ts';
import type { AtlasError } from './frame/error-screen.tsx';
import { later } from './later.ts';
import { type Atlas, indexAtlas } from './model/atlas.ts';
import { languageOf } from './model/languages.ts';
import type { Extras } from './model/parts.ts';
import { type DrawnSupport, NO_SUPPORT, supportFrom } from './model/support.ts';
import type { FirstFile, Language } from './model/types.ts';
import { addNotice, setTexts } from './state/actions.ts';
import { isToMend, readAddress } from './state/address.ts';
import { ADDRESS_KEYS } from './state/address-rows.ts';
import { keepChoices } from './state/choice.ts';
import { addMissingNotice, type LaterId, missingNotice, whenIdle } from './state/later.ts';
import { type LeftOut, type LoadError, loadFirst } from './state/load.ts';
import { loadTexts } from './state/load-texts.ts';
import { browserLanguage, readPreferences } from './state/preferences.ts';
import { showLoadFailure } from './state/reload.ts';
import { siteFile } from './state/site.ts';
import { type AtlasStore, createAtlasStore, type Notice } from './state/store.ts';
import type { Undo } from './state/undo.ts';
import { readName } from './ui/config.ts';
import { fetchSomeWords, hasWords } from './ui/i18n/fetch-words.ts';
import { LANGUAGE_TAG, nameAtlas } from './ui/i18n/index.ts';
import { isFramed } from './ui/is-framed.ts';
import { backLayers } from './ui/layers.ts';

const FIRST_URL = 'data/first.json';
const TEXTS_URL = 'data/texts.json';

async function start(host: HTMLElement): Promise<void> {
  nameAtlas(readName());
  const preferences = readPreferences();
  const ownLanguage = browserLanguage(navigator.languages);
  const language = preferences.language ?? ownLanguage;
  // Also behind an `&` that was escaped twice.
  let wanted = languageOf(/[?&;]lang=([\w-]+)/.exec(location.search)?.[1] ?? '') ?? language;
  document.documentElement.lang = LANGUAGE_TAG[wanted];

  const seen = firstPaint();
  fetchAhead(new URLSearchParams(location.search));
  const [words, loaded] = await Promise.all([fetchSomeWords(wanted), loadFirst(siteFile(FIRST_URL))]);
  let spoken = words;
  if ('error' in loaded || spoken === null) {
    fail(host, 'error' in loaded ? loaded.error : { code: 'network', detail: 'words' });
    return;
  }
  const [support, unlinked] = await loadSupport(loaded.file, loaded.extras);
  const atlas = indexAtlas(loaded.file, loaded.extras, support);
  const own = { language, ...preferences };
  let address = readAddress(location.search, atlas, own);
  if (isToMend(address, atlas) || /^#(0*38|x26);/i.test(location.hash)) {
    // If this code cannot be loaded, the address is read as it stands.
    const mending = await later.load('mend-address').catch(console.warn);
    if (mending) address = await mending.readMended(window, atlas, own);
    if (address.language && address.language !== wanted) {
      wanted = address.language;
      spoken = (await fetchSomeWords(wanted)) ?? spoken;
    }
  }
  const wordless: Notice[] = spoken === wanted ? [] : [{ code: 'words-missing', detail: LANGUAGE_TAG[wanted] }];
  const notices = [...unlinked, ...wordless, ...noticesOf(loaded.leftOut), ...(address.notices ?? [])];
  const store = createAtlasStore({ ...address, language: spoken, notices });
  const fetchTexts = () => void completeTexts(atlas, store);
  await seen;
  const undo = createStore<Undo | null>(() => null);
  await mountApp(host, { atlas, store, fetchTexts, undo });
  followHistory(atlas, store, undo, ownLanguage);
  if (store.getState().embed.accent) {
    later.load('accent').then(
      ({ followAccent }) => followAccent(store),
      (cause) => addMissingNotice(store, cause),
    );
  }
  speak({ atlas, store }).catch(console.warn);
  performance.mark('atlas:interactive');
  fetchTexts();
  later.onLoad('rest', ({ workOffline }) => workOffline(store));
  // Where this fails, the next view that needs the rest fetches it again and tells the reader.
  whenIdle(() => void later.load('rest').catch(console.warn));
}

/** Loads the code that syncs the address and makes steps of choices, those included that are made before. */
function followHistory(atlas: Atlas, store: AtlasStore, undo: StoreApi<Undo | null>, ownLanguage: Language): void {
  const opened = location.search;
  let isSynced = false;
  const begin = () =>
    later.load('address-sync').then(({ syncAddress }) => {
      if (isSynced) return;
      isSynced = true;
      const early = choices.take();
      const options = { framed: isFramed(window), ownLanguage, layers: backLayers, early, opened };
      undo.setState(syncAddress(store, atlas, window, options).undo, true);
    }, console.warn);
  const choices = keepChoices(store, begin);
}

/** Preloads, in parallel with the data, the lazy-loaded code that this address, a phone or a frame needs at once. */
function fetchAhead(address: URLSearchParams): void {
  // Failures are reported where the code is used.
  const ahead = (id: LaterId) => void later.load(id).catch(() => {});
  if (address.has('focus') || address.has('table') || isPhone()) ahead('rest');
  if (isFramed(window)) ahead('channel');
  if ([...address.keys()].some((key) => !ADDRESS_KEYS.includes(key))) ahead('mend-address');
}

/** Starts the app; any error on the way ends in the error screen. */
function begin(host: HTMLElement): void {
  start(host).catch((cause) => {
    console.error(cause);
    fail(host, { code: 'start', detail: '' });
  });
}

/** Tells the reader and the embedding page why there is no atlas. */
function fail(host: HTMLElement, error: AtlasError): void {
  const root = document.documentElement;
  root.dataset.atlas = 'error';
  speak(error.code).catch(console.warn);
  if (!hasWords()) {
    showLoadFailure();
    return;
  }
  later.load('error-screen').then(
    ({ showError }) => showError(host, languageOf(root.lang) ?? 'en', error, () => begin(host)),
    // Fallback: the message that the built page includes (src/early.js).
    () => showLoadFailure(),
  );
}

/** In a frame: connects to the embedding page, or tells it why there is no atlas. */
async function speak(subject: Parameters<typeof import('./embed/channel.ts').speak>[0]): Promise<void> {
  if (isFramed(window)) (await later.load('channel')).speak(subject);
}

/** The support from the data; if these have no usable one, it is computed by lazy-loaded code. */
async function loadSupport(file: FirstFile, { support }: Extras): Promise<[DrawnSupport, Notice[]]> {
  const given = supportFrom(file, support);
  if (given) return [given, []];
  try {
    return [(await later.load('work-out-support')).workOutSupport(file), []];
  } catch (cause) {
    return [NO_SUPPORT, [missingNotice(cause)]];
  }
}

/** Loads the texts (the second part of the data) into the state, or the error. */
async function completeTexts(atlas: Atlas, store: AtlasStore): Promise<void> {
  setTexts(store, null);
  const loaded = await loadTexts(siteFile(TEXTS_URL), atlas).catch((cause): { error: LoadError } => ({
    error: { code: 'network', detail: String(cause) },
  }));
  if ('error' in loaded) {
    setTexts(store, null, loaded.error);
    return;
  }
  for (const notice of noticesOf(loaded.leftOut)) addNotice(store, notice);
  setTexts(store, loaded.whole);
  performance.mark('atlas:texts');
}

/** A notice for each unreadable record, at most 20; the reasons are logged to the console. */
function noticesOf(leftOut: readonly LeftOut[]): Notice[] {
  return leftOut.slice(0, 20).map(({ record, problem }) => {
    console.warn(record, problem);
    return { code: 'data-record', detail: record };
  });
}

// The entry module runs: from here on, what may fail to load is data or code, not the page (src/early.js).
document.documentElement.dataset.loading = 'atlas';
const host = document.getElementById('atlas');
// In a browser below the floor the early script has told that the picture stays.
if (host && document.documentElement.dataset.old === undefined) begin(host);

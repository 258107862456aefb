/** The only entry: language and address → data → app, or one error screen that says what happened. */
import 'virtual:theme.css';
import './ui/styles/index.css';
import { fetchViews, mountApp } from './app.tsx';
import { firstPaint } from './first-paint.ts';
import type { AtlasError } from './frame/error-screen.tsx';
import { type Atlas, indexAtlas } from './model/atlas.ts';
import { atlasSupport } from './model/support.ts';
import { addNotice, setTexts } from './state/actions.ts';
import { isPlainAddress, readAddress } from './state/address.ts';
import { syncAddress } from './state/address-sync.ts';
import { languageOf } from './state/language-tag.ts';
import { missingView, tellMissing, whenIdle } from './state/later.ts';
import { type LeftOut, type LoadError, loadFirst } from './state/load.ts';
import { browserLanguage, keepPreferences, readPreferences } from './state/preferences.ts';
import { tellLoss } from './state/reload.ts';
import { siteFile } from './state/site.ts';
import { type AtlasStore, createAtlasStore, type Notice } from './state/store.ts';
import { readName } from './ui/config.ts';
import { LANGUAGE_TAG, nameAtlas } from './ui/i18n/index.ts';
import { fetchSomeWords, withWords } from './ui/i18n/own-words.ts';
import { isFramed } from './ui/is-framed.ts';

const FIRST_URL = 'data/first.json';
const TEXTS_URL = 'data/texts.json';

async function start(host: HTMLElement): Promise<void> {
  nameAtlas(readName());
  const preferences = readPreferences(() => window.localStorage);
  const ownLanguage = browserLanguage(navigator.languages);
  const language = preferences.language ?? ownLanguage;
  const wanted = languageOf(new URLSearchParams(location.search).get('lang') ?? '') ?? language;
  document.documentElement.lang = LANGUAGE_TAG[wanted];

  const seen = firstPaint();
  fetchViews(location.search);
  const [spoken, loaded, unread] = await Promise.all([
    fetchSomeWords(wanted),
    loadFirst(siteFile(FIRST_URL)),
    fetchEmbedRows(location.search),
  ]);
  if ('error' in loaded || spoken === null) {
    const error: LoadError = 'error' in loaded ? loaded.error : { code: 'network', detail: 'words' };
    fail(host, error);
    return;
  }
  const atlas = indexAtlas(loaded.file, loaded.extras);
  const own = { language, ...preferences };
  let address = readAddress(location.search, atlas, own);
  if (address.notices?.some(({ code }) => code === 'address-id')) {
    // Without that code the address stays as it was read.
    await import('./state/renamed-ids.ts').then(async (later) => {
      address = await later.readRenamed(window, atlas, own);
    }, console.warn);
  }
  const wordless: Notice[] = spoken === wanted ? [] : [{ code: 'words-missing', detail: LANGUAGE_TAG[wanted] }];
  const unlinked = await workOutSupport(atlas);
  const notices = [...unlinked, ...wordless, ...unread, ...noticesOf(loaded.leftOut), ...(address.notices ?? [])];
  const store = createAtlasStore({ ...address, language: spoken, notices });
  const fetchTexts = () => void completeTexts(atlas, store);
  await seen;
  await mountApp(host, atlas, store, fetchTexts);
  syncAddress(store, atlas, window, { framed: isFramed(window), ownLanguage, withWords });
  if (store.getState().embed.accent) useAccent(store);
  keepPreferences(store, () => window.localStorage);
  speak({ atlas, store }).catch(console.warn);
  performance.mark('atlas:interactive');
  fetchTexts();
  whenIdle(() => void import('./at-rest.ts').then(({ atRest }) => atRest(store)).catch(() => {}));
}

/** Starts; whatever goes wrong on the way ends in a plain sentence. */
function begin(host: HTMLElement): void {
  start(host).catch((cause) => {
    console.error(cause);
    fail(host, { code: 'start', detail: '' });
  });
}

/** There is no atlas: says why to the reader and to the page around. */
function fail(host: HTMLElement, error: AtlasError): void {
  const root = document.documentElement;
  root.dataset.atlas = 'error';
  speak(error.code).catch(console.warn);
  import('./frame/error-screen.tsx').then(
    ({ showError }) => showError(host, root.lang === LANGUAGE_TAG.zh ? 'zh' : 'en', error, () => begin(host)),
    // The page itself has a word for that (src/early.js).
    () => tellLoss('entry'),
  );
}

/** Speaks with the page around, where there is one: connects it, or says why there is no atlas. */
async function speak(subject: Parameters<typeof import('./embed/channel.ts').speak>[0]): Promise<void> {
  if (window.parent !== window) (await import('./embed/channel.ts')).speak(subject);
}

/** An address that says how the page is shown in another one needs the table of that. */
async function fetchEmbedRows(search: string): Promise<Notice[]> {
  return isPlainAddress(search) ? [] : tellIfMissing(import('./state/embed-rows.ts'));
}

/** What is to be said of code that may not come. */
async function tellIfMissing(coming: Promise<unknown>): Promise<Notice[]> {
  try {
    await coming;
    return [];
  } catch (cause) {
    return [missingView(cause)];
  }
}

/** The accent of the address in place of the theme's own. */
function useAccent(store: AtlasStore): void {
  import('./frame/accent.ts').then(
    ({ followAccent }) => followAccent(store),
    (cause) => tellMissing(store, cause),
  );
}

/** The links run as the data say; where these do not say it, the code that works it out is fetched first. */
async function workOutSupport(atlas: Atlas): Promise<Notice[]> {
  return atlasSupport(atlas).isGiven ? [] : tellIfMissing(import('./scene/work-out-support.ts'));
}

/** Fetches the second part of the data, behind whatever else is under way, and says how that went. */
async function completeTexts(atlas: Atlas, store: AtlasStore): Promise<void> {
  setTexts(store, null);
  const load = async () => {
    const { loadTexts } = await import('./state/load-texts.ts');
    return loadTexts(siteFile(TEXTS_URL), atlas);
  };
  const loaded = await load().catch((cause): { error: LoadError } => ({
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

/** What is said of records that cannot be read: which they are. Why is told to who looks for it. */
function noticesOf(leftOut: readonly LeftOut[]): Notice[] {
  return leftOut.slice(0, 20).map(({ record, problem }) => {
    console.warn(record, problem);
    return { code: 'data-record', detail: record };
  });
}

// Until now it was the page that might not come (src/early.js), from here on it is what it asks for.
document.documentElement.dataset.loading = 'atlas';
const host = document.getElementById('atlas');
if (host) begin(host);

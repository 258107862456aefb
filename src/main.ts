/** The only entry: language and address → data → app, or one error screen that says what happened. */
import 'virtual:theme.css';
import './ui/styles/index.css';
import { fetchViews, mountApp } from './app.tsx';
import { firstPaint } from './first-paint.ts';
import { type Atlas, indexAtlas } from './model/atlas.ts';
import { atlasSupport } from './model/support.ts';
import { showError } from './panels/error-screen.tsx';
import { addNotice, setTexts } from './state/actions.ts';
import { isPlainAddress, readAddress } from './state/address.ts';
import { syncAddress } from './state/address-sync.ts';
import { missingView, whenIdle } from './state/later.ts';
import { type LoadError, loadFirst } from './state/load.ts';
import { browserLanguage, keepPreferences, readPreferences } from './state/preferences.ts';
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
  const asked = new URLSearchParams(location.search).get('lang');
  const wanted = asked === 'en' || asked === 'zh' ? asked : language;
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
    document.documentElement.dataset.atlas = 'error';
    speak(error.code).catch(console.warn);
    showError(host, spoken ?? wanted, error, () => void start(host));
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
  if (store.getState().embed.accent) void useAccent(store);
  keepPreferences(store, () => window.localStorage);
  speak({ atlas, store }).catch(console.warn);
  performance.mark('atlas:interactive');
  fetchTexts();
  whenIdle(() => void import('./at-rest.ts').then(({ atRest }) => atRest(store)).catch(() => {}));
}

/** Speaks with the page around, where there is one: connects it, or says why there is no atlas. */
async function speak(subject: Parameters<typeof import('./embed/channel.ts').speak>[0]): Promise<void> {
  if (window.parent !== window) (await import('./embed/channel.ts')).speak(subject);
}

/** An address that says how the page is shown in another one needs the table of that. */
async function fetchEmbedRows(search: string): Promise<Notice[]> {
  if (isPlainAddress(search)) return [];
  try {
    await import('./state/embed-rows.ts');
    return [];
  } catch (cause) {
    return [missingView(cause)];
  }
}

/** The accent of the address in place of the theme's own. */
async function useAccent(store: AtlasStore): Promise<void> {
  try {
    (await import('./panels/accent.ts')).followAccent(store);
  } catch (cause) {
    addNotice(store, missingView(cause));
  }
}

/** The links run as the data say; where these do not say it, the code that works it out is fetched first. */
async function workOutSupport(atlas: Atlas): Promise<Notice[]> {
  if (atlasSupport(atlas).isGiven) return [];
  try {
    await import('./scene/work-out-support.ts');
    return [];
  } catch (cause) {
    return [missingView(cause)];
  }
}

/** Fetches the second part of the data, behind whatever else is under way, and says how that went. */
async function completeTexts(atlas: Atlas, store: AtlasStore): Promise<void> {
  setTexts(store, 'coming');
  const load = async () => {
    const { loadTexts } = await import('./state/load-texts.ts');
    return loadTexts(siteFile(TEXTS_URL), atlas);
  };
  const loaded = await load().catch((cause): { error: LoadError } => ({
    error: { code: 'network', detail: String(cause).slice(0, 200) },
  }));
  if ('error' in loaded) {
    setTexts(store, 'missing', loaded.error);
    return;
  }
  for (const notice of noticesOf(loaded.leftOut)) addNotice(store, notice);
  setTexts(store, 'here');
  performance.mark('atlas:texts');
}

function noticesOf(leftOut: readonly string[]): Notice[] {
  return leftOut.slice(0, 5).map((detail) => ({ code: 'data-record', detail }));
}

const host = document.getElementById('atlas');
if (host) void start(host);

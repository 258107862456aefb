/** The only entry: language and address → data → app, or one error screen that says what happened. */
import 'virtual:theme.css';
import './ui/styles/index.css';
import { fetchViews, mountApp } from './app.tsx';
import { firstPaint } from './first-paint.ts';
import { type Atlas, indexAtlas } from './model/atlas.ts';
import { atlasSupport } from './model/support.ts';
import { showError } from './panels/error-screen.tsx';
import { addNotice, setTexts } from './state/actions.ts';
import { readAddress } from './state/address.ts';
import { syncAddress } from './state/address-sync.ts';
import { missingView, whenIdle } from './state/later.ts';
import { type LoadError, loadFirst } from './state/load.ts';
import { browserLanguage, keepPreferences, readPreferences } from './state/preferences.ts';
import { type AtlasStore, createAtlasStore, type Notice } from './state/store.ts';
import { LANGUAGE_TAG } from './ui/i18n/index.ts';
import { fetchSomeWords, withWords } from './ui/i18n/own-words.ts';

const FIRST_URL = 'data/first.json';
const TEXTS_URL = 'data/texts.json';

async function start(host: HTMLElement): Promise<void> {
  const preferences = readPreferences(() => window.localStorage);
  const ownLanguage = browserLanguage(navigator.languages);
  const language = preferences.language ?? ownLanguage;
  const asked = new URLSearchParams(location.search).get('lang');
  const wanted = asked === 'en' || asked === 'zh' ? asked : language;
  document.documentElement.lang = LANGUAGE_TAG[wanted];

  const seen = firstPaint();
  fetchViews(location.search);
  const [spoken, loaded] = await Promise.all([fetchSomeWords(wanted), loadFirst(addressOf(FIRST_URL))]);
  if ('error' in loaded || spoken === null) {
    const error: LoadError = 'error' in loaded ? loaded.error : { code: 'network', detail: 'words' };
    document.documentElement.dataset.atlas = 'error';
    showError(host, spoken ?? wanted, error, () => void start(host));
    return;
  }
  const atlas = indexAtlas(loaded.file, loaded.extras);
  const address = readAddress(location.search, atlas, { language, ...preferences });
  const wordless: Notice[] = spoken === wanted ? [] : [{ code: 'words-missing', detail: LANGUAGE_TAG[wanted] }];
  const unlinked = await workOutSupport(atlas);
  const notices = [...unlinked, ...wordless, ...noticesOf(loaded.leftOut), ...(address.notices ?? [])];
  const store = createAtlasStore({ ...address, language: spoken, notices });
  const fetchTexts = () => void completeTexts(atlas, store);
  await seen;
  await mountApp(host, atlas, store, fetchTexts);
  syncAddress(store, atlas, window, { framed: window.parent !== window, ownLanguage, withWords });
  keepPreferences(store, () => window.localStorage);
  performance.mark('atlas:interactive');
  fetchTexts();
  whenIdle(() => void import('./at-rest.ts').then(({ atRest }) => atRest(store)).catch(() => {}));
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
    return loadTexts(addressOf(TEXTS_URL), atlas);
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

function addressOf(path: string): string {
  return new URL(path, document.baseURI).href;
}

const host = document.getElementById('atlas');
if (host) void start(host);

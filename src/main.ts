/** The only entry: language and address → data → app, or one error screen that says what happened. */
import 'virtual:theme.css';
import './ui/styles/index.css';
import { fetchViews, mountApp } from './app.tsx';
import { type Atlas, indexAtlas } from './model/atlas.ts';
import { showError } from './panels/error-screen.tsx';
import { addNotice, setTexts } from './state/actions.ts';
import { readAddress } from './state/address.ts';
import { syncAddress } from './state/address-sync.ts';
import { loadFirst, loadTexts } from './state/load.ts';
import { browserLanguage, keepPreferences, readPreferences } from './state/preferences.ts';
import { type AtlasStore, createAtlasStore, type Notice } from './state/store.ts';
import { LANGUAGE_TAG } from './ui/i18n/index.ts';

const FIRST_URL = 'data/first.json';
const TEXTS_URL = 'data/texts.json';

async function start(host: HTMLElement): Promise<void> {
  const preferences = readPreferences(() => window.localStorage);
  const ownLanguage = browserLanguage(navigator.languages);
  const language = preferences.language ?? ownLanguage;
  const asked = new URLSearchParams(location.search).get('lang');
  document.documentElement.lang = LANGUAGE_TAG[asked === 'en' || asked === 'zh' ? asked : language];

  fetchViews(location.search);
  const loaded = await loadFirst(addressOf(FIRST_URL));
  if ('error' in loaded) {
    document.documentElement.dataset.atlas = 'error';
    showError(host, asked === 'en' || asked === 'zh' ? asked : language, loaded.error, () => void start(host));
    return;
  }
  const atlas = indexAtlas(loaded.file, loaded.extras);
  const address = readAddress(location.search, atlas, { language, ...preferences });
  const notices = [...noticesOf(loaded.leftOut), ...(address.notices ?? [])];
  const store = createAtlasStore({ ...address, notices });
  const fetchTexts = () => void completeTexts(atlas, store);
  mountApp(host, atlas, store, fetchTexts);
  syncAddress(store, atlas, window, { framed: window.parent !== window, ownLanguage });
  keepPreferences(store, () => window.localStorage);
  performance.mark('atlas:interactive');
  fetchTexts();
}

/** Fetches the second part of the data, behind whatever else is under way, and says how that went. */
async function completeTexts(atlas: Atlas, store: AtlasStore): Promise<void> {
  setTexts(store, 'coming');
  const loaded = await loadTexts(addressOf(TEXTS_URL), atlas, (url) => fetch(url, { priority: 'low' }));
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

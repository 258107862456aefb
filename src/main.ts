/** The only entry: language and address → data → app, or one error screen that says what happened. */
import 'virtual:theme.css';
import './ui/styles/index.css';
import { mountApp } from './app.tsx';
import { indexAtlas } from './model/atlas.ts';
import { showError } from './panels/error-screen.tsx';
import { readAddress } from './state/address.ts';
import { syncAddress } from './state/address-sync.ts';
import { loadAtlas } from './state/load.ts';
import { browserLanguage, keepPreferences, readPreferences } from './state/preferences.ts';
import { createAtlasStore } from './state/store.ts';
import { LANGUAGE_TAG } from './ui/i18n/index.ts';

const DATA_URL = 'data/atlas.json';

async function start(host: HTMLElement): Promise<void> {
  const preferences = readPreferences(() => window.localStorage);
  const ownLanguage = browserLanguage(navigator.languages);
  const language = preferences.language ?? ownLanguage;
  const asked = new URLSearchParams(location.search).get('lang');
  document.documentElement.lang = LANGUAGE_TAG[asked === 'en' || asked === 'zh' ? asked : language];

  const loaded = await loadAtlas(new URL(DATA_URL, document.baseURI).href);
  if ('error' in loaded) {
    document.documentElement.dataset.atlas = 'error';
    showError(host, asked === 'en' || asked === 'zh' ? asked : language, loaded.error, () => void start(host));
    return;
  }
  const atlas = indexAtlas(loaded.file);
  const address = readAddress(location.search, atlas, { language, ...preferences });
  const notices = [
    ...loaded.leftOut.slice(0, 5).map((detail) => ({ code: 'data-record' as const, detail })),
    ...(address.notices ?? []),
  ];
  const store = createAtlasStore({ ...address, notices });
  mountApp(host, atlas, store);
  syncAddress(store, atlas, window, { framed: window.parent !== window, ownLanguage });
  keepPreferences(store, () => window.localStorage);
  performance.mark('atlas:interactive');
}

const host = document.getElementById('atlas');
if (host) void start(host);

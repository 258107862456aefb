/** Offline support in the page: registers the service worker, shows a notice without a network. Lazy-loaded. */
import type { AtlasStore } from '../state/store.ts';
import type { Used } from './snapshot.ts';

/** Starts both; never throws. */
export function workOffline(store: AtlasStore): void {
  watchConnection(store);
  if (import.meta.env.PROD && mayCache(window)) void registerWorker(navigator.serviceWorker).catch(() => {});
}

/** The parts of `window` that `mayCache` reads; replaced in tests. */
export interface Surroundings {
  parent: unknown;
  isSecureContext: boolean;
  location: { protocol: string };
  navigator: object;
}

/** Whether this page may cache the site for offline use: never in an iframe, never with the browser's data saver. */
export function mayCache(page: Surroundings): boolean {
  try {
    const { serviceWorker, connection } = page.navigator as {
      serviceWorker?: unknown;
      connection?: { saveData?: boolean };
    };
    const served = page.isSecureContext && /^https?:$/.test(page.location.protocol);
    return page.parent === page && served && Boolean(serviceWorker) && connection?.saveData !== true;
  } catch {
    // In a sandbox reading these may throw.
    return false;
  }
}

/** Registers the worker and sends it the files that this page has loaded so far. Rejects where storage is forbidden. */
async function registerWorker(workers: ServiceWorkerContainer): Promise<void> {
  // This file lies in assets/, one folder below the site's root.
  const file = import.meta.url;
  const root = new URL('../', file).href;
  await workers.register(`${root}sw.js`, { updateViaCache: 'none' });
  const { active } = await workers.ready;
  if (!workers.controller) await new Promise((done) => workers.addEventListener('controllerchange', done));
  const used = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(root));
  (workers.controller ?? active)?.postMessage({ used } satisfies Used);
}

/** Shows a notice while the browser is offline. */
function watchConnection(store: AtlasStore): void {
  const tell = () => {
    const others = store.getState().notices.filter(({ code }) => code !== 'offline');
    const notices = navigator.onLine ? others : [...others, { code: 'offline' as const, detail: '' }];
    if (notices.length !== store.getState().notices.length) store.setState({ notices });
  };
  window.addEventListener('offline', tell);
  window.addEventListener('online', tell);
  if (!navigator.onLine) tell();
}

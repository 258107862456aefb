/**
 * THE TABLE of lazy-loaded code, one chunk for each row; all other code is in the start (`app.tsx` and its imports). A
 * row is named after its file, since that is the name of its chunk in Vite's manifest.
 */
import { languageOf } from './model/languages.ts';
import { createLater, type LaterId } from './state/later.ts';
import { siteFile } from './state/site.ts';
import { fetchRestWords } from './ui/i18n/fetch-words.ts';
import restStyles from './ui/styles/rest.css?url';

const root = document.documentElement;

const CHUNKS = {
  /** Views not needed at first: loaded when the browser is idle, or as soon as one is needed. */
  rest: async () => {
    const [module] = await Promise.all([
      import('./rest.ts'),
      loadStyles(),
      fetchRestWords(languageOf(root.lang) ?? 'en'),
    ]);
    return module;
  },
  /** The map is in the viewport, the browser has WebGL, and in a frame the map has been used. */
  'engine-host': () => import('./map/engine/engine-host.ts'),
  /** The map is near the zoom from which counties are drawn. */
  counties: () => import('./map/counties.ts'),
  /** The reader chose hubs or hulls, or more is shown than lanes can carry. */
  'other-drawings': () => import('./scene/other-drawings.ts'),
  /** The data have no usable support. */
  'work-out-support': () => import('./scene/work-out-support.ts'),
  /** The reader opened the analysis. */
  matrix: () => import('./analyses/matrix/matrix.tsx'),
  compare: () => import('./analyses/compare/compare.tsx'),
  changes: () => import('./analyses/changes/changes.tsx'),
  network: () => import('./analyses/network/network.tsx'),
  /** The reader downloads a picture or data. */
  export: () => import('./share/export.ts'),
  /** At once after the start. */
  'address-sync': () => import('./state/address-sync.ts'),
  /** The page is embedded in another one. */
  channel: () => import('./embed/channel.ts'),
  /** The address has an accent. */
  accent: () => import('./frame/accent.ts'),
  /** The address cannot be read as it stands. */
  'mend-address': () => import('./state/mend-address.ts'),
  /** Data or app could not be loaded. */
  'error-screen': () => import('./frame/error-screen.tsx'),
} satisfies Readonly<Record<string, () => Promise<unknown>>>;

type ChunkModules = { [K in keyof typeof CHUNKS]: Awaited<ReturnType<(typeof CHUNKS)[K]>> };
declare module './state/later.ts' {
  interface LaterModules extends ChunkModules {}
}

export const later = createLater(loadChunk);

/** Loads the style sheet of the rest, once, after that of the start. Rejects if it is missing or truncated. */
async function loadStyles(): Promise<void> {
  const isWhole = () => getComputedStyle(root).getPropertyValue('--rest-whole') !== '';
  if (isWhole()) return;
  // With CORS, as the page's own sheets: otherwise a sandboxed frame could not read its rules.
  const attributes = { rel: 'stylesheet', href: restStyles, crossOrigin: 'anonymous' };
  const link = Object.assign(document.createElement('link'), attributes);
  await new Promise<void>((resolve, reject) => {
    link.onload = () => (isWhole() ? resolve() : reject(new Error(`${restStyles}: found no last rule, expected one`)));
    link.onerror = () => reject(new Error(`${restStyles}: could not be loaded`));
    document.head.append(link);
  }).catch((cause) => {
    link.remove();
    throw cause;
  });
}

/**
 * Browsers cache the failure of a module that arrived damaged, older ones also of one that did not arrive: after the
 * first failure the chunk is also tried with a cache-busting query.
 */
async function loadChunk<K extends LaterId>(id: K, failures: number): Promise<ChunkModules[K]> {
  const load = CHUNKS[id] as () => Promise<ChunkModules[K]>;
  if (failures === 0) return load();
  try {
    return await load();
  } catch (cause) {
    const file = await builtFile(id);
    if (file === null) throw cause;
    const module = await import(/* @vite-ignore */ `${siteFile(file)}?retry=${failures}`);
    // If other chunks share modules with this one, the wanted namespace is one of the chunk's exports.
    return Object.values(module).find(isNamespace) ?? module;
  }
}

const isNamespace = (value: unknown) => (value as { [Symbol.toStringTag]?: string })[Symbol.toStringTag] === 'Module';

/** The path of a chunk, relative to the site; null without a manifest (in development, in the single file). */
async function builtFile(id: LaterId): Promise<string | null> {
  const response = await fetch(siteFile('chunks.json'), { cache: 'no-cache' });
  if (!response.ok) return null;
  const chunks: { name?: string; file: string; isDynamicEntry?: boolean }[] = Object.values(await response.json());
  const named = chunks.filter(({ name }) => name === id);
  return (named.find(({ isDynamicEntry }) => isDynamicEntry) ?? named[0])?.file ?? null;
}

/**
 * THE TABLE of lazy-loaded code: everything else is in the start (`app.tsx` and what it imports). The build makes one
 * chunk of each row. A row has the name of its file: by that Vite's manifest says where the chunk is.
 */
import { languageOf } from './model/languages.ts';
import { createLater, type LaterId } from './state/later.ts';
import { siteFile } from './state/site.ts';
import { fetchRestWords } from './ui/i18n/fetch-words.ts';
import restStyles from './ui/styles/rest.css?url';

const root = document.documentElement;

const PARTS = {
  /** Views that the first answer does not need: loaded when the browser rests, or at once when one is wanted. */
  rest: async () => {
    const [module] = await Promise.all([
      import('./rest.ts'),
      loadStyles(),
      fetchRestWords(languageOf(root.lang) ?? 'en'),
    ]);
    return module;
  },
  /** The map is in sight, has been used where it stands in a frame, and the browser has WebGL. */
  'engine-host': () => import('./map/engine/engine-host.ts'),
  /** The reader chose hubs or hulls, or more is shown than lanes can carry. */
  'other-drawings': () => import('./scene/other-drawings.ts'),
  /** The data come without the shared tree of links. */
  'work-out-support': () => import('./scene/work-out-support.ts'),
  /** The reader opened the analysis. */
  matrix: () => import('./analyses/matrix/matrix.tsx'),
  compare: () => import('./analyses/compare/compare.tsx'),
  changes: () => import('./analyses/changes/changes.tsx'),
  network: () => import('./analyses/network/network.tsx'),
  /** The reader downloads a picture or data. */
  export: () => import('./share/export.ts'),
  /** The page stands in another one. */
  channel: () => import('./embed/channel.ts'),
  /** The address has an accent. */
  accent: () => import('./frame/accent.ts'),
  /** The address names ids that the data do not have. */
  'renamed-ids': () => import('./state/renamed-ids.ts'),
  /** There is no atlas. */
  'error-screen': () => import('./frame/error-screen.tsx'),
} satisfies Readonly<Record<string, () => Promise<unknown>>>;

type Parts = { [K in keyof typeof PARTS]: Awaited<ReturnType<(typeof PARTS)[K]>> };
declare module './state/later.ts' {
  interface LaterModules extends Parts {}
}

export const later = createLater(fetchPart);

/** The style sheet of the rest, once, behind that of the start. Fails where it is missing or not whole. */
async function loadStyles(): Promise<void> {
  const isWhole = () => getComputedStyle(root).getPropertyValue('--rest-whole') !== '';
  if (isWhole()) return;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: restStyles });
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
 * Browsers remember a module that arrived damaged, older ones also one that did not arrive at all: after the first
 * failure the chunk is tried under an address of its own as well.
 */
async function fetchPart<K extends LaterId>(id: K, failures: number): Promise<Parts[K]> {
  const load = PARTS[id] as () => Promise<Parts[K]>;
  if (failures === 0) return load();
  try {
    return await load();
  } catch (cause) {
    const file = await builtFile(id);
    if (file === null) throw cause;
    const chunk = await import(/* @vite-ignore */ `${siteFile(file)}?retry=${failures}`);
    // Where other chunks share modules with a part, its namespace is one of the chunk's exports.
    return Object.values(chunk).find(isNamespace) ?? chunk;
  }
}

const isNamespace = (value: unknown) => (value as { [Symbol.toStringTag]?: string })[Symbol.toStringTag] === 'Module';

/** The built chunk of a part, relative to the site; null where there is no manifest: in development, in a single file. */
async function builtFile(id: LaterId): Promise<string | null> {
  const response = await fetch(siteFile('chunks.json'), { cache: 'no-cache' });
  if (!response.ok) return null;
  const chunks: { name?: string; file: string; isDynamicEntry?: boolean }[] = Object.values(await response.json());
  const named = chunks.filter(({ name }) => name === id);
  return (named.find(({ isDynamicEntry }) => isDynamicEntry) ?? named[0])?.file ?? null;
}

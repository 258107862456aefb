/** Files of the site for embedding: the script that `embed.json` names, the WordPress plugin, oEmbed answers. */

import { activeCount } from '../model/as-of.ts';
import { SHOWN } from '../model/atlas.ts';
import { LANGUAGES } from '../model/languages.ts';
import type { Language } from '../model/types.ts';
import { siteFile } from '../state/site.ts';
import type { AtlasState } from '../state/store.ts';
import type { EmbedScript } from './snippets.ts';

const INTEGRITY = /^sha(256|384|512)-[A-Za-z0-9+/]+={0,2}$/;

/** The script and its hash from `embed.json`; null if there is none, or if it belongs to another site. */
export function scriptIn(raw: unknown, site: string): EmbedScript | null {
  const { path, integrity } = (raw ?? {}) as { path?: unknown; integrity?: unknown };
  if (typeof path !== 'string' || typeof integrity !== 'string' || !INTEGRITY.test(integrity)) return null;
  try {
    const url = new URL(path, site).href;
    return url.startsWith(site) ? { url, integrity } : null;
  } catch {
    return null;
  }
}

/** Fetches `embed.json`; null if there is none. */
export async function fetchScript(): Promise<EmbedScript | null> {
  try {
    const response = await fetch(siteFile('embed.json'));
    return response.ok ? scriptIn(await response.json(), siteFile('./')) : null;
  } catch {
    return null;
  }
}

/** Path of the WordPress plugin, relative to the site. */
export const PLUGIN = 'wordpress/delta-atlas.zip';

/**
 * Whether this copy was built with its own address (`site`), which its pages then contain. oEmbed answers and the
 * WordPress plugin exist only then.
 */
export function knowsSite(page: Pick<Document, 'querySelector'> = document): boolean {
  return Boolean(page.querySelector('meta[name="delta-atlas:site"]')?.getAttribute('content')?.trim());
}

/**
 * Paths, relative to the site, of the record page and the oEmbed answer for a view; null if it has none. Views of one
 * record have both, the default view has only an answer.
 */
export function embedPaths(state: AtlasState, language: Language): { page: string | null; oembed: string | null } {
  const { selected, table, layers, outline, links, title, note } = state;
  const isNarrowed = activeCount(state) > 0 || outline !== SHOWN || title + note !== '';
  const none = { page: null, oembed: null };
  if (isNarrowed || table !== null || links !== 'lanes' || Object.values(layers).includes(false)) return none;
  if (selected === null) return { page: null, oembed: 'oembed.json' };
  if (selected.kind !== 'place' && selected.kind !== 'alliance' && selected.kind !== 'grouping') return none;
  const page = `${LANGUAGES[language].folder}${selected.kind}/${selected.id}`;
  return { page: `${page}/`, oembed: `oembed/${page}.json` };
}

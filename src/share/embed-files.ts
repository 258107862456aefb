/** What stands beside the page for embedding it: the script that `embed.json` names, and oEmbed answers. */

import { isTimed } from '../model/as-of.ts';
import { LANGUAGES } from '../model/languages.ts';
import type { Language } from '../model/types.ts';
import { siteFile } from '../state/site.ts';
import type { AtlasState } from '../state/store.ts';
import type { EmbedScript } from './snippets.ts';

const INTEGRITY = /^sha(256|384|512)-[A-Za-z0-9+/]+={0,2}$/;

/** The script and its hash out of `embed.json`; null where that says none, or one of another site. */
export function scriptIn(raw: unknown, site: string): EmbedScript | null {
  const { path, integrity } = (raw ?? {}) as { path?: unknown; integrity?: unknown };
  if (typeof path !== 'string' || typeof integrity !== 'string' || !INTEGRITY.test(integrity)) return null;
  const url = URL.canParse(path, site) ? new URL(path, site).href : '';
  return url.startsWith(site) ? { url, integrity } : null;
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

/** The plugin for WordPress, below the site. */
export const PLUGIN = 'wordpress/delta-atlas.zip';

/**
 * Whether this copy knew its own address when it was built, which then stands in its page: oEmbed answers and the plugin
 * for WordPress are made of it.
 */
export function knowsSite(page: Pick<Document, 'querySelector'> = document): boolean {
  return Boolean(page.querySelector('meta[name="delta-atlas:site"]')?.getAttribute('content')?.trim());
}

/**
 * Where below the site the record's page and the oEmbed answer for a view stand; null if it has none: only whole records
 * have both, the whole atlas has an answer.
 */
export function embedPaths(state: AtlasState, language: Language): { page: string | null; oembed: string | null } {
  const { facets, selected, table, layers, links } = state;
  const isNarrowed = isTimed(state) || Object.values(facets).some((values) => values.length > 0);
  const none = { page: null, oembed: null };
  if (isNarrowed || table !== null || links !== 'lanes' || Object.values(layers).includes(false)) return none;
  if (selected === null) return { page: null, oembed: 'oembed.json' };
  if (selected.kind !== 'place' && selected.kind !== 'alliance') return none;
  const page = `${LANGUAGES[language].folder}${selected.kind}/${selected.id}`;
  return { page: `${page}/`, oembed: `oembed/${page}.json` };
}

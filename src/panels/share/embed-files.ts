/** What stands beside the page for embedding it: the script that `embed.json` names, and oEmbed answers. */

import { isTimed } from '../../model/as-of.ts';
import type { Language } from '../../model/types.ts';
import { siteFile } from '../../state/site.ts';
import type { AtlasState } from '../../state/store.ts';
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

/** Whether this copy has oEmbed answers: they are made where its address was known, and then its page names one. */
export function hasOembed(page: Pick<Document, 'querySelector'> = document): boolean {
  return page.querySelector('link[type="application/json+oembed"]') !== null;
}

/** Where below the site the oEmbed answer for a view stands; null if it has none: only whole records and the whole atlas have. */
export function oembedPath(state: AtlasState, language: Language): string | null {
  const { facets, selected, table, layers, links } = state;
  const isNarrowed = isTimed(state) || Object.values(facets).some((values) => values.length > 0);
  if (isNarrowed || table !== null || links !== 'lanes' || Object.values(layers).includes(false)) return null;
  const folder = language === 'en' ? '' : `${language}/`;
  if (selected === null) return `oembed.json`;
  const hasPage = selected.kind === 'place' || selected.kind === 'alliance';
  return hasPage ? `oembed/${folder}${selected.kind}/${selected.id}.json` : null;
}

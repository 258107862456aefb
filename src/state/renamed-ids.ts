/**
 * Renamed ids. The table (`data/redirects.json`) is loaded only if an address has an id that the data do not: up-to-date
 * links cost nothing.
 */
import * as v from 'valibot';
import type { Atlas } from '../model/atlas.ts';
import { FACETS } from '../model/facets.ts';
import { readAddress } from './address.ts';
import { siteFile } from './site.ts';
import type { AtlasState, Notice } from './store.ts';

const REDIRECTS_URL = 'data/redirects.json';
/** Timeout for loading the table, in ms: the page shows nothing until then. */
const PATIENCE_MS = 4000;
/** Parameters whose values hold ids. */
const WITH_IDS: ReadonlySet<string> = new Set([
  'focus',
  'compare',
  'outline',
  ...FACETS.flatMap(({ key, records }) => (records ? [key] : [])),
]);

/** The parts of `window` that hold an address. */
export interface Page {
  location: Pick<Location, 'pathname' | 'search' | 'hash'>;
  history: Pick<History, 'replaceState'>;
}

export type Redirects = ReadonlyMap<string, string>;
export interface Renamed {
  /** The query string with the current ids. */
  search: string;
  /** Replacements, `old → new`, each once. */
  renamed: readonly string[];
}

/** Replaces renamed ids in a query string; everything else is unchanged. Pure. */
export function replaceRenamed(search: string, redirects: Redirects): Renamed {
  const renamed = new Set<string>();
  const pairs = search.replace(/^\?/, '').split('&');
  const replaced = pairs.map((pair) => {
    const [, key = '', value = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? [];
    if (!WITH_IDS.has(key)) return pair;
    // Ids are lower-case letters, digits and hyphens, so they are never percent-encoded.
    const now = value.replace(/[a-z0-9]+(-[a-z0-9]+)*/g, (id) => {
      const target = redirects.get(id);
      if (target === undefined) return id;
      renamed.add(`${id} → ${target}`);
      return target;
    });
    return `${key}=${now}`;
  });
  return { search: renamed.size > 0 ? `?${replaced.join('&')}` : search, renamed: [...renamed] };
}

/**
 * Reads an address with unknown ids again, with renamed ids replaced, and updates the address bar. Never fails: without
 * the table the first result stands.
 */
export async function readRenamed(
  page: Page,
  atlas: Atlas,
  defaults: Partial<AtlasState>,
  fetchTable: () => Promise<unknown> = fetchRedirects,
): Promise<Partial<AtlasState>> {
  const { pathname, search, hash } = page.location;
  const redirects = parseRedirects(await fetchTable().catch(() => null));
  const now = replaceRenamed(search, redirects);
  const state = readAddress(now.search, atlas, defaults);
  if (now.renamed.length === 0) return state;
  try {
    page.history.replaceState(null, '', `${pathname}${now.search}${hash}`);
  } catch {
    // A sandboxed frame may not change its history; the old address keeps working.
  }
  const notices = now.renamed.map((detail): Notice => ({ code: 'address-renamed', detail: detail.slice(0, 80) }));
  return { ...state, notices: [...(state.notices ?? []), ...notices] };
}

/** Parses the fetched table; empty if malformed. */
export function parseRedirects(raw: unknown): Redirects {
  const result = v.safeParse(v.record(v.string(), v.string()), raw);
  return new Map(result.success ? Object.entries(result.output) : []);
}

async function fetchRedirects(): Promise<unknown> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const response = await fetch(siteFile(REDIRECTS_URL), { signal: patience.signal });
    return response.ok ? await response.json() : null;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Ids that were renamed. The table (`data/redirects.json`) is asked for only when an address names an id that the data
 * have not: a link that is up to date costs nothing.
 */
import * as v from 'valibot';
import type { Atlas } from '../model/atlas.ts';
import { FACETS } from '../model/facets.ts';
import { readAddress } from './address.ts';
import { siteFile } from './site.ts';
import type { AtlasState, Notice } from './store.ts';

const REDIRECTS_URL = 'data/redirects.json';
/** The page waits for the table before it shows anything: not for long, in ms. */
const PATIENCE_MS = 4000;
/** Parameters whose values hold ids. */
const WITH_IDS: ReadonlySet<string> = new Set([
  'focus',
  'compare',
  ...FACETS.flatMap(({ key, records }) => (records ? [key] : [])),
]);

export type Redirects = ReadonlyMap<string, string>;
export interface Renamed {
  /** The search part of the address, with the ids of today. */
  search: string;
  /** What was renamed, `old → new`, each once. */
  renamed: readonly string[];
}

/** The same search part with renamed ids replaced. Pure; everything else in it stays as it was written. */
export function replaceRenamed(search: string, redirects: Redirects): Renamed {
  const renamed = new Set<string>();
  const pairs = search.replace(/^\?/, '').split('&');
  const replaced = pairs.map((pair) => {
    const [, key = '', value = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? [];
    if (!WITH_IDS.has(key)) return pair;
    // Ids are lower-case words and hyphens, so that no escape hides one.
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
 * Reads an address that names unknown ids once more, with those of today, and puts these into the address bar. Never
 * fails: without the table the address stays as it was read.
 */
export async function readRenamed(
  page: Pick<Window, 'location' | 'history'>,
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
    // A sandboxed frame may not touch its history; the old address goes on working.
  }
  const notices = now.renamed.map((detail): Notice => ({ code: 'address-renamed', detail: detail.slice(0, 80) }));
  return { ...state, notices: [...(state.notices ?? []), ...notices] };
}

/** The table out of what was fetched; anything else is an empty one. */
export function parseRedirects(raw: unknown): Redirects {
  const result = v.safeParse(v.record(v.string(), v.string()), raw);
  return new Map(result.success ? Object.entries(result.output) : []);
}

async function fetchRedirects(): Promise<unknown> {
  const response = await fetch(siteFile(REDIRECTS_URL), { signal: AbortSignal.timeout(PATIENCE_MS) });
  return response.ok ? response.json() : null;
}

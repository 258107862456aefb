/**
 * Reads the state from an address and writes it, by THE TABLE of parameters (`address-rows.ts`). Malformed values fall back
 * to the default and are reported. Everything here is pure; `address-sync.ts` does the history.
 */
import type { Atlas } from '../model/atlas.ts';
import { saidOnce } from '../model/demand.ts';
import { FACETS, type FacetId } from '../model/facets.ts';
import { ROWS } from './address-rows.ts';
import { asOfNow, KEY_OF, readFacet, writeFacet } from './address-values.ts';
import { EMBED_DEFAULTS } from './embed-options.ts';
import { EMBED_ROWS } from './embed-rows.ts';
import { lettersIn } from './own-words.ts';
import { type AtlasState, INITIAL_STATE, type Notice } from './store.ts';

/** Of a query, encoded: the longest title and note in Chinese, and room for all else. Servers allow about 8000. */
const MAX_LENGTH = 7000;
/** Unknown ids of one parameter that are reported. */
const MOST_UNKNOWN = 20;

/** Two parameters for one thing. */
const SAME: Readonly<Record<string, string>> = { time: 'asOf', asOf: 'time', dark: 'theme', theme: 'dark' };

/** What an address that says nothing of it sets back. */
const CHOSEN = [
  'period',
  'timeMode',
  'facets',
  'match',
  'selected',
  'table',
  'sort',
  'compared',
  'within',
  'links',
  'layers',
  'outline',
  'title',
  'note',
] as const satisfies readonly (keyof AtlasState)[];

/**
 * Reads an address over the defaults; returns the state, and notices for what could not be used. Of a parameter that
 * stands there twice the first valid value counts. `mend-address.ts` does what few addresses need.
 */
export function readAddress(search: string, atlas: Atlas, defaults: Partial<AtlasState> = {}): Partial<AtlasState> {
  let state: Partial<AtlasState> = {
    ...Object.fromEntries(CHOSEN.map((key) => [key, INITIAL_STATE[key]])),
    ...defaults,
  };
  const notices: Notice[] = [];
  const tell = (code: Notice['code'], key: string, value: string) =>
    notices.push({ code, detail: `${key}=${value}`.slice(0, 80) });
  if (search.length > MAX_LENGTH) {
    notices.push({ code: 'address-value', detail: `${search.slice(0, 40)}… (${search.length})` });
    return { ...state, notices };
  }
  const facets: Partial<Record<FacetId, readonly string[]>> = {};
  const excluded: Partial<Record<FacetId, readonly string[]>> = {};
  /** What has been said, by parameter. */
  const said = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(search)) {
    const [key, raw] = asOfNow(name, value);
    const unknown: string[] = [];
    const before = said.get(key) ?? said.get(SAME[key] ?? key);
    if (before !== undefined) {
      if (before !== raw) tell('address-repeated', key, raw);
      continue;
    }
    let isValid: boolean;
    const facet = FACETS.find(({ id }) => KEY_OF[id] === key);
    const option = EMBED_ROWS.find((candidate) => candidate.key === key);
    if (facet) {
      const { chosen, out, again } = readFacet(facet.id, raw, atlas, unknown);
      isValid = chosen.length + out.length > 0;
      if (chosen.length > 0) facets[facet.id] = chosen;
      if (out.length > 0) excluded[facet.id] = out;
      for (const text of again) tell('address-repeated', key, text);
    } else if (option) {
      const { embed = EMBED_DEFAULTS } = state;
      const part = option.read(raw, embed, atlas, (notice) => notices.push(notice));
      isValid = part !== null;
      if (part) state = { ...state, embed: { ...embed, ...part } };
      else tell('address-value', key, raw);
    } else {
      const row = ROWS.find((candidate) => candidate.key === key);
      const part = row?.read(raw, atlas, unknown);
      isValid = Boolean(part) && unknown.length === 0;
      if (part) state = { ...state, ...part };
      else if (row?.most) notices.push({ code: 'address-long', detail: `${key}: ${lettersIn(raw)} > ${row.most}` });
      else if (row) tell('address-value', key, raw);
      else notices.push({ code: 'address-unknown', detail: key.slice(0, 40) });
    }
    for (const id of unknown.slice(0, MOST_UNKNOWN)) tell('address-id', key, id);
    if (isValid) said.set(key, raw);
  }
  const { panels } = state.embed ?? EMBED_DEFAULTS;
  // If only tables are shown, one is open.
  if (!panels.includes('map') && !panels.includes('timeline') && !state.table) state = { ...state, table: 'alliances' };
  if (!panels.includes('table')) state = { ...state, table: null, sort: null };
  return { ...state, ...saidOnce({ facets, excluded, match: state.match ?? INITIAL_STATE.match }), notices };
}

/** Whether an address said something that `mend-address.ts` has to mend, or to check by what is loaded with it. */
export function isToMend({ notices = [], sort, period }: Partial<AtlasState>, { domain }: Atlas): boolean {
  const isBeyond = period && (period.from < domain.from || period.to > domain.to);
  return Boolean(sort || isBeyond) || notices.some(({ code }) => code.startsWith('address-'));
}

/** The query string of a state, `''` or `?…`; defaults are not written. */
export function writeAddress(state: AtlasState, atlas: Atlas, ownLanguage: string): string {
  const pairs: [string, string][] = [];
  for (const { key, write } of ROWS) {
    const value = write(state, atlas);
    if (value !== null && !(key === 'lang' && value === ownLanguage)) pairs.push([key, value]);
  }
  for (const { id } of FACETS) {
    const value = writeFacet(state, id);
    if (value) pairs.push([KEY_OF[id], value]);
  }
  for (const { key, write } of EMBED_ROWS) {
    const value = write(state.embed);
    if (value !== null) pairs.push([key, value]);
  }
  return writePairs(pairs);
}

/** A query string, `''` or `?…`. For readability: commas, colons and semicolons need no escaping in it. */
export function writePairs(pairs: readonly (readonly [key: string, value: string])[]): string {
  const text = pairs.map(
    ([key, value]) => `${key}=${encodeURIComponent(value).replace(/%(2C|3A|3B)/g, decodeURIComponent)}`,
  );
  return text.length > 0 ? `?${text.join('&')}` : '';
}

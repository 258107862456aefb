/**
 * Mends addresses as chats, mail and CMS change them: separators escaped once too often, punctuation taken along,
 * parameters repeated or added. Loaded only where an address cannot be read as it stands. What is lost then is told by
 * `readAddress`; what others have added or broken, and what is whole again, is not worth a word.
 */
import type { Atlas } from '../model/atlas.ts';
import { FACETS } from '../model/facets.ts';
import { readAddress, writePairs } from './address.ts';
import { ADDRESS_KEYS } from './address-rows.ts';
import { FORMER_KEYS } from './address-values.ts';
import { checked } from './check-address.ts';
import { isForeign } from './foreign.ts';
import { OWN_WORDS } from './own-words.ts';
import { type Page, readRenamed } from './renamed-ids.ts';
import type { AtlasState } from './store.ts';

type Pair = [key: string, value: string];

/** `&amp;`, `&#038;` and `&#x26;` instead of `&`, also several times over. `&` alone, or a second `?`, separates. */
const SEPARATOR = /&(?:(?:amp|#0*38|#x26);)+|\\u0026|[&?]/gi;
/** How often an address can have been escaped as a whole. */
const MOST_ESCAPED = 3;
/** Parameters that are lists, with what separates their items. */
const LISTS: ReadonlyMap<string, string> = new Map([
  ...[...FACETS.map(({ key }) => key), ...FORMER_KEYS, 'compare', 'hide', 'panels', 'lock'].map(
    (key) => [key, ','] as const,
  ),
  ['match', ';'],
]);

/**
 * Reads the address of a page that could not be read as it stands, mended and with today's ids, and updates the address
 * bar. Never fails.
 */
export async function readMended(
  { location, history }: Page,
  atlas: Atlas,
  defaults: Partial<AtlasState>,
  fetchTable?: Parameters<typeof readRenamed>[3],
): Promise<Partial<AtlasState>> {
  const { pathname } = location;
  const { search, hash } = mended(location, atlas);
  if (search !== location.search || hash !== location.hash) {
    try {
      history.replaceState(null, '', `${pathname}${search}${hash}`);
    } catch {
      // A sandboxed frame may not change its history; the address is mended again next time.
    }
  }
  const state = readAddress(search, atlas, defaults);
  if (!state.notices?.some(({ code }) => code === 'address-id')) return checked(state, atlas);
  const page = { location: { pathname, search, hash }, history };
  return checked(await readRenamed(page, atlas, defaults, fetchTable), atlas);
}

/** The mended query and fragment; the fragment can hold a part of the query, since `&#38;` has a `#`. Pure. */
export function mended(
  { search, hash }: Pick<Location, 'search' | 'hash'>,
  atlas: Atlas,
): Pick<Location, 'search' | 'hash'> {
  const isCut = /^#(0*38|x26);/i.test(hash);
  const text = search.slice(1) + (isCut ? hash : '');
  const pairs = new Map<string, string[]>();
  for (const [key, value] of split(text)) {
    if (isForeign(key.toLowerCase()) && !ADDRESS_KEYS.includes(key)) continue;
    const said = pairs.get(key) ?? [];
    pairs.set(key, said);
    said.push(ADDRESS_KEYS.includes(key) && !isText(key) ? mendedValue(key, value, atlas) : value);
  }
  const joined = [...pairs].flatMap(([key, values]): Pair[] => {
    const by = LISTS.get(key);
    return by === undefined ? values.map((value) => [key, value]) : [[key, [...new Set(values)].join(by)]];
  });
  return { search: writePairs(joined.sort(([a], [b]) => rank(a) - rank(b))), hash: isCut ? '' : hash };
}

/** Of two parameters for one thing the first counts: that which says it more exactly. */
function rank(key: string): number {
  return key === 'time' || key === 'dark' ? 1 : 0;
}

/** The parameters of a query. One of ours that holds others, escaped, is taken apart. */
function split(query: string, escaped = 0): Pair[] {
  return query.split(SEPARATOR).flatMap((token): Pair[] => {
    const text = decoded(token);
    const found = /^([^=＝]*)[=＝]?(.*)$/s.exec(text);
    const [key, value] = [keyIn(found?.[1] ?? ''), found?.[2] ?? ''];
    if (key === '' && value === '') return [];
    const plain = text.normalize('NFKC');
    const isEscaped = /%[\da-f]{2}/i.test(plain);
    const isNameless = isEscaped && value === '' && /^\w+%(25)*3D/i.test(plain);
    const holdsMore = ADDRESS_KEYS.includes(key) && !isText(key) && (isEscaped || plain.search(SEPARATOR) >= 0);
    return (isNameless || holdsMore) && escaped < MOST_ESCAPED ? split(plain, escaped + 1) : [[key, value]];
  });
}

/** Whether a parameter is a text, in which any sign may be meant. */
function isText(key: string): boolean {
  return (OWN_WORDS as readonly string[]).includes(key);
}

/** The parameter that a name means: in any case, in quotes, as a list (`industry[]`); other names are unchanged. */
function keyIn(text: string): string {
  const name = text
    .normalize('NFKC')
    .replace(/^(?:\W|amp;)+|\[\d*\]\s*$|\W+$/gi, '')
    .toLowerCase();
  return ADDRESS_KEYS.find((key) => key.toLowerCase() === name) ?? text;
}

/** A value without what does not belong to it, if it can be read then; otherwise as it is. */
function mendedValue(key: string, value: string, atlas: Atlas): string {
  const problems = (text: string) => (readAddress(writePairs([[key, text]]), atlas).notices ?? []).length;
  const found = problems(value);
  const clean = cleaned(value);
  if (found === 0 || clean === '' || clean === value) return value;
  return problems(clean) <= found ? clean : value;
}

/**
 * A value as it is meant to be written: full-width characters as plain ones, without the `3D` of mail (`=3D` is its
 * `=`), without punctuation and words around it. Nothing between letters or digits is ever cut.
 */
function cleaned(value: string): string {
  const plain = value
    .normalize('NFKC')
    .replace(/^3D/, '')
    .replace(/、/g, ',')
    .replace(/\.{3,}/g, '..')
    .replace(/\s*(,|:|;|\.\.)\s*/g, '$1');
  const [, body = '', rest = ''] = /^[^\w#-]*([\w.,:;#~+-]*)(.*)$/s.exec(plain) ?? [];
  return /\w/.test(rest) ? plain : body.replace(/\W+$/, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

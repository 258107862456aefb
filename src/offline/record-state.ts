/** Which state of the atlas a record's own page stands for (scripts/pages/page-list.ts), without the page. */

/** `place/320500/`, `zh/alliance/al-g60-robot/`: the English pages carry no language. */
const RECORD_PAGE = /^(?:(zh|zh-Hant)\/)?(place|alliance)\/([^/?#]+)\/?$/;

/**
 * The search of the atlas's address, such as `?focus=place:320500`, for a record page at `path` below the site's root;
 * null for any other path. What the page was asked for in `search` wins, as in src/door.js.
 */
export function stateOfPage(path: string, search: string): string | null {
  const [, language, kind, id] = RECORD_PAGE.exec(path) ?? [];
  if (!kind) return null;
  const asked = new URLSearchParams(search);
  const own = [...(language ? [`lang=${language}`] : []), `focus=${kind}:${id}`];
  const pairs = own.filter((pair) => !asked.has(pair.slice(0, pair.indexOf('='))));
  return `?${[...pairs, ...(search.length > 1 ? [search.slice(1)] : [])].join('&')}`;
}

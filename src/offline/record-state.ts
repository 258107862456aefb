/** Maps the address of a record's page (scripts/pages/page-list.ts) to the atlas's state. */

/** `place/320500/`, `zh/alliance/al-g60-robot/`: the English pages carry no language. */
const RECORD_PAGE = /^(?:(zh|zh-Hant)\/)?(place|alliance|grouping)\/([^/?#]+)\/?$/;

/**
 * The search of the atlas's address, such as `?focus=place:320500`, for a record page at `path` below the site's root;
 * null for any other path. Parameters in `search` take precedence, as in src/door.js.
 */
export function stateOfPage(path: string, search: string): string | null {
  const [, language, kind, id] = RECORD_PAGE.exec(path) ?? [];
  if (!kind) return null;
  const asked = new URLSearchParams(search);
  const own = [...(language ? [`lang=${language}`] : []), `focus=${kind}:${id}`];
  const pairs = own.filter((pair) => !asked.has(pair.slice(0, pair.indexOf('='))));
  return `?${[...pairs, ...(search.length > 1 ? [search.slice(1)] : [])].join('&')}`;
}

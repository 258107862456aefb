import { EMBED_ROWS } from './embed-rows.ts';

/**
 * Parameters that say how a frame looks and paints: a page of its own has the reader's theme and the best painter. The
 * version of the data that was meant is part of what is shown.
 */
const FRAME_ONLY: ReadonlySet<string> = new Set([
  ...EMBED_ROWS.map(({ key }) => key).filter((key) => key !== 'data'),
  ...['theme', 'dark', 'engine', 'static'],
]);

/** The search part of an address (with or without `?`) without what is a frame's only. */
export function fullSearch(search: string): string {
  const pairs = search.replace(/^\?/, '').split('&');
  const kept = pairs.filter((pair) => pair !== '' && !FRAME_ONLY.has(pair.split('=', 1)[0] ?? ''));
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

/**
 * The address of the full page for that of a page in a frame: the same state without what is a frame's only, its name
 * and the `embed/` folder.
 */
export function fullAddress(href: string): string {
  const [, path = '', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(href) ?? [];
  return `${path.replace(/\/embed\/(index\.html)?$/, '/')}${fullSearch(search)}${/^#\??(id|secret)=/.test(hash) ? '' : hash}`;
}

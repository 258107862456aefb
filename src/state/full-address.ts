import { EMBED_ROWS } from './embed-rows.ts';

/**
 * Parameters for the look and renderer of a frame; the full page has the reader's theme and the best renderer. The
 * version of the data is kept, as it is part of the content.
 */
const FRAME_ONLY: ReadonlySet<string> = new Set([
  ...EMBED_ROWS.map(({ key }) => key).filter((key) => key !== 'data'),
  ...['theme', 'dark', 'engine', 'static'],
]);

/** A query string (with or without `?`) without the parameters that only apply to frames. */
export function fullSearch(search: string): string {
  const pairs = search.replace(/^\?/, '').split('&');
  const kept = pairs.filter((pair) => pair !== '' && !FRAME_ONLY.has(pair.split('=', 1)[0] ?? ''));
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

/**
 * The address of the full page for that of an embedded page: the same state without frame parameters, frame name and
 * `embed/` folder.
 */
export function fullAddress(href: string): string {
  const [, path = '', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(href) ?? [];
  return `${path.replace(/\/embed\/(index\.html)?$/, '/')}${fullSearch(search)}${/^#\??(id|secret)=/.test(hash) ? '' : hash}`;
}

import { EMBED_ROWS } from '../state/embed-rows.ts';

/** Options that say how a frame looks; the pinned version of the data is part of what is shown. */
const FRAME_ONLY: ReadonlySet<string> = new Set(EMBED_ROWS.map(({ key }) => key).filter((key) => key !== 'data'));

/**
 * The address of the full page for that of a page in a frame: the same state without what is a frame's only, and
 * without the `embed/` folder.
 */
export function fullAddress(href: string): string {
  const [, path = '', search = '', hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(href) ?? [];
  const kept = search.split('&').filter((pair) => pair !== '' && !FRAME_ONLY.has(pair.split('=', 1)[0] ?? ''));
  return `${path.replace(/\/embed\/(index\.html)?$/, '/')}${kept.length > 0 ? `?${kept.join('&')}` : ''}${hash}`;
}

/** oEmbed responses as files: portals and editors with oEmbed support turn a link into an embedded map. Pure. */
import type { Language } from '../../src/model/types.ts';
import { FRAME_ATTRIBUTES, FRAME_HEIGHT } from '../../src/ui/frame-html.ts';
import { escapeHtml, htmlElement } from '../../src/ui/html-text.ts';
import { t } from '../../src/ui/i18n/index.ts';
import { CARD } from './card.tsx';

export interface OembedProps {
  site: string;
  title: string;
  language: Language;
  /** The query string of the embedded atlas, without the question mark. */
  state: string;
  /** Path of the page that the response is for, relative to the site root. */
  page: string;
  /** Path of the picture, relative to the site root, or null. */
  picture: string | null;
}

/** In pixels. The frame fills its column; the width is for consumers that require one. */
const WIDTH = 800;
/** In seconds: one day. */
const CACHE_AGE = 86_400;

/** The response of type `rich`, version 1.0. */
export function oembed({ site, title, language, state, page, picture }: OembedProps): object {
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: t(language, 'app.title'),
    provider_url: site,
    cache_age: CACHE_AGE,
    html: frameHtml({ site, title, language, state, page }),
    width: WIDTH,
    height: FRAME_HEIGHT,
    ...(picture ? { thumbnail_url: site + picture, thumbnail_width: CARD.width, thumbnail_height: CARD.height } : {}),
  };
}

/**
 * A blockquote with a link, followed by the titled frame: the format of WordPress, which keeps only these two, and shows
 * the quote where there are no frames and until the map sends its first message (src/embed/wordpress.ts). The frame has
 * the embed page, for which alone publishers may set who may frame it.
 */
function frameHtml({ site, title, language, state, page }: Omit<OembedProps, 'picture'>): string {
  const quote = htmlElement('blockquote', {}, htmlElement('a', { href: site + page }, escapeHtml(title)));
  const frame = htmlElement('iframe', {
    title: t(language, 'pages.frame', { title }),
    src: `${site}embed/?${['v=1', state].filter(Boolean).join('&')}`,
    width: '100%',
    height: FRAME_HEIGHT,
    ...FRAME_ATTRIBUTES,
  });
  return quote + frame;
}

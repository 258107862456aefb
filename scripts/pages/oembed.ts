/** oEmbed answers as files: portals and editors that know the protocol turn a plain link into an embedded map. Pure. */
import type { Language } from '../../src/model/types.ts';
import { FRAME_ATTRIBUTES, FRAME_HEIGHT } from '../../src/ui/frame-html.ts';
import { escapeHtml, htmlElement } from '../../src/ui/html-text.ts';
import { t } from '../../src/ui/i18n/index.ts';
import { CARD } from './card.tsx';

export interface OembedProps {
  site: string;
  title: string;
  language: Language;
  /** The state of the embedded atlas, as in its address, without the question mark. */
  state: string;
  /** Path below the site of the page that the answer is for. */
  page: string;
  /** Path of the picture below the site, or null. */
  picture: string | null;
}

/** Pixels. The frame is as wide as its column; the width is for those who must know one. */
const WIDTH = 800;
/** Seconds: a day. */
const CACHE_AGE = 86_400;

/** The answer of type `rich`, version 1.0. */
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
 * The frame with a title of its own, and before it a quote with a link: so WordPress wants it, which keeps only these two
 * and shows the quote where there are no frames and until the map speaks (src/embed/wordpress.ts). The page for frames,
 * since publishers may say for that one alone who may frame it.
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

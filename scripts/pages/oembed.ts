/** oEmbed answers as files: portals and editors that know the protocol turn a plain link into an embedded map. Pure. */
import type { Language } from '../../src/model/types.ts';
import { LANGUAGE_TAG, t } from '../../src/ui/i18n/index.ts';
import { CARD } from './card.tsx';

export interface OembedProps {
  site: string;
  title: string;
  language: Language;
  /** The state of the embedded atlas, as in its address, without the question mark. */
  state: string;
  /** Names the frame on the portal's page. */
  id: string;
  /** Path of the picture below the site, or null. */
  picture: string | null;
}

/** Pixels. The frame is as wide as its column; the width is for those who must know one. */
const FRAME = { width: 800, height: 560 } as const;
/** Seconds: a day. */
const CACHE_AGE = 86_400;
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** The answer of type `rich`, version 1.0. */
export function oembed({ site, title, language, state, id, picture }: OembedProps): object {
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: t(language, 'app.title'),
    provider_url: site,
    cache_age: CACHE_AGE,
    html: frameHtml({ site, title, language, state, id }),
    ...FRAME,
    ...(picture ? { thumbnail_url: site + picture, thumbnail_width: CARD.width, thumbnail_height: CARD.height } : {}),
  };
}

/** The frame, with a unique title in its language, and under it the way to the full atlas in the same state. */
function frameHtml({ site, title, language, state, id }: Omit<OembedProps, 'picture'>): string {
  const query = (more: string) => [more, state].filter(Boolean).join('&');
  const attributes = {
    id: `delta-atlas-${id}`,
    title: t(language, 'pages.frame', { title }),
    src: `${site}?${query('v=1')}`,
    width: '100%',
    height: String(FRAME.height),
    style: 'width:0;min-width:100%;min-height:420px;border:0',
    loading: 'lazy',
    allow: 'fullscreen; clipboard-write',
    referrerpolicy: 'strict-origin-when-cross-origin',
    sandbox: SANDBOX,
  };
  const text = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
  const full = escaped(state ? `${site}?${state}` : site);
  const link = `<p lang="${LANGUAGE_TAG[language]}"><a href="${full}">${escaped(t(language, 'pages.open'))}</a></p>`;
  return `<iframe ${text.join(' ')}></iframe>${link}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

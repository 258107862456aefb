/** THE TABLE of snippets that editors paste into a page, each a pure function to text. */
import type { Language } from '../model/types.ts';
import { shortHash } from '../ui/citation.ts';
import { FRAME_ATTRIBUTES, FRAME_CLASS } from '../ui/frame-html.ts';
import { type Attributes, escapeHtml, htmlElement } from '../ui/html-text.ts';
import { LANGUAGE_TAG } from '../ui/i18n/index.ts';

/** The embed script of this site, from `embed.json`. */
export interface EmbedScript {
  url: string;
  /** A hash as in `integrity`. */
  integrity: string;
}

export interface SnippetParts {
  /** The address for the frame, and that of the same view as a page of its own. */
  address: string;
  fullAddress: string;
  /** What is shown, in `language`; distinguishes views. */
  title: string;
  /** Text of the link to the full page. */
  linkText: string;
  language: Language;
  /** Whether the frame is always in `language`, whatever the reader's. */
  isSpoken: boolean;
  /** CSS pixels; null: the full width of the embedding page. */
  width: number | null;
  height: number;
  /** null if this site has none. */
  script: EmbedScript | null;
  /** The address of the record page of this view, and of its oEmbed answer; null if the view has none. */
  page: string | null;
  oembed: string | null;
  /** Whether this site has the WordPress plugin. */
  hasPlugin: boolean;
}

interface SnippetVariant {
  id: 'iframe' | 'script' | 'component' | 'link' | 'page' | 'plugin' | 'oembed';
  /** The text; null if what it needs is missing. */
  write(parts: SnippetParts): string | null;
}

export const SNIPPETS: readonly SnippetVariant[] = [
  { id: 'iframe', write: (parts) => figure(iframe(parts), fallback(parts)) },
  {
    id: 'script',
    write: (parts) =>
      parts.script && [figure(iframe(parts, upgraded(parts)), fallback(parts)), scriptOf(parts.script)].join('\n'),
  },
  {
    id: 'component',
    write: (parts) => parts.script && [figure(component(parts)), scriptOf(parts.script)].join('\n'),
  },
  { id: 'link', write: ({ fullAddress, title, language }) => link(fullAddress, title, language) },
  { id: 'page', write: ({ page }) => page },
  { id: 'plugin', write: (parts) => (parts.hasPlugin ? shortcode(parts) : null) },
  { id: 'oembed', write: ({ oembed }) => oembed },
];
export type SnippetId = SnippetVariant['id'];

/** Attributes by which the script finds the frame; it identifies it by the name in its address. */
function upgraded({ address }: SnippetParts): Attributes {
  return { 'data-delta-atlas': true, src: `${address}#id=${nameOf(address)}` };
}

/** Frame and link as one `<figure>`, which themes of content systems lay out and sanitisers keep. */
function figure(...parts: string[]): string {
  return htmlElement('figure', { class: FRAME_CLASS }, `\n${parts.join('\n')}\n`);
}

/** Without `id`: the same snippet may occur twice on a page. */
function iframe({ address, title, language, isSpoken, width, height }: SnippetParts, extra: Attributes = {}): string {
  return htmlElement('iframe', {
    title,
    ...(isSpoken ? { lang: LANGUAGE_TAG[language] } : {}),
    src: address,
    ...extra,
    width: width ?? '100%',
    height,
    ...FRAME_ATTRIBUTES,
  });
}

/** The custom element of the script; its content is the fallback without the script. */
function component(parts: SnippetParts): string {
  const { address, title, height } = parts;
  return htmlElement('delta-atlas', { src: address, title, height }, `\n  ${fallback(parts)}\n`);
}

/** The name by which frame and script identify each other: a hash of the view. */
function nameOf(address: string): string {
  return `delta-atlas-${shortHash(address)}`;
}

function fallback({ fullAddress, linkText, language }: SnippetParts): string {
  return htmlElement('p', {}, link(fullAddress, linkText, language));
}

function link(href: string, text: string, language: Language): string {
  const attributes = { href, target: '_blank', rel: 'noopener', lang: LANGUAGE_TAG[language] };
  return htmlElement('a', attributes, escapeHtml(text));
}

/** The shortcode of the WordPress plugin (deploy/wordpress/): query of the frame's address, title, height. */
function shortcode({ address, title, height }: SnippetParts): string {
  const view = address.slice(address.indexOf('?') + 1);
  return `[delta-atlas view="${inShortcode(view)}" title="${inShortcode(title)}" height="${height}"]`;
}

/** Escapes brackets, which would end the shortcode, and angle brackets, which would end the text around it. */
function inShortcode(text: string): string {
  return escapeHtml(text.replace(/\s+/g, ' ')).replace(/[[\]]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function scriptOf({ url, integrity }: EmbedScript): string {
  return htmlElement('script', { src: url, integrity, crossorigin: 'anonymous', defer: true });
}

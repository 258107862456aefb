/** What an editor pastes into a page: THE TABLE of variants, each a pure function to text. */
import type { Language } from '../model/types.ts';
import { shortHash } from '../ui/citation.ts';
import { FRAME_ATTRIBUTES, FRAME_CLASS } from '../ui/frame-html.ts';
import { type Attributes, escapeHtml, htmlElement } from '../ui/html-text.ts';
import { LANGUAGE_TAG } from '../ui/i18n/index.ts';

/** The script beside the page, as `embed.json` names it. */
export interface EmbedScript {
  url: string;
  /** A hash as in `integrity`. */
  integrity: string;
}

export interface SnippetParts {
  /** The address in the frame, and of the same view as a page of its own. */
  address: string;
  fullAddress: string;
  /** What is shown, in `language`: each view has its own. */
  title: string;
  /** The words of the link to the full page. */
  linkText: string;
  language: Language;
  /** Whether the frame speaks `language` whatever its reader's. */
  isSpoken: boolean;
  /** CSS pixels; null: as wide as the page around allows. */
  width: number | null;
  height: number;
  /** null: there is none beside this page. */
  script: EmbedScript | null;
  /** The address of the page of this view's own record, and of its oEmbed answer; null: the view has none. */
  page: string | null;
  oembed: string | null;
  /** Whether this copy comes with the plugin for WordPress. */
  hasPlugin: boolean;
}

interface SnippetVariant {
  id: 'iframe' | 'script' | 'component' | 'link' | 'page' | 'plugin' | 'oembed';
  /** null where what it needs is missing. */
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

/** The script looks for the mark, and speaks with the frame by the name in its address. */
function upgraded({ address }: SnippetParts): Attributes {
  return { 'data-delta-atlas': true, src: `${address}#id=${nameOf(address)}` };
}

/** Frame and link as one block, which themes place as they place their own; systems that take frames away keep it, too. */
function figure(...parts: string[]): string {
  return htmlElement('figure', { class: FRAME_CLASS }, `\n${parts.join('\n')}\n`);
}

/** No `id`: the same snippet may stand twice on a page, in a post and beside it. */
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

/** The element that the script defines, as wide as the page allows; what stands in it is there without the script. */
function component(parts: SnippetParts): string {
  const { address, title, height } = parts;
  return htmlElement('delta-atlas', { src: address, title, height }, `\n  ${fallback(parts)}\n`);
}

/** What frame and script call each other by: the same view has the same name, and others on a page have others. */
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

/** For the plugin (deploy/wordpress/): what follows the address of the page for frames, the title and the height. */
function shortcode({ address, title, height }: SnippetParts): string {
  const view = address.slice(address.indexOf('?') + 1);
  return `[delta-atlas view="${inShortcode(view)}" title="${inShortcode(title)}" height="${height}"]`;
}

/** A bracket would end the shortcode, an angle the text around it. */
function inShortcode(text: string): string {
  return escapeHtml(text.replace(/\s+/g, ' ')).replace(/[[\]]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function scriptOf({ url, integrity }: EmbedScript): string {
  return htmlElement('script', { src: url, integrity, crossorigin: 'anonymous', defer: true });
}

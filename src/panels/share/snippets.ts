/** What an editor pastes into a page: THE TABLE of variants, each a pure function to text. */
import type { Language } from '../../model/types.ts';
import { shortHash } from '../../ui/citation.ts';
import { type Attributes, element, escapeHtml } from '../../ui/html-text.ts';
import { LANGUAGE_TAG } from '../../ui/i18n/index.ts';

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
  /** CSS pixels; null: as wide as the page around allows. */
  width: number | null;
  height: number;
  /** null: there is none beside this page. */
  script: EmbedScript | null;
  /** The address of the oEmbed answer for this view; null: it has none. */
  oembed: string | null;
}

interface SnippetVariant {
  id: 'iframe' | 'script' | 'component' | 'link' | 'oembed';
  /** null where what it needs is missing. */
  write(parts: SnippetParts): string | null;
}

export const SNIPPETS: readonly SnippetVariant[] = [
  { id: 'iframe', write: (parts) => [iframe(parts), fallback(parts)].join('\n') },
  {
    id: 'script',
    write: (parts) =>
      parts.script && [iframe(parts, upgraded(parts)), fallback(parts), scriptOf(parts.script)].join('\n'),
  },
  {
    id: 'component',
    write: (parts) => parts.script && [component(parts), scriptOf(parts.script)].join('\n'),
  },
  { id: 'link', write: ({ fullAddress, title, language }) => link(fullAddress, title, language) },
  { id: 'oembed', write: ({ oembed }) => oembed },
];
export type SnippetId = SnippetVariant['id'];

/** The script looks for the mark, and speaks with the frame by the name in its address. */
function upgraded({ address }: SnippetParts): Attributes {
  return { 'data-delta-atlas': true, src: `${address}#id=${nameOf(address)}` };
}

/** What a frame may: its own scripts, storage, links and downloads; never to lead the page around elsewhere. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** No `style`: a strict policy of the page around would refuse it, and these attributes say the same. */
function iframe({ address, title, language, width, height }: SnippetParts, extra: Attributes = {}): string {
  return element('iframe', {
    id: nameOf(address),
    title,
    lang: LANGUAGE_TAG[language],
    src: address,
    ...extra,
    width: width ?? '100%',
    height,
    frameborder: 0,
    loading: 'lazy',
    allow: 'fullscreen; clipboard-write',
    referrerpolicy: 'strict-origin-when-cross-origin',
    sandbox: SANDBOX,
  });
}

/** The element that the script defines, as wide as the page allows; what stands in it is there without the script. */
function component(parts: SnippetParts): string {
  const { address, title, height } = parts;
  return element('delta-atlas', { id: nameOf(address), src: address, title, height }, `\n  ${fallback(parts)}\n`);
}

/** The same view has the same name, and others on a page have others. */
function nameOf(address: string): string {
  return `delta-atlas-${shortHash(address)}`;
}

function fallback({ fullAddress, linkText, language }: SnippetParts): string {
  return element('p', {}, link(fullAddress, linkText, language));
}

function link(href: string, text: string, language: Language): string {
  const attributes = { href, target: '_blank', rel: 'noopener', lang: LANGUAGE_TAG[language] };
  return element('a', attributes, escapeHtml(text));
}

function scriptOf({ url, integrity }: EmbedScript): string {
  return element('script', { src: url, integrity, crossorigin: 'anonymous', defer: true });
}

/** @jsxImportSource preact */
/** The `<head>` metadata of a page for search engines, messengers and portals. */
import { renderToStaticMarkup } from 'preact-render-to-string';
import { INTERFACE_LANGUAGES, LANGUAGES } from '../../src/model/languages.ts';
import type { Language } from '../../src/model/types.ts';
import { t } from '../../src/ui/i18n/index.ts';
import { CARD } from './card.tsx';

export interface HeadProps {
  title: string;
  description: string;
  language: Language;
  /** Path relative to the site root: `''` for the atlas itself, otherwise with a trailing slash. */
  path: string;
  /** Paths of the page in each language, and of the default (`x-default`), relative to the site root. */
  alternates: readonly (readonly [hreflang: string, path: string])[];
  /** Path of its preview picture, relative to the site root, and its alt text; null if there is none. */
  picture: { path: string; alt: string } | null;
  /** Path of its oEmbed response, relative to the site root; null if one response would not fit all its addresses. */
  oembed: string | null;
  kind: 'website' | 'article';
  /** The address of the site. Without it, tags that need absolute addresses are left out. */
  site: string | null;
  /** JSON-LD. */
  data: object;
}

/** The elements as HTML. The page of the atlas itself already has a title and a description. */
export function headTags(head: HeadProps): string {
  const { title, description, language, path, picture, kind, site, data } = head;
  const url = site === null ? './' : site + path;
  const image = site !== null && picture ? site + picture.path : null;
  return renderToStaticMarkup(
    <>
      <link rel="canonical" href={url} />
      <meta property="og:type" content={kind} />
      <meta property="og:site_name" content={t(language, 'app.title')} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:locale" content={LANGUAGES[language].locale} />
      {INTERFACE_LANGUAGES.filter((other) => other !== language).map((other) => (
        <meta key={other} property="og:locale:alternate" content={LANGUAGES[other].locale} />
      ))}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
      {site !== null && <AbsoluteTags head={head} site={site} />}
      {image && picture && (
        <>
          <meta property="og:image" content={image} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content={String(CARD.width)} />
          <meta property="og:image:height" content={String(CARD.height)} />
          <meta property="og:image:alt" content={picture.alt} />
          <meta name="twitter:image" content={image} />
          <meta name="twitter:image:alt" content={picture.alt} />
        </>
      )}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: dataBlock(data) }} />
    </>,
  );
}

function AbsoluteTags({ head: { title, path, alternates, oembed }, site }: { head: HeadProps; site: string }) {
  return (
    <>
      <meta property="og:url" content={site + path} />
      {alternates.map(([hreflang, other]) => (
        <link key={hreflang} rel="alternate" hreflang={hreflang} href={site + other} />
      ))}
      {oembed !== null && <link rel="alternate" type="application/json+oembed" href={site + oembed} title={title} />}
    </>
  );
}

/** JSON escaped for a script element: it can neither end the element nor start a comment. */
export function dataBlock(data: object): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

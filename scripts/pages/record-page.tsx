/** @jsxImportSource preact */
/**
 * The static page of one record in one language. Its head is for search engines and messengers, its body for readers
 * without JavaScript; with it, `src/door.js` loads the atlas in the corresponding state.
 */
import { renderToStaticMarkup } from 'preact-render-to-string';
import type { WholeAtlas } from '../../src/model/atlas.ts';
import { INTERFACE_LANGUAGES, LANGUAGES, otherLanguage } from '../../src/model/languages.ts';
import type { Language, Ref } from '../../src/model/types.ts';
import { aboutPath } from '../../src/ui/about.ts';
import { LANGUAGE_TAG, t } from '../../src/ui/i18n/index.ts';
import { Mark } from '../../src/ui/mark.tsx';
import { anchorOf, type PageView } from '../data/page/view.ts';
import { Trouble } from '../page/trouble.tsx';
import { AllianceFacts, GroupingFacts, OtherLanguage, PlaceFacts } from './facts.tsx';
import { headTags } from './head.tsx';
import { allianceData, groupingData, placeData } from './json-ld.ts';
import { addressState, pageIn, type RecordPage, recordPath, rootFrom } from './page-list.ts';
import { recordWords } from './record-words.ts';
import type { Versions } from './sitemap.ts';

/** What all record pages share. Paths are relative to the site root. */
export interface PageFrame {
  atlas: WholeAtlas;
  site: string | null;
  /** Content of the page's `Content-Security-Policy`. */
  policy: string;
  /** The `<meta>` elements of the publisher's configuration (src/ui/config.ts). */
  settings: readonly string[];
  /** Style sheets: of the app, and of these pages. */
  styles: readonly string[];
  entry: string;
  /** The code of the early script, and the files of the words (data-en, data-zh) it may fetch. */
  early: string;
  words: Readonly<Record<string, string>>;
  door: string;
  /** Path of a page's picture; null if there is none. */
  pictureOf: (page: RecordPage) => string | null;
}

/** A page in all its languages; English is also the default (`x-default`). */
export function versionsOf(page: RecordPage): Versions {
  const path = (language: Language) => `${recordPath(pageIn(page, language))}/`;
  return [
    ...INTERFACE_LANGUAGES.map((language) => [LANGUAGES[language].hreflang, path(language)] as const),
    ['x-default', path('en')],
  ];
}

/** The whole file. */
export function recordPage(page: RecordPage, frame: PageFrame): string {
  return `<!doctype html>\n${renderToStaticMarkup(<Page page={page} frame={frame} />)}\n`;
}

function Page({ page, frame }: { page: RecordPage; frame: PageFrame }) {
  const { atlas, site } = frame;
  const { ref, language } = page;
  const path = recordPath(page);
  const root = rootFrom(path);
  const words = recordWords(atlas, page);
  const picture = frame.pictureOf(page);
  const place = ref.kind === 'place' ? atlas.places.get(ref.id) : undefined;
  const alliance = ref.kind === 'alliance' ? atlas.alliances.get(ref.id) : undefined;
  const grouping = ref.kind === 'grouping' ? atlas.groupings.get(ref.id) : undefined;
  const view: PageView = { atlas, language, addressOf: (to) => addressFrom(root, to, language) };
  const dataView = { atlas, language, site };
  const alt = t(language, 'pages.picture', { name: words.name });
  const head = headTags({
    title: words.title,
    description: words.description,
    language,
    path: `${path}/`,
    alternates: versionsOf(page),
    picture: picture === null ? null : { path: picture, alt },
    oembed: `oembed/${path}.json`,
    kind: 'article',
    site,
    data: place
      ? placeData(dataView, place)
      : alliance
        ? allianceData(dataView, alliance)
        : grouping
          ? groupingData(dataView, grouping)
          : {},
  });
  const fixed = renderToStaticMarkup(<Fixed words={words} frame={frame} root={root} state={addressState(page)} />);
  const other = otherLanguage(language);
  return (
    <html lang={LANGUAGE_TAG[language]} data-atlas="static">
      <head dangerouslySetInnerHTML={{ __html: [fixed, ...frame.settings, head].join('') }} />
      <body>
        <Trouble root={root} />
        <div id="atlas" class="record">
          <main lang={LANGUAGE_TAG[language]}>
            <p class="record-top">
              <a class="record-home" href={root}>
                <Mark />
                {t(language, 'app.title')}
              </a>
              {INTERFACE_LANGUAGES.filter((each) => each !== language).map((each) => (
                <OtherLanguage key={each} href={`${root}${recordPath(pageIn(page, each))}/`} language={each} />
              ))}
            </p>
            <h1>
              {words.name}
              <span class="record-other" lang={LANGUAGES[other].tag}>
                {words.otherName}
              </span>
            </h1>
            <p>{words.description}</p>
            <p>
              <a href={`${root}?${addressState(page)}`}>{t(language, 'pages.explore')}</a>
            </p>
            {picture !== null && (
              <noscript>
                <img src={root + picture} alt={alt} width="1200" height="630" />
              </noscript>
            )}
            {place ? <PlaceFacts place={place} view={view} /> : null}
            {alliance ? <AllianceFacts alliance={alliance} view={view} /> : null}
            {grouping ? <GroupingFacts grouping={grouping} view={view} /> : null}
            <p>
              <a href={`${root}data/tables.html`}>{t(language, 'noscript.tables')}</a>
              {' · '}
              <a href={root + aboutPath(language)}>{t(language, 'about.title')}</a>
            </p>
          </main>
        </div>
      </body>
    </html>
  );
}

/** Places, alliances and groupings have pages of their own; events and initiatives are in the plain tables. */
function addressFrom(root: string, { kind, id }: Ref, language: Language): string | null {
  if (kind === 'place' || kind === 'alliance' || kind === 'grouping')
    return `${root}${recordPath({ ref: { kind, id }, language })}/`;
  if (kind !== 'event' && kind !== 'initiative') return null;
  return `${root}data/tables.html#${anchorOf(id, { language })}`;
}

interface FixedProps {
  words: { title: string; description: string };
  frame: PageFrame;
  root: string;
  state: string;
}

/** The elements of the head that do not depend on the address of the site. */
function Fixed({ words, frame, root, state }: FixedProps) {
  const { policy, styles, entry, early, door } = frame;
  const fetched = Object.entries(frame.words).map(([language, path]) => [`data-${language}`, root + path] as const);
  return (
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <meta name="referrer" content="strict-origin-when-cross-origin" />
      <meta name="renderer" content="webkit" />
      <meta name="color-scheme" content="light dark" />
      <meta name="description" content={words.description} />
      {/* Our own code, allowed by its hash in the policy. */}
      <script {...Object.fromEntries(fetched)} dangerouslySetInnerHTML={{ __html: early }} />
      <title>{words.title}</title>
      {styles.map((path) => (
        <link key={path} rel="stylesheet" href={root + path} />
      ))}
      <link rel="preload" href={`${root}data/first.json`} as="fetch" crossorigin="anonymous" />
      <link rel="modulepreload" href={root + entry} />
      <link rel="icon" href={`${root}icon.svg`} type="image/svg+xml" />
      <script defer src={root + door} data-root={root} data-state={state} data-entry={root + entry} />
    </>
  );
}

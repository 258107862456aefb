/** @jsxImportSource preact */
/** The files that the build writes in addition to the atlas itself, from the data in public/data. */
import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { indexAtlas } from '../../src/model/atlas.ts';
import { DATA_LANGUAGES, INTERFACE_LANGUAGES } from '../../src/model/languages.ts';
import { type Extras, NO_EXTRAS } from '../../src/model/parts.ts';
import { filterIndex, query } from '../../src/model/query.ts';
import type { AtlasFile, Language, Ref } from '../../src/model/types.ts';
import { GROUND_LEVELS } from '../../src/scene/ground.ts';
import { sceneMaker } from '../../src/scene/map-scene.ts';
import { readGround } from '../../src/scene/read-ground.ts';
import { aboutPath } from '../../src/ui/about.ts';
import { BOUNDARIES, CREDITS } from '../../src/ui/credits.ts';
import { t } from '../../src/ui/i18n/index.ts';
import { allianceCount } from '../../src/ui/sentence.ts';
import { pluginFiles } from '../wordpress/plugin.ts';
import { ABOUT_VERSIONS, aboutPage } from './about-page.tsx';
import { Card, type CardSource, type CardWords } from './card.tsx';
import { headTags } from './head.tsx';
import { datasetData } from './json-ld.ts';
import { oembed } from './oembed.ts';
import { addressState, type RecordPage, recordPages, recordPath } from './page-list.ts';
import { type Drawing, type DrawnPictures, drawPictures } from './pictures.ts';
import { type PageFrame, recordPage, versionsOf } from './record-page.tsx';
import { recordWords } from './record-words.ts';
import { robots, sitemap } from './sitemap.ts';

const HOME_PICTURE = 'preview/home.png';
/** The existing pictures: paths relative to the site root. */
type Paths = Pick<ReadonlyMap<string, unknown>, 'has'>;

export { nameAtlas } from '../../src/ui/i18n/index.ts';
export { speakTraditional } from '../traditional/table.ts';

const homeTitle = () => DATA_LANGUAGES.map((language) => t(language, 'app.title')).join(' · ');

/** Additions to the head of the atlas's own page, index.html. */
export function homeHead(folder: string, site: string | null, pictures: Paths): string {
  const atlas = readAtlas(folder);
  const description = t('en', 'app.lead');
  return headTags({
    title: homeTitle(),
    description,
    language: 'en',
    path: '',
    // One page for all languages: it opens in the reader's.
    alternates: [],
    picture: pictures.has(HOME_PICTURE)
      ? { path: HOME_PICTURE, alt: t('en', 'pages.picture', { name: homeTitle() }) }
      : null,
    // The page's address may have any view in its query, for which a static response would silently give the whole atlas.
    oembed: null,
    kind: 'website',
    site,
    data: datasetData({ atlas, language: 'en', site }, description),
  });
}

/** The record pages and, if the site's address is known, the files that need it. Path relative to the root → content. */
export function siteFiles(
  folder: string,
  given: Omit<PageFrame, 'atlas' | 'pictureOf'>,
  pictures: Paths,
): Map<string, string | Uint8Array> {
  const frame: PageFrame = {
    ...given,
    atlas: readAtlas(folder),
    pictureOf: (page) => (pictures.has(pictureOf(page)) ? pictureOf(page) : null),
  };
  const { atlas, site } = frame;
  const pages = recordPages(atlas);
  const files = new Map<string, string | Uint8Array>(
    pages.map((page) => [`${recordPath(page)}/index.html`, recordPage(page, frame)]),
  );
  for (const language of INTERFACE_LANGUAGES) {
    files.set(`${aboutPath(language)}index.html`, aboutPage(language, frame));
  }
  if (site === null) return files;
  for (const page of pages) {
    const { title } = recordWords(atlas, page);
    const { language } = page;
    // The frame has the language of its page, not the reader's.
    const state = language === 'en' ? `lang=en&${addressState(page)}` : addressState(page);
    const path = recordPath(page);
    const answer = oembed({ site, title, language, state, page: `${path}/`, picture: frame.pictureOf(page) });
    files.set(`oembed/${path}.json`, json(answer));
  }
  const picture = pictures.has(HOME_PICTURE) ? HOME_PICTURE : null;
  files.set('oembed.json', json(oembed({ site, title: homeTitle(), language: 'en', state: '', page: '', picture })));
  const versions = pages.filter(({ language }) => language === 'en').map(versionsOf);
  files.set('sitemap.xml', sitemap(site, [[['x-default', '']], ABOUT_VERSIONS, ...versions]));
  files.set('robots.txt', robots(site));
  for (const [path, content] of pluginFiles(atlas, site)) files.set(path, content);
  return files;
}

/** The paths of the preview pictures of all pages, without drawing them. */
export function picturePaths(folder: string): string[] {
  return [HOME_PICTURE, ...recordPages(readAtlas(folder)).map(pictureOf)];
}

/** The preview pictures of all pages. Throws if they cannot be drawn on this machine. */
export function sitePictures(folder: string, cache: string, reviewNumber: string | null): Promise<DrawnPictures> {
  const atlas = readAtlas(folder, read(folder, 'first.json') as Extras);
  const grounds = GROUND_LEVELS.map((_, level) => {
    const ground = readGround(read(folder, `ground/${level}.json`));
    if (!ground) throw new Error(`${folder}/ground/${level}.json: found no level of the ground; run npm run data`);
    return ground;
  });
  const visible = query(filterIndex(atlas), { period: null, facets: {}, match: {} });
  const source: CardSource = { atlas, grounds, visible, makeScene: sceneMaker(atlas) };
  const drawing = (path: string, selected: Ref | null, words: CardWords): Drawing => ({
    path,
    svg: renderToStaticMarkup(<Card source={source} selected={selected} words={words} />),
  });
  const creditsIn = (language: Language) => {
    const standing = reviewNumber
      ? t(language, 'map.review-number', { number: reviewNumber })
      : t(language, 'map.schematic');
    return [standing, BOUNDARIES.text, ...CREDITS].join(' · ');
  };
  const home: CardWords = {
    language: 'en',
    name: t('en', 'pages.home-picture'),
    otherName: t('zh', 'app.title'),
    facts: [
      [
        ...allianceCount(atlas.file.alliances, visible, 'en'),
        t('en', 'sentence.places', { count: atlas.places.size }),
        t('en', 'sentence.events', { count: atlas.events.size }),
      ].join(t('en', 'list.join')),
    ],
    credits: creditsIn('en'),
  };
  const records = recordPages(atlas).map((page) =>
    drawing(pictureOf(page), page.ref, {
      language: page.language,
      credits: creditsIn(page.language),
      ...recordWords(atlas, page),
    }),
  );
  return drawPictures([drawing(HOME_PICTURE, null, home), ...records], cache);
}

function pictureOf(page: RecordPage): string {
  return `preview/${recordPath(page)}.png`;
}

function readAtlas(folder: string, extras: Extras = NO_EXTRAS) {
  return indexAtlas(read(folder, 'atlas.json') as AtlasFile, extras);
}

function read(folder: string, name: string): unknown {
  return JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** @jsxImportSource preact */
/**
 * The prerendered page: its parts as empty boxes, the title and the sentence, the first picture, and for readers without
 * JavaScript a link to the plain tables.
 */
import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { type Atlas, indexAtlas, SHOWN } from '../../src/model/atlas.ts';
import { DATA_LANGUAGES } from '../../src/model/languages.ts';
import type { Extras } from '../../src/model/parts.ts';
import { filterIndex, query } from '../../src/model/query.ts';
import type { AtlasFile, Language } from '../../src/model/types.ts';
import { homeView } from '../../src/scene/frame.ts';
import { type MapScene, sceneMaker } from '../../src/scene/map-scene.ts';
import type { Size } from '../../src/scene/project.ts';
import { readGround } from '../../src/scene/read-ground.ts';
import { FirstPicture, type FrameKind } from '../../src/svg/first-picture.tsx';
import { aboutPath } from '../../src/ui/about.ts';
import { BOUNDARIES, CREDITS } from '../../src/ui/credits.ts';
import { LANGUAGE_TAG, nameAtlas, t } from '../../src/ui/i18n/index.ts';
import { Mark } from '../../src/ui/mark.tsx';
import { PAGE_PARTS, type PagePart } from '../../src/ui/page-parts.ts';
import { describe as sentenceOf } from '../../src/ui/sentence.ts';
import { Trouble } from './trouble.tsx';

/** A small frame of each kind: labels that fit there also fit in larger ones. */
const TYPICAL: Readonly<Record<FrameKind, Size>> = {
  small: { width: 390, height: 400 },
  middle: { width: 740, height: 520 },
  large: { width: 1100, height: 640 },
};

const NOTHING_CHOSEN = { period: null, facets: {}, match: {} };

/** The content of `<body>`, from the files in `folder` (public/data), with a custom name of the atlas. */
export function firstPage(folder: string, name: Parameters<typeof nameAtlas>[0] = { en: null, zh: null }): string {
  nameAtlas(name);
  const read = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
  const ground = readGround(read('ground/0.json'));
  if (!ground) throw new Error(`${folder}/ground/0.json: found no level of the ground; run npm run data`);
  const atlas = indexAtlas(read('atlas.json') as AtlasFile, read('first.json') as Extras);
  const visible = query(filterIndex(atlas), NOTHING_CHOSEN);
  const sceneOf = (kind: FrameKind, language: Language): MapScene =>
    sceneMaker(atlas)({
      visible,
      selected: null,
      hovered: null,
      lighting: null,
      language,
      layers: { links: true, symbols: true },
      outline: SHOWN,
      links: 'lanes',
      zoom: homeView(TYPICAL[kind]).zoom,
      others: null,
    });
  const both = (kind: FrameKind) => ({ en: sceneOf(kind, 'en'), zh: sceneOf(kind, 'zh') });
  const scenes = { small: both('small'), middle: both('middle'), large: both('large') };
  const sentence = (language: Language) => sentenceOf(atlas, { ...NOTHING_CHOSEN, language }, visible);
  const contents: Readonly<Record<string, preact.ComponentChildren>> = {
    header: <Header sentence={sentence} />,
    'map-view': (
      <>
        <FirstPicture ground={ground} scenes={scenes} />
        <Credits />
      </>
    ),
    'frame-line': <FrameLine atlas={atlas} />,
    timeline: (
      <>
        <Lead />
        <WithoutScripts atlas={atlas} />
      </>
    ),
  };
  const boxes = (isHere: (part: PagePart, index: number) => boolean) =>
    PAGE_PARTS.filter(isHere).map(({ id, tag: Tag }) => (
      <Tag key={id} id={id}>
        {contents[id]}
      </Tag>
    ));
  const firstOfSheet = PAGE_PARTS.findIndex((part: PagePart) => part.sheet);
  return renderToStaticMarkup(
    <>
      <Trouble />
      <div id="atlas" class="frame" data-panel="timeline">
        {boxes(({ sheet }, index) => !sheet && index < firstOfSheet)}
        <div id="sheet">{boxes(({ sheet }) => sheet === true)}</div>
        {boxes(({ sheet }, index) => !sheet && index > firstOfSheet)}
      </div>
    </>,
  );
}

type Sentence = (language: Language) => string;

/** The same boxes as the app's header, to avoid a layout shift when that replaces it. */
function Header({ sentence }: { sentence: Sentence }) {
  return (
    <div class="header">
      <h1>
        <Mark />
        <InBoth text={(language) => t(language, 'app.title')} />
      </h1>
      <div class="sentence">
        <p class="tagline">
          <InBoth text={(language) => t(language, 'app.tagline')} />
        </p>
        <p>
          <InBoth text={sentence} />
        </p>
      </div>
    </div>
  );
}

/** Placeholder for the map's credits; in full only for readers without JavaScript, who cannot open them. */
function Credits() {
  return (
    <div class="map-overlay">
      <div class="map-foot map-credits small">
        <p class="map-credit-bar">
          <InBoth text={(language) => t(language, 'map.schematic')} />
        </p>
        <p class="map-credit-bar first-credits">{[BOUNDARIES.text + BOUNDARIES.via, ...CREDITS].join(' · ')}</p>
      </div>
    </div>
  );
}

/** An introduction in place of the timeline: the longest text of the page is in its first paint (LCP). */
function Lead() {
  return (
    <p class="first-lead">
      <InBoth text={(language) => t(language, 'app.lead')} />
    </p>
  );
}

/** The title line of a frame, in the first paint; the app adds the state to its link. */
function FrameLine({ atlas }: { atlas: Atlas }) {
  const { sources, dataVersion } = atlas.file;
  return (
    <div class="frame-line">
      <p>
        <InBoth text={(language) => t(language, 'frame.source', { count: sources.length })} />
        <span class="frame-version">
          {' · '}
          <InBoth text={(language) => t(language, 'frame.version', { version: dataVersion })} />
        </span>
      </p>
      <a class="frame-about" href="about/" target="_blank" rel="noopener">
        <InBoth text={(language) => t(language, 'frame.about')} />
      </a>
      <a href="./" target="_blank" rel="noopener">
        <InBoth text={(language) => t(language, 'frame.open-full')} />
      </a>
    </div>
  );
}

function WithoutScripts({ atlas }: { atlas: Atlas }) {
  const { dataVersion } = atlas.file;
  return (
    <noscript>
      {DATA_LANGUAGES.map((language) => (
        <section key={language} class="no-script" lang={LANGUAGE_TAG[language]}>
          <p>{t(language, 'noscript.summary')}</p>
          <p>
            <a href={aboutPath(language)}>{t(language, 'about.title')}</a>{' '}
            <a href="data/tables.html">{t(language, 'noscript.tables')}</a>{' '}
            <a href="data/atlas.json">{t(language, 'noscript.data', { version: dataVersion })}</a>
          </p>
        </section>
      ))}
    </noscript>
  );
}

/** A text in each language; the style sheet shows the one of the page's language. */
function InBoth({ text }: { text: Sentence }) {
  return (
    <>
      {DATA_LANGUAGES.map((language) => (
        <span key={language} class={`in-${language}`} lang={LANGUAGE_TAG[language]}>
          {text(language)}
        </span>
      ))}
    </>
  );
}

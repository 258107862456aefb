/** @jsxImportSource preact */
/**
 * The preview picture of a link in messengers and search engines: title and facts in large type, and the map. Such
 * pictures are displayed at a third of their size, so the map is drawn at half size and scaled by two.
 */

import type { Atlas } from '../../src/model/atlas.ts';
import { SHOWN } from '../../src/model/atlas.ts';
import { extentOfPlaces, placesOfRef } from '../../src/model/extent.ts';
import { otherLanguage } from '../../src/model/languages.ts';
import type { Visible } from '../../src/model/query.ts';
import type { Extent, Language, Ref } from '../../src/model/types.ts';
import { DELTA, fitView, paddingOf } from '../../src/scene/frame.ts';
import { type GroundKind, type GroundLevel, groundLevelFor } from '../../src/scene/ground.ts';
import { groundInFrame } from '../../src/scene/ground-in-frame.ts';
import type { PaintedLabel } from '../../src/scene/labels/label-maker.ts';
import { LIGHTING } from '../../src/scene/lit.ts';
import type { MapScene, SceneMaker } from '../../src/scene/map-scene.ts';
import type { Size } from '../../src/scene/project.ts';
import { sceneInFrame } from '../../src/scene/scene-in-frame.ts';
import { DOCUMENT_RULES } from '../../src/svg/document-style.ts';
import { Ground } from '../../src/svg/ground.tsx';
import { paragraph, stack, type TextStyle } from '../../src/svg/layout.tsx';
import { Marks } from '../../src/svg/marks.tsx';
import { documentPaint } from '../../src/svg/paint.ts';
import { round } from '../../src/svg/path.ts';
import { LANGUAGE_TAG, t } from '../../src/ui/i18n/index.ts';
import { textLines } from '../../src/ui/text-lines.ts';

/** Input for drawing. */
export interface CardSource {
  atlas: Atlas;
  makeScene: SceneMaker;
  grounds: readonly GroundLevel[];
  /** All of the atlas. */
  visible: Visible;
}

export interface CardWords {
  language: Language;
  name: string;
  /** The name in the other language. */
  otherName: string;
  /** Facts, the most important first. */
  facts: readonly string[];
  /** The map's review status and data attribution. */
  credits: string;
}

interface CardProps {
  source: CardSource;
  selected: Ref | null;
  words: CardWords;
}

/** Size for Open Graph and Twitter, in pixels. */
export const CARD: Size = { width: 1200, height: 630 };

/** Left out: not visible at that size, but a third of the bytes. */
const FINE: ReadonlySet<GroundKind> = new Set(['river', 'canal']);
/** City borders are left out for the same reason. */
const CARD_RULES: typeof DOCUMENT_RULES = {
  ...DOCUMENT_RULES,
  'ground .city': { fill: 'land', stroke: 'land' },
  'ground .member': { fill: 'corridorLand', stroke: 'corridorLand' },
};
const SCALE = 2;
const WORDS_WIDTH = 500;
const MARGIN = 44;
const MAP: Size = { width: (CARD.width - WORDS_WIDTH) / SCALE, height: CARD.height / SCALE };

const BRAND: TextStyle = { name: 'brand', size: 26, weight: 600 };
const NAMES: readonly TextStyle[] = [54, 46, 38, 32].map((size) => ({ name: 'headline', size, weight: 600 }));
const OTHER: TextStyle = { name: 'caption', size: 28, weight: 400 };
const FACT: TextStyle = { name: 'headline', size: 28, weight: 400 };
const CREDIT: TextStyle = { name: 'credit', size: 15, weight: 400 };
const MOST_LINES = { name: 4, fact: 2 } as const;
const GAP = 18;

/** The card of a record, or of the whole atlas (`selected` null), as an `<svg>` element. */
export function Card({ source, selected, words }: CardProps) {
  const { width, height } = CARD;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="picture"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      lang={LANGUAGE_TAG[words.language]}
    >
      <title>{words.name}</title>
      <style>{documentPaint('light', CARD_RULES)}</style>
      <clipPath id="map-frame">
        <rect width={MAP.width} height={MAP.height} />
      </clipPath>
      <rect class="paper" width={width} height={height} />
      <Words words={words} />
      <g transform={`translate(${WORDS_WIDTH} 0) scale(${SCALE})`} clip-path="url(#map-frame)">
        <CardMap source={source} selected={selected} language={words.language} />
      </g>
      <path class="edge" d={`M${WORDS_WIDTH} 0v${height}`} stroke-width={2} />
    </svg>
  );
}

function Words({ words: { language, name, otherName, facts, credits } }: { words: CardWords }) {
  const width = WORDS_WIDTH - 2 * MARGIN;
  const lang = LANGUAGE_TAG[otherLanguage(language)];
  const style = NAMES.find((candidate) => textLines(name, candidate, width).length <= MOST_LINES.name) ?? NAMES.at(-1);
  const brand = paragraph(t(language, 'app.title'), BRAND, width);
  const top = MARGIN + brand.height;
  const foot = paragraph(credits, CREDIT, width);
  const room = CARD.height - top - foot.height - 1.5 * MARGIN;
  const lines = [
    paragraph(name, style ?? OTHER, width),
    paragraph(otherName, { ...OTHER, lang }, width),
    ...facts.map((fact) => paragraph(shortened(fact, width), FACT, width)),
  ];
  let texts = stack(lines, GAP);
  // A long name is never shortened in favour of facts.
  while (texts.height > room && lines.length > 1) {
    lines.pop();
    texts = stack(lines, GAP);
  }
  return (
    <g>
      {brand.draw(MARGIN, MARGIN)}
      {foot.draw(MARGIN, CARD.height - foot.height - MARGIN / 2)}
      {texts.draw(MARGIN, round(top + Math.max(MARGIN / 2, (room - texts.height) / 2)))}
    </g>
  );
}

/** A fact, shortened to the lines available. */
function shortened(text: string, width: number): string {
  const lines = textLines(text, FACT, width);
  if (lines.length <= MOST_LINES.fact) return text;
  const joint = /\p{Script=Han}/u.test(text) ? '' : ' ';
  const kept = lines.slice(0, MOST_LINES.fact).join(joint);
  return `${kept.slice(0, -2).replace(/[\s,、，;；]+[^\s,、，;；]*$/, '')} …`;
}

function CardMap({ source, selected, language }: { source: CardSource; selected: Ref | null; language: Language }) {
  const { atlas, grounds, visible, makeScene } = source;
  const places = selected ? extentOfPlaces(atlas, placesOfRef(atlas, selected)) : null;
  const view = fitView(places ? around(DELTA, places) : DELTA, MAP, paddingOf(MAP));
  const made = makeScene({
    visible,
    selected,
    hovered: null,
    lighting: LIGHTING,
    language,
    layers: { links: true, symbols: true },
    outline: selected?.kind === 'grouping' ? selected.id : SHOWN,
    links: 'lanes',
    zoom: view.zoom,
    others: null,
  });
  const { scene, origin } = sceneInFrame({ ...made, labels: made.labels.filter(isLarge(made)) }, view, MAP);
  const ground = grounds[groundLevelFor(view.zoom)];
  if (!ground) throw new Error(`data/ground: found no level for zoom ${view.zoom}`);
  const shapes = groundInFrame(ground, view, MAP).filter(({ kind }) => !FINE.has(kind));
  return (
    <>
      <rect class="sea" width={MAP.width} height={MAP.height} />
      <Ground ground={{ shapes }} zoom={view.zoom} states={scene.states} outline={scene.outline} />
      <g transform={`translate(${round(origin[0])} ${round(origin[1])})`}>
        <Marks scene={scene} />
      </g>
    </>
  );
}

/** Labels to show in a small picture: of members, and of the selected record. */
function isLarge({ states }: MapScene): (label: PaintedLabel) => boolean {
  return (label) => {
    if (label.kind !== 'place') return false;
    const state = states.get(label.place);
    return state?.selected || (label.weight === 600 && !state?.faded);
  };
}

function around(one: Extent, other: Extent): Extent {
  const [west, south, east, north] = one;
  return [Math.min(west, other[0]), Math.min(south, other[1]), Math.max(east, other[2]), Math.max(north, other[3])];
}

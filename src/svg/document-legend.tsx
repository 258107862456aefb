/** @jsxImportSource preact */
/**
 * The legend of a document: the texts of the page's legend, with marks drawn by the map's own classes and table of
 * marks. Covers only what the map shows.
 */
import type { VNode } from 'preact';
import type { Atlas } from '../model/atlas.ts';
import { inLanguage } from '../model/languages.ts';
import type { Point } from '../model/types.ts';
import { type Fate, fateKinds } from '../scene/fates.ts';
import type { MapScene, SceneInput } from '../scene/map-scene.ts';
import { CASING, CIRCLES, HOST_MARK, LINES, RIBBON_SAMPLES, ribbonWidth, scaleAt } from '../scene/marks.ts';
import { noteWords } from '../scene/note-words.ts';
import { mostAlliances, numberedFrom, RADIUS, sampleCounts, symbolRadius, type Tier } from '../scene/symbols.ts';
import { t } from '../ui/i18n/index.ts';
import { textWidth } from '../ui/text-width.ts';
import { Circle } from './circle.tsx';
import { SPACE, TYPE } from './document-style.ts';
import { flow, type LayoutBox, paragraph, row, stack } from './layout.tsx';
import { Line, Plus } from './lines.tsx';
import { round } from './path.ts';

export type Layers = SceneInput['layers'];

/** Pixels of a mark of the legend. */
const MARK = { width: 22, height: 16 } as const;
const RADIUS_OF_SAMPLE = 4.5;
/** Number of alliances of the ribbon that shows a fate. */
const MIDDLING = 5;

/** The blocks of the legend, each `width` pixels wide; none if all layers are hidden. */
export function legendBlocks(atlas: Atlas, scene: MapScene, layers: Layers, width: number): LayoutBox[] {
  const { language, zoom, outline } = scene;
  const blocks: Readonly<Record<keyof Layers, LayoutBox[]>> = {
    symbols: placesBlock(atlas, scene, scaleAt(zoom), width),
    links: linksBlock(scene, width),
  };
  const titled = (title: string, block: readonly LayoutBox[]) =>
    stack([paragraph(title, TYPE.heading, width), ...block], SPACE.near);
  return [
    ...(['symbols', 'links'] as const)
      .filter((layer) => layers[layer])
      .map((layer) => titled(t(language, `legend.layer.${layer}`), blocks[layer])),
    ...(outline.grouping && outline.members.size > 0
      ? [
          titled(inLanguage(outline.grouping.name, language), [
            item(band, t(language, outline.line ? 'legend.outline-line' : 'legend.outline-areas'), width),
          ]),
        ]
      : []),
  ];
}

function placesBlock(
  atlas: Atlas,
  { language, outline, symbols, countsLit }: MapScene,
  scale: number,
  width: number,
): LayoutBox[] {
  const most = mostAlliances(atlas);
  const samples = sampleCounts(atlas).map((count) =>
    item(circle('record', scale * symbolRadius(count, most)), `${count}`, width),
  );
  const ofTier = (tier: Tier) => symbols.filter((symbol) => symbol.tier === tier);
  const records = ofTier('record');
  return [
    paragraph(t(language, countsLit ? 'legend.size-lit' : 'legend.size'), TYPE.caption, width),
    items(samples, width),
    paragraph(
      t(language, outline.members.size > 0 ? 'legend.number' : 'legend.number-others', {
        count: numberedFrom(atlas, scale),
      }),
      TYPE.caption,
      width,
    ),
    items(
      [
        ...(ofTier('member').length > 0
          ? [item(circle('member', RADIUS_OF_SAMPLE), t(language, 'legend.member'), width)]
          : []),
        ...(records.some(({ alliances }) => alliances > 0)
          ? [item(circle('record', RADIUS_OF_SAMPLE), t(language, 'legend.record'), width)]
          : []),
        ...(records.some(({ alliances }) => alliances === 0)
          ? [item(circle('record', RADIUS.alone), t(language, 'legend.alone'), width)]
          : []),
        ...(ofTier('none').length > 0 ? [item(circle('none', RADIUS.none), t(language, 'legend.none'), width)] : []),
      ],
      width,
    ),
  ];
}

function linksBlock(scene: MapScene, width: number): LayoutBox[] {
  const { language, zoom, hosts, own, stops, note } = scene;
  // Beside an isolated alliance the others are as pale as the ground: they need no key.
  const isIsolated = own.length > 0 && scene.lineStrength < 1;
  const [hulls, lanes] = isIsolated ? [[], []] : [scene.hulls, scene.lanes];
  const bases = new Set([...lanes.filter(({ ink }) => ink), ...own, ...stops].map(({ basis }) => basis));
  const hasHost = (!isIsolated && hosts.length > 0) || stops.some((stop) => stop.host);
  const inks = [...hulls, ...lanes.flatMap(({ ink, fate }) => (fate.change ? [] : (ink ?? []))), ...own, ...stops];
  const hues = [...new Set(inks.map(({ hue }) => hue))];
  const samples = lanes.some(({ ink, fate }) => !ink && !fate.change)
    ? RIBBON_SAMPLES.map((count) => item(ribbon(scaleAt(zoom) * ribbonWidth(count)), `${count}`, width))
    : [];
  return [
    ...(note ? [paragraph(noteWords(note, language), TYPE.caption, width)] : []),
    ...(samples.length > 0 ? [paragraph(t(language, 'legend.width'), TYPE.caption, width), items(samples, width)] : []),
    ...(hues.length > 0
      ? [
          items(
            hues.map((hue) => item(line(`hue-${hue} stated`), t(language, `legend.hue.${hue}`), width)),
            width,
          ),
        ]
      : []),
    items(
      [
        ...(['stated', 'inferred'] as const)
          .filter((kind) => bases.has(kind))
          .map((kind) => item(line(`any ${kind}`), t(language, `legend.${kind}`), width)),
        ...(hasHost ? [item(host, t(language, 'legend.host'), width)] : []),
        ...fateKinds([...lanes, ...own].map(({ fate }) => fate)).map((kind) =>
          item(ribbon(scaleAt(zoom) * ribbonWidth(MIDDLING), fateOfKind(kind)), t(language, `legend.${kind}`), width),
        ),
      ],
      width,
    ),
  ];
}

function fateOfKind(kind: ReturnType<typeof fateKinds>[number]): Fate {
  return kind === 'possible' ? { change: null, possible: true } : { change: kind, possible: false };
}

function items(boxes: readonly LayoutBox[], width: number): LayoutBox {
  return flow(boxes, width, [SPACE.item, SPACE.near]);
}

/** A mark and what it means. */
function item(mark: LayoutBox, text: string, width: number): LayoutBox {
  const { size, weight } = TYPE.caption;
  const most = width - mark.width - SPACE.mark;
  return row([mark, paragraph(text, TYPE.caption, Math.min(most, textWidth(text, size, weight)))], SPACE.mark);
}

function drawing(
  draw: (x: number, y: number) => VNode,
  { width, height }: { width: number; height: number } = MARK,
): LayoutBox {
  return { width, height, draw };
}

/** A circle as large as on the map. */
function circle(tier: Tier, radius: number): LayoutBox {
  const height = Math.max(MARK.height, 2 * radius);
  const width = Math.max(MARK.width, height);
  return drawing(
    (x, y) => {
      const at: Point = [x + width / 2, y + height / 2];
      return (
        <g class="symbols">
          <Circle name={tier} at={at} radius={radius} width={CIRCLES[tier].strokeWidth} />
        </g>
      );
    },
    { width, height },
  );
}

/** A horizontal line through a mark; its round caps of `width` fit inside. */
function across(x: number, y: number, width: number): string {
  return `M${round(x + width / 2)} ${round(y + MARK.height / 2)}h${round(MARK.width - width)}`;
}

function ribbon(width: number, fate: Fate = { change: null, possible: false }): LayoutBox {
  return drawing((x, y) => (
    <g class="lines">
      <Line lane={{ ink: null, basis: 'inferred', stated: 1 / 3, fate, width }} d={across(x, y, 0)} />
      {fate.change === 'joined' && <Plus at={[x + MARK.width / 2, y + MARK.height / 2]} />}
    </g>
  ));
}

function line(name: string): LayoutBox {
  const { width, dash } = LINES.inferred;
  const dashes = name.endsWith('inferred')
    ? { 'stroke-dasharray': dash.map((part) => round(part * width)).join(' ') }
    : {};
  return drawing((x, y) => (
    <g class="own">
      <path class="casing" d={across(x, y, width)} stroke-width={width + CASING.own} />
      <path class={name} d={across(x, y, width)} stroke-width={width} {...dashes} />
    </g>
  ));
}

const host = drawing((x, y) => (
  <g class="lines">
    <path class="any" d={across(x, y, LINES.stated.width)} stroke-width={LINES.stated.width} />
    <Circle name="any" at={[x + MARK.width / 2, y + MARK.height / 2]} {...HOST_MARK} />
  </g>
));

const band = drawing((x, y) => {
  const d = `M${round(x)} ${round(y)}h${MARK.width}v${MARK.height}h${-MARK.width}z`;
  return (
    <g class="ground">
      <path class="member-edge" d={d} stroke-width={2 * LINES.corridorEdge.width} />
      <path class="member" d={d} />
    </g>
  );
});

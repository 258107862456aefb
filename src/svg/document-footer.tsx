/** @jsxImportSource preact */
import type { Atlas } from '../model/atlas.ts';
import type { Language } from '../model/types.ts';
import type { MapScene } from '../scene/map-scene.ts';
import { scaleBar, type View } from '../scene/project.ts';
import { BOUNDARIES, CREDITS } from '../ui/credits.ts';
import { formatKm } from '../ui/format.ts';
import { LANGUAGE_TAG, t } from '../ui/i18n/index.ts';
import { textWidth } from '../ui/text-width.ts';
import { type Layers, legendBlocks } from './document-legend.tsx';
import { COLUMN, SPACE, TYPE } from './document-style.ts';
import { columns, type LayoutBox, paragraph, stack } from './layout.tsx';
import { round } from './path.ts';

export interface FooterProps {
  atlas: Atlas;
  scene: MapScene;
  layers: Layers;
  view: View;
  reviewNumber: string | null;
  /** Further lines above the credits: sources, address, date. */
  notes: readonly string[];
}

/** Pixels: the longest scale bar, and the height of its ends. */
const BAR = { most: 120, end: 4 } as const;

/** Legend and scale in columns, then notes and credits; goes under the map. */
export function documentFooter(props: FooterProps, width: number): LayoutBox {
  const fits = Math.floor((width + SPACE.gutter) / (COLUMN.least + SPACE.gutter));
  const shown = Object.values(props.layers).filter(Boolean).length + (props.scene.outline.members.size > 0 ? 2 : 1);
  const count = Math.max(1, Math.min(COLUMN.most, fits, shown));
  const column = (width - (count - 1) * SPACE.gutter) / count;
  const legend = columns(legendAndScale(props, column), count, column, [SPACE.gutter, SPACE.far]);
  return stack([legend, rule(width), finePrint(props, width)], SPACE.item);
}

/** Legend and scale for a column beside the map; only `finePrint` is then under it. */
export function documentSide(props: FooterProps, width: number): LayoutBox {
  return stack(legendAndScale(props, width), SPACE.far);
}

/** Notes and credits. */
export function finePrint({ scene: { language }, reviewNumber, notes }: FooterProps, width: number): LayoutBox {
  const own = credits(language, reviewNumber, width);
  if (notes.length === 0) return own;
  return stack([...notes.map((note) => paragraph(note, TYPE.caption, width)), own], SPACE.near);
}

function legendAndScale({ atlas, scene, layers, view }: FooterProps, width: number): LayoutBox[] {
  return [...legendBlocks(atlas, scene, layers, width), scale(view, scene.language)];
}

function credits(language: Language, reviewNumber: string | null, width: number): LayoutBox {
  const standing = reviewNumber
    ? t(language, 'map.review-number', { number: reviewNumber })
    : t(language, 'map.schematic');
  const sources = [BOUNDARIES.text + BOUNDARIES.via, ...CREDITS].join(' · ');
  const line = (text: string, lang?: string) => paragraph(text, { ...TYPE.credit, ...(lang ? { lang } : {}) }, width);
  return stack([line(sources, LANGUAGE_TAG.zh), line(`${standing} · ${t(language, 'map.schematic-note')}`)], 0);
}

function rule(width: number): LayoutBox {
  return { width, height: 1, draw: (x, y) => <path class="edge" d={`M${x} ${round(y + 0.5)}h${round(width)}`} /> };
}

function scale({ lat, zoom }: View, language: Language): LayoutBox {
  const { width, distanceKm } = scaleBar({ lat, zoom }, BAR.most);
  const { end } = BAR;
  const text = formatKm(distanceKm, language);
  const words = paragraph(text, TYPE.caption, textWidth(text, TYPE.caption.size, TYPE.caption.weight));
  const bar: LayoutBox = {
    width,
    height: 2 * end,
    draw: (x, y) => (
      <path class="bar" d={`M${round(x)} ${round(y)}v${end}h${round(width)}v${-end}`} stroke-width="1.5" />
    ),
  };
  return stack([words, bar], 0);
}

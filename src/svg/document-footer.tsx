/** @jsxImportSource preact */
import type { Atlas } from '../model/atlas.ts';
import type { Language } from '../model/types.ts';
import type { MapScene } from '../scene/map-scene.ts';
import { scaleBar, type View } from '../scene/project.ts';
import { textWidth } from '../scene/text-width.ts';
import { BOUNDARIES, CREDITS } from '../ui/credits.ts';
import { formatKm } from '../ui/format.ts';
import { LANGUAGE_TAG, t } from '../ui/i18n/index.ts';
import { type Layers, legendBlocks } from './document-legend.tsx';
import { COLUMN, SPACE, TYPE } from './document-style.ts';
import { type Box, columns, paragraph, stack } from './layout.tsx';
import { round } from './path.ts';

export interface FooterProps {
  atlas: Atlas;
  scene: MapScene;
  layers: Layers;
  view: View;
  reviewNumber: string | null;
}

/** Pixels: the longest scale bar, and the height of its ends. */
const BAR = { most: 120, end: 4 } as const;

/** Legend, scale and credits under the map, in a width. */
export function documentFooter({ atlas, scene, layers, view, reviewNumber }: FooterProps, width: number): Box {
  const { language } = scene;
  const fits = Math.floor((width + SPACE.gutter) / (COLUMN.least + SPACE.gutter));
  const shown = Object.values(layers).filter(Boolean).length + 1;
  const count = Math.max(1, Math.min(COLUMN.most, fits, shown));
  const column = (width - (count - 1) * SPACE.gutter) / count;
  const blocks = [...legendBlocks(atlas, scene, layers, column), scale(view, language)];
  return stack(
    [columns(blocks, count, column, [SPACE.gutter, SPACE.far]), rule(width), credits(language, reviewNumber, width)],
    SPACE.item,
  );
}

function credits(language: Language, reviewNumber: string | null, width: number): Box {
  const standing = reviewNumber
    ? t(language, 'map.review-number', { number: reviewNumber })
    : t(language, 'map.schematic');
  const sources = [BOUNDARIES.text + BOUNDARIES.via, ...CREDITS].join(' · ');
  const line = (text: string, lang?: string) => paragraph(text, { ...TYPE.credit, ...(lang ? { lang } : {}) }, width);
  return stack([line(sources, LANGUAGE_TAG.zh), line(`${standing} · ${t(language, 'map.schematic-note')}`)], 0);
}

function rule(width: number): Box {
  return { width, height: 1, draw: (x, y) => <path class="edge" d={`M${x} ${round(y + 0.5)}h${round(width)}`} /> };
}

function scale({ lat, zoom }: View, language: Language): Box {
  const { width, distanceKm } = scaleBar({ lat, zoom }, BAR.most);
  const { end } = BAR;
  const text = formatKm(distanceKm, language);
  const words = paragraph(text, TYPE.caption, textWidth(text, TYPE.caption.size, TYPE.caption.weight));
  const bar: Box = {
    width,
    height: 2 * end,
    draw: (x, y) => (
      <path class="bar" d={`M${round(x)} ${round(y)}v${end}h${round(width)}v${-end}`} stroke-width="1.5" />
    ),
  };
  return stack([words, bar], 0);
}

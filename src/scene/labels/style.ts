/** Sizes, weights and anchors of labels; colours are in src/svg/paint.ts. */

import type { Script } from '../../model/languages.ts';
import type { Water } from '../../model/parts.ts';
import type { RampStop } from '../ramp.ts';
import type { Anchor } from './boxes.ts';

/** Font sizes in pixels by zoom, never below 12. */
const SIZES: Readonly<Record<Script, Record<'strong' | 'plain', readonly RampStop[]>>> = {
  latin: { strong: sizes(14, -1), plain: sizes(12, 0) },
  han: { strong: sizes(14, -1), plain: sizes(12.5, 0) },
};

function sizes(normal: number, small: number): readonly RampStop[] {
  return [
    [5.6, normal + small],
    [6.2, normal],
    [9, normal + 2],
  ];
}

export const PLACE_LABEL = {
  sizes: SIZES,
  /** Letter spacing in em. */
  spacing: { latin: 0, han: 0.06 },
  /** Larger margin in pixels around the names of places without records, which should only fill empty areas. */
  airOfFaint: 4,
  /** Cartographic convention: right of the circle first. */
  anchors: ['right', 'left', 'top', 'bottom', 'top-right', 'bottom-right', 'top-left', 'bottom-left'],
} as const satisfies {
  sizes: typeof SIZES;
  spacing: Record<Script, number>;
  airOfFaint: number;
  anchors: readonly Anchor[];
};

/** Pixels from a circle to the ring around the selected or hovered place. */
export const SELECTED_RING = 5;

export const WATER_LABEL = {
  size: (kind: Water['kind']) => (kind === 'sea' ? 14 : 12),
  spacing: (kind: Water['kind'], script: Script) => (kind !== 'sea' ? 0.05 : script === 'han' ? 0.5 : 0.12),
  /** Maximum line width in em; on a small map the sea is a narrow strip. */
  width: (zoom: number) => (zoom < 6 ? 4 : 9),
  /** Zoom levels by which a name may appear before its own zoom. */
  early: 0.5,
  /** Names are centred on their point, or this many em above, below or beside it. */
  gap: 1,
  /** Margin in pixels. */
  air: 4,
  anchors: ['centre', 'top', 'bottom', 'right', 'left'],
} as const;

/** Labels of lines, beside them. Sizes in pixels, maximum widths in em. */
export const LINE_LABEL = {
  size: 12,
  gap: 3,
  width: { latin: 13, han: 9 },
  /** Zoom from which alliances are named. */
  namesFrom: 5.9,
  anchors: ['right', 'left', 'bottom', 'top', 'bottom-right', 'top-left', 'bottom-left', 'top-right'],
} as const satisfies {
  size: number;
  gap: number;
  width: Record<Script, number>;
  namesFrom: number;
  anchors: readonly Anchor[];
};

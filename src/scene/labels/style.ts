/** Sizes, weights and anchors of the names on the map; colours stand in src/svg/paint.ts. */

import type { Script } from '../../model/languages.ts';
import type { Water } from '../../model/parts.ts';
import type { Stop } from '../ramp.ts';
import type { Anchor } from './boxes.ts';

/** Font sizes in pixels by zoom. Never under 12: where all is small, only the members' names give way, by one. */
const SIZES: Readonly<Record<Script, Record<'strong' | 'plain', readonly Stop[]>>> = {
  latin: { strong: sizes(14, -1), plain: sizes(12, 0) },
  han: { strong: sizes(14, -1), plain: sizes(12.5, 0) },
};

function sizes(normal: number, small: number): readonly Stop[] {
  return [
    [5.6, normal + small],
    [6.2, normal],
    [9, normal + 2],
  ];
}

export const PLACE_LABEL = {
  sizes: SIZES,
  /** Em; Chinese characters stand wider. */
  spacing: { latin: 0, han: 0.06 },
  /** Pixels kept free around the names of places without records: they fill room, they do not crowd it. */
  airOfFaint: 4,
  /** A name reads best on the right of its circle. */
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
  /** Lines are broken to at most this many em. On a small map the sea is a narrow strip. */
  width: (zoom: number) => (zoom < 6 ? 4 : 9),
  /** Levels before its own zoom from which a name may stand. */
  early: 0.5,
  /** The name stands on its point, or this many em over or under it. */
  gap: 1,
  /** Pixels kept free around it. */
  air: 4,
  anchors: ['centre', 'top', 'bottom'],
} as const;

/** What is written on lines, beside them. Sizes in pixels, widths of broken lines in em. */
export const LINE_LABEL = {
  size: 12,
  gap: 3,
  width: { latin: 13, han: 9 },
  /** A smaller map has no room for names of alliances. */
  namesFrom: 5.9,
  anchors: ['right', 'left', 'bottom', 'top', 'bottom-right', 'top-left', 'bottom-left', 'top-right'],
} as const satisfies {
  size: number;
  gap: number;
  width: Record<Script, number>;
  namesFrom: number;
  anchors: readonly Anchor[];
};

/**
 * How the ground is drawn, for both painters: widths in pixels and opacities by zoom. Colours are the theme's, in
 * the painters' own tables.
 */
import { LINES } from './marks.ts';
import type { Ramp } from './ramp.ts';

const growing = (width: number): Ramp => [
  [6, width],
  [10, width * 1.6],
];

/** From this zoom on the districts' and counties' outlines are drawn, and their areas answer. */
export const UNITS_FROM = 7.5;

export const WIDTH = {
  cityBorder: growing(LINES.cityBorder.width),
  aroundBorder: growing(LINES.cityBorder.width),
  provinceBorder: growing(LINES.provinceBorder.width),
  shore: [[6, 0.6]],
  unitBorder: [[6, 0.8]],
  corridor: [
    [5.5, LINES.corridor.width * 0.75],
    [7, LINES.corridor.width],
    [10, LINES.corridor.width * 1.8],
  ],
  canal: [
    [6, 1],
    [10, 2.2],
  ],
} as const satisfies Record<string, Ramp>;

export const OPACITY = { outerBorder: 0.6, unitBorder: 0.7, concernedArea: 0.6 } as const;
/** Dashes in line widths. */
export const CANAL_DASH = [5, 1.5] as const;
/** Pixels: the line around the selected place's area. */
export const OUTLINE_WIDTH = 2;

/** Rank 1 is the largest; smaller rivers come in with the zoom. */
export function riverStyle(rank: number): { width: Ramp; opacity: Ramp } {
  const width: Ramp = [
    [6, rank === 1 ? 1 : 0.6],
    [10, rank === 1 ? 2.5 : rank === 2 ? 1.6 : 1.1],
  ];
  const opacity: Ramp = [
    [6, rank === 1 ? 1 : rank === 2 ? 0.5 : 0],
    [8, 1],
  ];
  return { width, opacity };
}

/** Canals of the first rank are always there. */
export function canalOpacity(rank: number): Ramp {
  return [
    [6, rank === 1 ? 1 : 0],
    [8, 1],
  ];
}

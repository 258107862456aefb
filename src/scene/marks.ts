/**
 * How each mark is drawn: colour (a key of the theme), width in pixels, dash in line widths. One table for the
 * interactive map, the SVG painter and the legend, so that the legend cannot say something else than the map.
 */
import type { Theme } from '../ui/theme.ts';
import { type Ramp, ramp } from './ramp.ts';

/** A colour of the theme; the hues of the industries are a table of their own. */
export type Colour = Exclude<keyof Theme, 'hue'>;

export interface LineMark {
  colour: Colour;
  width: number;
  opacity: number;
  dash?: readonly [number, number];
}

export interface CircleMark {
  fill: Colour;
  stroke: Colour;
  strokeWidth: number;
}

export const LINES = {
  corridor: { colour: 'corridorLine', width: 26, opacity: 0.35 },
  cityBorder: { colour: 'cityBorder', width: 0.8, opacity: 1 },
  provinceBorder: { colour: 'provinceBorder', width: 1.1, opacity: 0.8, dash: [4, 2.5] },
  ribbon: { colour: 'ribbon', width: 4, opacity: 0.85 },
  /** The colour is the hue of the alliance's industry. */
  stated: { colour: 'ribbon', width: 3, opacity: 1 },
  inferred: { colour: 'ribbon', width: 3, opacity: 1, dash: [1.6, 1.3] },
} as const satisfies Record<string, LineMark>;

export const CIRCLES = {
  member: { fill: 'accent', stroke: 'symbolStroke', strokeWidth: 1.5 },
  record: { fill: 'symbol', stroke: 'symbolStroke', strokeWidth: 1.25 },
  none: { fill: 'symbolFaint', stroke: 'symbolStroke', strokeWidth: 0 },
} as const satisfies Record<string, CircleMark>;

/** The ring around a marked place: pixels outside its circle. */
export const MARK_RING = { gap: 2.5, width: 1.25, colour: 'symbol' } as const;
/** The ring around the selected or pointed-at place: pixels outside its circle. */
export const FOCUS_RING = { gap: 5, selected: 2.5, hover: 1.75 } as const;
/** Pixels by which the casing of a line is wider than the line. */
export const CASING = { ribbon: 2, own: 3 } as const;
/** How strongly what is not asked for is still drawn. */
export const FADED = 0.2;
/** Stations of an alliance shown by itself: radius and width of their outline, in pixels. */
export const STOP = {
  host: { radius: 5.5, width: 3.5 },
  member: { radius: 3.5, width: 2 },
  /** A member by inference. */
  inferred: { radius: 3.5, width: 1 },
} as const;

/** Zoom levels and how large circles and ribbons are drawn there: a small map of the whole delta has less room. */
const SCALE: Ramp = [
  [5.4, 0.68],
  [6.3, 1],
];

/** Factor on the radius of circles and the width of ribbons at a zoom. */
export function scaleAt(zoom: number): number {
  return ramp(SCALE, zoom);
}

/**
 * How each mark is drawn: colour (a key of the theme), width in pixels, dash in line widths. One table for the map, the
 * SVG documents and the legend, so that the legend always matches the map.
 */
import type { Theme } from '../ui/theme.ts';
import { type Ramp, ramp } from './ramp.ts';

/** A colour of the theme other than the industries' hues. */
export type Colour = Exclude<keyof Theme, 'hue'>;

export interface LineMark {
  colour: Colour;
  width: number;
  opacity: number;
  dash?: readonly number[];
}

export interface CircleMark {
  fill: Colour;
  stroke: Colour;
  strokeWidth: number;
}

export const LINES = {
  /** The band along the line of the outlined grouping: of one tint and with one edge with its areas. */
  corridor: { colour: 'corridorLand', width: 26, opacity: 1 },
  corridorEdge: { colour: 'corridorLine', width: 1.1, opacity: 1 },
  cityBorder: { colour: 'cityBorder', width: 0.8, opacity: 1 },
  provinceBorder: { colour: 'provinceBorder', width: 0.9, opacity: 1, dash: [4, 2.5] },
  ribbon: { colour: 'ribbon', width: 4, opacity: 0.85 },
  /** The colour is the hue of the alliance's industry. */
  stated: { colour: 'ribbon', width: 3, opacity: 1 },
  inferred: { colour: 'ribbon', width: 3, opacity: 1, dash: [2.4, 1.1] },
  /** Not certain: a dash and a dot. */
  possible: { colour: 'ribbon', width: 3, opacity: 1, dash: [4, 1.4, 0.8, 1.4] },
  /** Where two days are compared: memberships of the first day only, of the later only, of both. */
  ended: { colour: 'ribbonCore', width: 1.8, opacity: 1, dash: [1, 1.6] },
  joined: { colour: 'fresh', width: 3, opacity: 1 },
  kept: { colour: 'ribbon', width: 1.8, opacity: 1 },
} as const satisfies Record<string, LineMark>;

export const CIRCLES = {
  member: { fill: 'accent', stroke: 'symbolStroke', strokeWidth: 1.5 },
  record: { fill: 'symbol', stroke: 'symbolStroke', strokeWidth: 1.25 },
  none: { fill: 'symbolFaint', stroke: 'symbolStroke', strokeWidth: 0 },
} as const satisfies Record<string, CircleMark>;

/** The ring around the selected or pointed-at place: pixels outside its circle. */
export const FOCUS_RING = { gap: 5, selected: 3, hover: 1.75 } as const;
/** Outline of the station around a circle that is narrower than what enters it. Pixels. */
export const STATION_WIDTH = 1.25;
/**
 * The number of alliances of a place: font size, baseline below the centre; least radius of the circle for a number of
 * one, two, three digits, and for that of a place that is neither a member nor chosen. Pixels.
 */
export const NUMBER = { size: 12, drop: 4.2, room: [6.25, 8.2, 11.5], others: 9 } as const;
/** Pixels by which the casing of a line is wider than the line. */
export const CASING = { ribbon: 2, own: 3 } as const;
/** Opacity of what is neither selected nor hovered while something is. */
export const FADED = 0.2;
/** The same for the lines beside those that are lit: lower, as they are many. */
export const FADED_LINES = 0.12;
/**
 * Parallel lanes, in pixels: width of each, gap between two, rim of a station beyond the lanes that enter it, clearance
 * around a circle that a line passes without a stop. `slim`: factor on width and gap by the number of lanes.
 */
export const LANE = {
  width: 3,
  gap: 1.5,
  rim: 2,
  clear: 3,
  slim: [
    [6, 1],
    [16, 0.66],
  ],
} as const;
/**
 * Overviews with many lanes stay calm: factor on the width of lanes by how many strands have one, and by zoom; the
 * larger one counts. So they widen as the reader filters or zooms in, and ribbons stay the strongest lines.
 */
export const OVERVIEW: { lanes: Ramp; zoom: Ramp } = {
  lanes: [
    [8, 1],
    [16, 0.45],
  ],
  zoom: [
    [7.5, 0],
    [8.5, 1],
  ],
};
/** Outline of a hull. Pixels. */
export const HULL_EDGE = 2;
/** The mark of a new line: radius of its disc, and half the length of its plus sign. Pixels. */
export const PLUS = { radius: 5.5, arm: 3, width: 1.75 } as const;
/** Pixels from a symbol to the mark of a host on its lane, and the mark's radius and outline. */
export const HOST_MARK = { gap: 3, radius: 3, width: 1.75 } as const;

/**
 * Width of a ribbon in pixels. Grows with the root of the count: 2.5 for one alliance, 5 for four, 10 for sixteen;
 * never more than 12.
 */
export function ribbonWidth(count: number): number {
  return Math.min(12, Math.round(25 * Math.sqrt(count)) / 10);
}

/** Numbers of alliances of the ribbons in a legend. */
export const RIBBON_SAMPLES: readonly number[] = [7, 15];

/** Up to so many alliances with the same members are separate lanes from a zoom on; more share a ribbon. */
const OPEN_LANES: readonly (readonly [zoom: number, most: number])[] = [
  [9.25, 16],
  [8.25, 9],
  [-Infinity, 6],
];

/** How many alliances with the same members are separate lanes at a zoom. */
export function mostLanes(zoom: number): number {
  return OPEN_LANES.find(([from]) => zoom >= from)?.[1] ?? 0;
}
/** Stops of an isolated alliance: radius and width of the outline, in pixels. */
export const STOP = {
  host: { radius: 5.5, width: 3.5 },
  member: { radius: 3.5, width: 2 },
  /** An inferred member. */
  inferred: { radius: 3.5, width: 1 },
} as const;

/** Scale of circles and lines by zoom. */
const SCALE: Ramp = [
  [5.4, 0.68],
  [6.3, 1],
  [8, 1],
  [10, 1.4],
];

/** Factor on the radius of circles and the width of lines at a zoom. */
export function scaleAt(zoom: number): number {
  return ramp(SCALE, zoom);
}

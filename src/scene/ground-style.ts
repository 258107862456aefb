/** Line styles of the ground, shared by both painters: widths in pixels and opacities by zoom. */
import type { GroundColoured } from './ground-colours.ts';
import { LINES } from './marks.ts';
import { type Ramp, ramp } from './ramp.ts';

/** From this zoom on the districts' and counties' outlines are drawn and can be hovered and selected. */
export const UNITS_FROM = 7.5;
/** From `from` on the borders and names of all counties are drawn; they are loaded a little before. */
export const COUNTIES = { load: 7.5, from: 8 } as const;
/** Opacity of the areas that belong to the selected or hovered record. */
export const CONCERNED_OPACITY = 0.6;

export interface LineStyle {
  width: Ramp;
  /** Opaque by default. Those of the province borders and the corridor are constant: see LINES. */
  opacity?: Ramp;
  /** In line widths. */
  dash?: readonly number[];
}

const always = (value: number): Ramp => [[6, value]];
const growing = (width: number, wide = width * 1.6): Ramp => [
  [6, width],
  [10, wide],
];
const fadingIn = (opacity: number): Ramp => [
  [6, opacity],
  [8, 1],
];
/** Width of the band of the outlined grouping, with `edges`. */
function band(edges: number): Ramp {
  const { width } = LINES.corridor;
  return [
    [5.5, width * 0.75 + edges],
    [7, width + edges],
    [10, width * 1.8 + edges],
  ];
}
const canal = { width: growing(1, 2.2), dash: [5, 1.5] };

/** Styles by line; arrays by rank: 1 is the largest, smaller ones fade in with the zoom. */
const LINE_STYLES = {
  around: [{ width: always(0) }],
  city: [{ width: growing(LINES.cityBorder.width) }],
  county: [
    {
      width: growing(0.6, 1),
      opacity: [
        [7.75, 0],
        [COUNTIES.from, 1],
      ],
    },
  ],
  'unit-border': [{ width: always(0.8), opacity: always(0.7) }],
  'around-border': [{ width: growing(LINES.cityBorder.width) }],
  river: [
    { width: growing(1, 2.5) },
    { width: growing(0.6, 1.6), opacity: fadingIn(0.5) },
    { width: growing(0.6, 1.1), opacity: fadingIn(0) },
  ],
  canal: [canal, { ...canal, opacity: fadingIn(0) }],
  water: [{ width: always(0.6) }],
  outer: [{ width: growing(LINES.provinceBorder.width), opacity: always(0.6) }],
  province: [{ width: growing(LINES.provinceBorder.width), dash: LINES.provinceBorder.dash }],
  outline: [{ width: always(2) }],
  corridor: [{ width: band(0) }],
  // Half of these lies under what they edge, and a hairline.
  'member-edge': [{ width: always(2 * LINES.corridorEdge.width + LINES.cityBorder.width) }],
  'corridor-edge': [{ width: band(2 * LINES.corridorEdge.width) }],
} as const satisfies Partial<Record<GroundColoured, readonly LineStyle[]>>;

export type GroundLine = keyof typeof LINE_STYLES;

/** The style of a line at all zooms; ranks beyond the last style use that one. */
export function lineStyle(line: GroundLine, rank = 1): LineStyle {
  const styles: readonly LineStyle[] = LINE_STYLES[line];
  return styles[Math.min(rank, styles.length) - 1] ?? { width: [] };
}

/** The style of a line at one zoom: width and dashes in pixels, opacity from 0 to 1. */
export function lineAt(line: GroundLine, zoom: number, rank?: number) {
  const { width: widths, opacity = [[0, 1]], dash } = lineStyle(line, rank);
  const width = ramp(widths, zoom);
  return { width, opacity: ramp(opacity, zoom), dash: dash?.map((part) => part * width) };
}

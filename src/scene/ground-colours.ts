/** The colours of the ground, once for both painters; the page takes them from its style sheet. */
import { type Colour, LINES } from './marks.ts';

/**
 * Colours of the theme by what is drawn: kinds of shapes, and areas and lines drawn over them (corridor members, what
 * is selected, pointed at or concerned). These are also the classes of the SVG painter.
 */
export const GROUND_COLOURS = {
  around: { fill: 'around' },
  city: { fill: 'land', stroke: 'cityBorder' },
  unit: { fill: 'none', stroke: 'none' },
  member: { fill: 'corridorLand' },
  concerned: { fill: 'selectedLand', stroke: 'cityBorder' },
  hover: { fill: 'hoverLand', stroke: 'cityBorder' },
  selected: { fill: 'selectedLand', stroke: 'cityBorder' },
  'unit-border': { fill: 'none', stroke: 'provinceBorder' },
  'around-border': { stroke: 'aroundBorder' },
  river: { stroke: 'waterLine' },
  canal: { stroke: 'waterLine' },
  water: { fill: 'water', stroke: 'waterLine' },
  outer: { stroke: LINES.provinceBorder.colour },
  province: { stroke: LINES.provinceBorder.colour },
  outline: { stroke: 'accent' },
  corridor: { stroke: LINES.corridor.colour },
} as const satisfies Record<string, { fill?: Colour | 'none'; stroke?: Colour | 'none' }>;

export type GroundColoured = keyof typeof GROUND_COLOURS;

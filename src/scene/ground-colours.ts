/** The colours of the ground, shared by both painters; in the page they are in its style sheet. */
import { type Colour, LINES } from './marks.ts';

/**
 * Theme colours by kind of shape, and by area and line drawn over them (corridor members; selected, hovered and
 * concerned places). The keys are also the SVG painter's classes.
 */
export const GROUND_COLOURS = {
  around: { fill: 'around' },
  city: { fill: 'land', stroke: 'cityBorder' },
  unit: { fill: 'none', stroke: 'none' },
  member: { fill: 'corridorLand' },
  'member-edge': { stroke: LINES.corridorEdge.colour },
  'corridor-edge': { stroke: LINES.corridorEdge.colour },
  concerned: { fill: 'selectedLand', stroke: 'cityBorder' },
  hover: { fill: 'hoverLand', stroke: 'cityBorder' },
  selected: { fill: 'selectedLand', stroke: 'cityBorder' },
  county: { stroke: 'cityBorder' },
  'unit-border': { fill: 'none', stroke: 'provinceBorder' },
  'around-border': { stroke: 'aroundBorder' },
  river: { stroke: 'waterLine' },
  canal: { stroke: 'waterLine' },
  water: { fill: 'water', stroke: 'waterLine' },
  outer: { stroke: LINES.provinceBorder.colour },
  province: { stroke: LINES.provinceBorder.colour },
  outline: { stroke: 'text' },
  corridor: { stroke: LINES.corridor.colour },
} as const satisfies Record<string, { fill?: Colour | 'none'; stroke?: Colour | 'none' }>;

export type GroundColoured = keyof typeof GROUND_COLOURS;

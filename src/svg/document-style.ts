/** The style of a document around the map: type, spacing, and the rules of its own classes. */
import { SIZES } from '../ui/sizes.ts';
import type { TextStyle } from './layout.tsx';
import type { Rule } from './paint.ts';

const { text, space } = SIZES;

/** Width in pixels from which a document has a large headline and wide margins. */
export const WIDE = 720;

export const TYPE = {
  brand: { name: 'brand', size: text.body, weight: 600 },
  headline: { name: 'headline', size: text.title, weight: 600 },
  narrowHeadline: { name: 'headline', size: text.lead, weight: 600 },
  chosen: { name: 'chosen', size: text.lead, weight: 600 },
  heading: { name: 'heading', size: text.small, weight: 600 },
  caption: { name: 'caption', size: text.small, weight: 400 },
  credit: { name: 'credit', size: text.small, weight: 400 },
} as const satisfies Record<string, TextStyle>;

export const SPACE = {
  margin: space[5],
  narrowMargin: space[4],
  /** Between parts of the header, between the lines of a block. */
  near: space[1],
  /** Between blocks. */
  far: space[4],
  /** Between columns. */
  gutter: space[6],
  item: space[3],
  mark: space[2],
} as const;

/** Least width of a legend's column in pixels, and the most columns. */
export const COLUMN = { least: 250, most: 3 } as const;

/** Width in pixels of a legend beside the map, with its margins. */
export const SIDE = COLUMN.least + 2 * SPACE.margin;

/** Classes inside `.picture`. */
export const DOCUMENT_RULES: Readonly<Record<string, Rule>> = {
  sea: { fill: 'sea' },
  paper: { fill: 'panel' },
  edge: { fill: 'none', stroke: 'line' },
  brand: { fill: 'accent' },
  headline: { fill: 'text' },
  chosen: { fill: 'text' },
  heading: { fill: 'text' },
  caption: { fill: 'textSoft' },
  credit: { fill: 'textFaint' },
  sign: { fill: 'none', stroke: 'onAccent', other: 'stroke-linecap:round;stroke-linejoin:round' },
  'sign .ground-of-sign': { fill: 'accent', stroke: 'none' },
  'sign circle': { fill: 'onAccent', stroke: 'none' },
  ring: { fill: 'none', stroke: 'accent' },
  bar: { fill: 'none', stroke: 'textSoft' },
  // Lines of the legend that represent all hues.
  'own .any': { stroke: 'textSoft' },
  'lines .any': { stroke: 'textSoft' },
};

/**
 * The media queries of the layout, shared by CSS and TypeScript. Style sheets use them as `@media (--phone)`, which
 * scripts/theme-css.ts replaces with the query. In an iframe the viewport is the frame.
 */

/** Pixels from which on panels stand side by side; a table in less reads as a list. */
export const PHONE_WIDTH = 700;
/** One sheet under the map shows one panel at a time. */
export const PHONE = '(max-width: 699.98px)';
/** The filters have no column of their own: they lie over the map when asked for. */
export const COMPACT = '(max-width: 999.98px), (max-height: 619.98px)';
/** Large enough for an analysis beside the map. */
const BESIDE_MAP = '(min-width: 1000px) and (min-height: 620px)';
/** Large enough for an analysis and the details, each in a column beside the map. */
const BESIDE_BOTH = '(min-width: 1280px) and (min-height: 620px)';
/** Too small for nested scrolling within a panel. */
export const CRAMPED = '(max-width: 699.98px), (max-height: 619.98px)';
/** Not so high that everything stands open. */
export const SHORT = '(max-height: 799.98px)';
/** The header: its choices are icons; are in its menu; its search field is collapsed. */
export const NARROW_WIDTH = '(max-width: 1199.98px)';
export const COMPACT_WIDTH = '(max-width: 999.98px)';
export const SLIM_WIDTH = '(max-width: 899.98px)';
/** Room for the lines of the closed legend, over a map beside filters and details. */
export const LARGE = '(min-width: 1300px) and (min-height: 760px)';
/** The header has room for three lines of text, or for a second row; in lower windows only the sentence fits. */
const THREE_LINES = '(min-width: 1200px) and (min-height: 620px)';
const TWO_ROWS = '(min-width: 700px) and (max-width: 1199.98px) and (min-height: 720px)';
/** Touch input. */
export const COARSE = '(pointer: coarse)';

/** Name in style sheets → media query. */
export const BREAKPOINTS: Readonly<Record<string, string>> = {
  phone: PHONE,
  'above-phone': '(min-width: 700px)',
  compact: COMPACT,
  'beside-map': BESIDE_MAP,
  'beside-both': BESIDE_BOTH,
  cramped: CRAMPED,
  short: SHORT,
  'compact-width': COMPACT_WIDTH,
  'narrow-width': NARROW_WIDTH,
  'three-lines': THREE_LINES,
  'two-rows': TWO_ROWS,
  tagline: [THREE_LINES, TWO_ROWS, '(max-width: 699.98px) and (min-height: 600px)'].join(', '),
  /** The details are at their narrowest. */
  'slim-column': '(min-width: 700px) and (max-width: 1199.98px)',
  /** Wide and low, as an embed across a whole page. */
  strip: '(min-width: 1400px) and (max-height: 619.98px)',
  /** As narrow as a phone, but lower. */
  'small-frame': '(max-width: 699.98px) and (max-height: 599.98px)',
  'one-column': '(max-width: 759.98px)',
  'short-line': '(max-width: 479.98px)',
  tiny: '(max-width: 339.98px)',
  coarse: COARSE,
};

/**
 * The media queries of the layout, shared by CSS and TypeScript. Style sheets use them as `@media (--phone)`, which
 * scripts/theme-css.ts replaces with the query. In an iframe the viewport is the frame.
 */

/** One sheet under the map shows one panel at a time. */
export const PHONE = '(max-width: 639.98px)';
/** Nothing is beside the map: filters and details float over it. */
export const COMPACT = '(max-width: 999.98px), (max-height: 619.98px)';
/** Too small for a column on both sides of the map: the details float over it. */
export const NARROW = '(max-width: 1199.98px), (max-height: 619.98px)';
/** Large enough for an analysis beside the map. */
export const BESIDE_MAP = '(min-width: 1000px) and (min-height: 620px)';
/** Too small for nested scrolling within a panel. */
export const CRAMPED = '(max-width: 639.98px), (max-height: 619.98px)';
/** The header: its choices are icons; are in its menu; its search field is collapsed. */
export const NARROW_WIDTH = '(max-width: 1199.98px)';
export const COMPACT_WIDTH = '(max-width: 999.98px)';
export const SLIM_WIDTH = '(max-width: 899.98px)';
/** The legend is initially open: over a large map, and over one beside details or an analysis. */
export const LARGE = '(min-width: 1300px) and (min-height: 760px)';
export const LARGE_BESIDE_DETAILS = '(min-width: 1700px) and (min-height: 700px)';
/** The header has room for three lines of text, or for a second row; in lower windows only the sentence fits. */
const THREE_LINES = '(min-width: 1200px) and (min-height: 620px)';
const TWO_ROWS = '(min-width: 640px) and (max-width: 1199.98px) and (min-height: 720px)';
/** Touch input. */
export const COARSE = '(pointer: coarse)';

/** Name in style sheets → media query. */
export const BREAKPOINTS: Readonly<Record<string, string>> = {
  phone: PHONE,
  'above-phone': '(min-width: 640px)',
  compact: COMPACT,
  narrow: NARROW,
  'beside-map': BESIDE_MAP,
  cramped: CRAMPED,
  'compact-width': COMPACT_WIDTH,
  'narrow-width': NARROW_WIDTH,
  'three-lines': THREE_LINES,
  'two-rows': TWO_ROWS,
  tagline: [THREE_LINES, TWO_ROWS, '(max-width: 639.98px) and (min-height: 600px)'].join(', '),
  /** Wide and low, as an embed across a whole page. */
  strip: '(min-width: 1400px) and (max-height: 619.98px)',
  /** As narrow as a phone, but lower. */
  'small-frame': '(max-width: 639.98px) and (max-height: 599.98px)',
  'one-column': '(max-width: 759.98px)',
  'short-line': '(max-width: 479.98px)',
  tiny: '(max-width: 339.98px)',
  coarse: COARSE,
};

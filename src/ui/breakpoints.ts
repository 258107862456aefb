/**
 * The media queries on which the layout turns, written once for CSS and TypeScript. A style sheet names one as
 * `@media (--phone)`; scripts/theme-css.ts puts its query there. In an iframe the viewport is the frame.
 */

/** One sheet under the map shows one panel at a time. */
export const PHONE = '(max-width: 639.98px)';
/** Nothing stands beside the map: filters and details float over it. */
const COMPACT = '(max-width: 999.98px), (max-height: 619.98px)';
/** Too small for a column on both sides of the map: the details float over it. */
export const NARROW = '(max-width: 1199.98px), (max-height: 619.98px)';
/** Large enough for an analysis beside the map. */
export const BESIDE_MAP = '(min-width: 1000px) and (min-height: 620px)';
/** Too small for something that scrolls within a panel. */
export const CRAMPED = '(max-width: 639.98px), (max-height: 619.98px)';
/** The header of a compact window, and one in which the search is folded up. */
export const COMPACT_WIDTH = '(max-width: 999.98px)';
export const SLIM_WIDTH = '(max-width: 899.98px)';
/** Where the legend is open at first: over a large map, and over one beside details or an analysis. */
export const LARGE = '(min-width: 1300px) and (min-height: 760px)';
export const LARGE_BESIDE_DETAILS = '(min-width: 1700px) and (min-height: 700px)';
/** A finger instead of a mouse. */
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
  'narrow-width': '(max-width: 1199.98px)',
  /** Wide and low, as across a portal's whole page. */
  strip: '(min-width: 1400px) and (max-height: 619.98px)',
  /** A phone's width without its height. */
  'small-frame': '(max-width: 639.98px) and (max-height: 599.98px)',
  'one-column': '(max-width: 759.98px)',
  'short-line': '(max-width: 479.98px)',
  tiny: '(max-width: 339.98px)',
  coarse: COARSE,
};

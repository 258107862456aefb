/**
 * The media queries of the layout, shared by CSS and TypeScript. Style sheets use them as `@media (--phone)`, which
 * scripts/theme-css.ts replaces with the query. In an iframe the viewport is the frame. They are written in em, which in
 * a media query is the browser's own text size: with text twice as large a window has the layout of one half as wide.
 */

const em = (pixels: number) => `${Number((pixels / 16).toFixed(5))}em`;
const wide = (pixels: number) => `(min-width: ${em(pixels)})`;
const high = (pixels: number) => `(min-height: ${em(pixels)})`;
const narrow = (pixels: number) => `(max-width: ${em(pixels - 0.02)})`;
const low = (pixels: number) => `(max-height: ${em(pixels - 0.02)})`;

/** Pixels from which on panels stand side by side; a table in less reads as a list. */
export const PHONE_WIDTH = 700;
/** One sheet under the map shows one panel at a time. */
export const PHONE = narrow(PHONE_WIDTH);
/** The filters have no column of their own: they lie over the map when asked for. */
export const COMPACT = `${narrow(1000)}, ${low(620)}`;
/** Large enough for an analysis beside the map. */
const BESIDE_MAP = `${wide(1000)} and ${high(620)}`;
/** Large enough for an analysis and the details, each in a column beside the map. */
const BESIDE_BOTH = `${wide(1280)} and ${high(620)}`;
/** Too small for nested scrolling within a panel. */
export const CRAMPED = `${PHONE}, ${low(620)}`;
/** Not so high that everything stands open. */
export const SHORT = low(800);
/** The header: its choices are icons; are in its menu; its search field is collapsed. */
export const NARROW_WIDTH = narrow(1200);
export const COMPACT_WIDTH = narrow(1000);
export const SLIM_WIDTH = narrow(900);
/** Room for the lines of the closed legend, over a map beside filters and details. */
export const LARGE = `${wide(1300)} and ${high(760)}`;
/** The header has room for three lines of text, or for a second row; in lower windows only the sentence fits. */
const THREE_LINES = `${wide(1200)} and ${high(620)}`;
const TWO_ROWS = `${wide(700)} and ${narrow(1200)} and ${high(720)}`;
/** Too low for map, timeline and panels at once: the page scrolls. Very wide, they stand side by side a while longer. */
export const LOW = `${low(400)} and ${narrow(1400)}, ${low(300)}`;
/** Touch input. */
export const COARSE = '(pointer: coarse)';

/** Name in style sheets → media query. */
export const BREAKPOINTS: Readonly<Record<string, string>> = {
  phone: PHONE,
  'above-phone': wide(PHONE_WIDTH),
  low: LOW,
  /** The phone's sheet has a height of its own. */
  sheet: `${PHONE} and ${high(400)}`,
  compact: COMPACT,
  'beside-map': BESIDE_MAP,
  'beside-both': BESIDE_BOTH,
  cramped: CRAMPED,
  short: SHORT,
  'compact-width': COMPACT_WIDTH,
  'narrow-width': NARROW_WIDTH,
  'three-lines': THREE_LINES,
  'two-rows': TWO_ROWS,
  tagline: [THREE_LINES, TWO_ROWS, `${PHONE} and ${high(600)}`].join(', '),
  /** The details are at their narrowest. */
  'slim-column': `${wide(700)} and ${narrow(1200)}`,
  /** Wide and low, as an embed across a whole page. */
  strip: `${wide(1400)} and ${high(300)} and ${low(620)}`,
  /** As narrow as a phone, but lower. */
  'small-frame': `${PHONE} and ${low(600)}`,
  'one-column': narrow(760),
  'short-line': narrow(480),
  tiny: narrow(340),
  /** A phone with text of twice the usual size. */
  narrowest: narrow(260),
  coarse: COARSE,
};

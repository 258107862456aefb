/** Design tokens other than colours (theme.ts): sizes, z-index layers and font. */

/**
 * Small text in pixels. Text drawn in the map and the timeline keeps that size, whatever the browser's own: it is placed
 * by estimated widths among marks of fixed size, and all it says stands in lists and panels as well.
 */
export const SMALL_TEXT = 12;

/** In pixels at the browser's usual text size. Type scale 12, 14, 16, 18, 24; everything else on a 4-px grid. */
export const SIZES = {
  text: { small: SMALL_TEXT, body: 14, lead: 16, title: 18, display: 24 },
  space: { 1: 4, 2: 8, 3: 12, 4: 16, 5: 24, 6: 32 },
  radius: 6,
  /** Heights of a button or field, a list row, a field in a slim bar. */
  control: 32,
  row: 28,
  slim: 26,
  /** Minimum height of a target sized by its text, and its hit area beyond a line of text. */
  target: 0,
  reach: 0,
  /** Height of a touch target. */
  touch: 44,
  filters: 280,
  timeline: 184,
} as const;

/** Overrides for touch input. */
const TOUCH_SIZES = {
  control: SIZES.touch,
  row: SIZES.touch,
  slim: SIZES.touch,
  target: SIZES.touch,
  reach: 11,
} as const;

/** Stacking order (`z-index`): sticky headers within a panel, then the parts of the page. */
const LAYERS = {
  sticky: 1,
  head: 2,
  corner: 3,
  legend: 2,
  panel: 3,
  sheet: 4,
  front: 5,
  tip: 6,
  popup: 10,
} as const;

export const FONT_FAMILY =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "WenQuanYi Micro Hei", sans-serif';

/** Custom properties shared by both themes. What words stand in grows with the browser's text size, gaps do not. */
export function sizeProperties(): Record<string, string> {
  const { text, space, radius, target, reach, touch, ...sizes } = SIZES;
  return {
    ...prefixed('text-', text, inRem),
    'text-drawn': inPixels(SMALL_TEXT),
    ...prefixed('space-', space, inPixels),
    ...prefixed('', { radius, target, reach }, inPixels),
    ...prefixed('', sizes, inRem),
    touch: inTouch(touch),
    ...prefixed('z-', LAYERS, String),
    font: FONT_FAMILY,
  };
}

/** Custom properties overridden for touch input. */
export function touchProperties(): Record<string, string> {
  const { reach, ...heights } = TOUCH_SIZES;
  return { ...prefixed('', heights, inTouch), reach: inPixels(reach) };
}

const inPixels = (value: number) => `${value}px`;
const inRem = (value: number) => `${value / 16}rem`;
/** Large enough for a finger, and for a line of larger text. */
const inTouch = (value: number) => `max(${value}px,${inRem(SIZES.control)})`;

function prefixed(
  prefix: string,
  values: Readonly<Record<string, number>>,
  write: (value: number) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}${key}`, write(value)]));
}

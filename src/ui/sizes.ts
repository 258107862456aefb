/** Design tokens other than colours (theme.ts): sizes, z-index layers and font. */

/** Small text in pixels; also used for text measurement in the timeline. */
export const SMALL_TEXT = 12;

/** In pixels. Type scale 12, 13, 15, 18, 24; everything else on a 4-px grid. */
export const SIZES = {
  text: { small: SMALL_TEXT, body: 13, lead: 15, title: 18, display: 24 },
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

/** Custom properties shared by both themes. */
export function sizeProperties(): Record<string, string> {
  const { text, space, ...sizes } = SIZES;
  return {
    ...prefixed('text-', text, 'px'),
    ...prefixed('space-', space, 'px'),
    ...prefixed('', sizes, 'px'),
    ...prefixed('z-', LAYERS, ''),
    font: FONT_FAMILY,
  };
}

/** Custom properties overridden for touch input. */
export function touchProperties(): Record<string, string> {
  return prefixed('', TOUCH_SIZES, 'px');
}

function prefixed(prefix: string, values: object, unit: string): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}${key}`, `${value}${unit}`]));
}

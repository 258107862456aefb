/** Every size of the atlas and its font, beside the colours of theme.ts. */

/** Pixels of small text, which the timeline measures. */
export const SMALL_TEXT = 12;

/** Pixels. Type scale 12, 13, 15, 18, 24; everything else on a 4-px grid. */
export const SIZES = {
  text: { small: SMALL_TEXT, body: 13, lead: 15, title: 18, display: 24 },
  space: { 1: 4, 2: 8, 3: 12, 4: 16, 5: 24, 6: 32 },
  radius: 6,
  control: 32,
  /** Control height for fingers. */
  touch: 44,
  filters: 280,
  details: 360,
  timeline: 184,
} as const;

export const FONT_FAMILY =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "WenQuanYi Micro Hei", sans-serif';

/** Custom properties that both themes share. */
export function sizeProperties(): Record<string, string> {
  const px = (prefix: string, sizes: object) =>
    Object.fromEntries(Object.entries(sizes).map(([key, value]) => [`${prefix}-${key}`, `${value}px`]));
  return {
    ...px('text', SIZES.text),
    ...px('space', SIZES.space),
    radius: `${SIZES.radius}px`,
    control: `${SIZES.control}px`,
    touch: `${SIZES.touch}px`,
    filters: `${SIZES.filters}px`,
    details: `${SIZES.details}px`,
    timeline: `${SIZES.timeline}px`,
    font: FONT_FAMILY,
  };
}

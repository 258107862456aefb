/** The three heights of the phone's sheet, as pure functions; shell.css sets the actual sizes. */

/** Lowest first. */
export const HEIGHTS = ['low', 'middle', 'high'] as const;
export type Height = (typeof HEIGHTS)[number];

/** Approximate share of the window height for each; `low` is a fixed number of pixels in shell.css. */
const SHARES: Readonly<Record<Height, number>> = { low: 0.14, middle: 0.42, high: 0.78 };

/** The height one step up or down, clamped at both ends. */
export function nextHeight(height: Height, up: boolean): Height {
  const index = Math.min(HEIGHTS.length - 1, Math.max(0, HEIGHTS.indexOf(height) + (up ? 1 : -1)));
  return HEIGHTS[index] ?? height;
}

/** The height a panel opens with: the full height if it needs room, otherwise the current one. */
export function startHeight(height: Height, needsRoom: boolean): Height {
  return needsRoom ? 'high' : height;
}

/** The height a drag snaps to: the one nearest to `share` of the window, at least one step in the drag's direction. */
export function nearestHeight(share: number, start: Height, up: boolean): Height {
  const nearest = HEIGHTS.reduce((best, height) =>
    Math.abs(SHARES[height] - share) < Math.abs(SHARES[best] - share) ? height : best,
  );
  return nearest === start ? nextHeight(start, up) : nearest;
}

/** The three heights of the phone's sheet. Pure; shell.css gives them in CSS. */

/** Lowest first. */
export const HEIGHTS = ['low', 'middle', 'high'] as const;
export type Height = (typeof HEIGHTS)[number];

/** Share of the window each takes, roughly: `low` is set in pixels there. */
const SHARES: Readonly<Record<Height, number>> = { low: 0.14, middle: 0.42, high: 0.78 };

/** The height one step up or down; the ends stay. */
export function nextHeight(height: Height, up: boolean): Height {
  const index = Math.min(HEIGHTS.length - 1, Math.max(0, HEIGHTS.indexOf(height) + (up ? 1 : -1)));
  return HEIGHTS[index] ?? height;
}

/** The height a panel opens with: one that needs room gets all of it. */
export function startHeight(height: Height, needsRoom: boolean): Height {
  return needsRoom ? 'high' : height;
}

/** Where a drag ends at a share of the window: the nearest height, at least one step in the drag's direction. */
export function nearestHeight(share: number, start: Height, up: boolean): Height {
  const nearest = HEIGHTS.reduce((best, height) =>
    Math.abs(SHARES[height] - share) < Math.abs(SHARES[best] - share) ? height : best,
  );
  return nearest === start ? nextHeight(start, up) : nearest;
}

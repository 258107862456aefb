/** Where the camera may go, and what it shows when nobody has said anything else. */
import type { Extent } from '../model/types.ts';
import type { Size } from '../scene/project.ts';

/**
 * The basemap's land ends at 112.5,26,36.8 (west, south, north); the camera stops a little before. In the east it may
 * go beyond 124.5: there is open sea up to Korea, and the room for members that a floating panel would hide.
 */
export const BOUNDS: Extent = [112.6, 26.1, 125.9, 36.7];
export const ZOOM = { min: 5, max: 11 } as const;

/** Corridor and delta, from Hefei and Jinhua to Taizhou (Jiangsu), Nantong and the coast. */
const DELTA: Extent = [116.9, 28.75, 122.2, 32.85];
/** The corridor alone, with Taizhou (Jiangsu) and room for the names in the east. */
const CORRIDOR: Extent = [117.0, 28.9, 122.45, 32.55];
const SMALL: Size = { width: 600, height: 420 };

/** The first view of a frame: small ones come closer to the corridor. */
export function homeExtent({ width, height }: Size): Extent {
  return width < SMALL.width || height < SMALL.height ? CORRIDOR : DELTA;
}

/** In a narrow frame the legend and the credits stand in two lines over the foot of the map. Pixels. */
const FOOT = 56;

/** Pixels to leave free around an extent that is shown in a frame of this size. */
export function paddingOf({ width, height }: Size): Record<'top' | 'right' | 'bottom' | 'left', number> {
  const edge = Math.round(Math.min(48, 0.06 * Math.min(width, height)));
  const foot = width < SMALL.width ? Math.max(edge, Math.min(FOOT, Math.round(height / 4))) : edge;
  return { top: edge, right: edge, bottom: foot, left: edge };
}

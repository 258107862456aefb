/** The bounds of the camera, and the initial view. */
import { fromPixels, toPixels } from '../model/geometry.ts';
import type { Extent } from '../model/types.ts';
import type { Size, View } from './project.ts';

/**
 * The basemap's land ends at 112.5,26,36.8 (west, south, north); the camera stops a little before. In the east there is
 * only open sea, so it may go beyond 124.5, so that members can be moved clear of what lies over the map.
 */
export const BOUNDS: Extent = [112.6, 26.1, 125.9, 36.7];
/** At 10 a pixel is 65 m and a typical edge of a border (1.6 km) 24 pixels; nearer, all shapes are visibly angular. */
export const ZOOM = { min: 4.5, max: 10 } as const;

/** Corridor and delta, from Hefei and Jinhua to Taizhou (Jiangsu), Nantong and the coast. */
export const DELTA: Extent = [116.9, 28.75, 122.2, 32.85];
/** The corridor alone, with Taizhou (Jiangsu) and room for the names in the east. */
export const CORRIDOR: Extent = [117.0, 28.9, 122.45, 32.55];
/** A frame is small below one of SMALL's sides, large from both of LARGE's on. Pixels. */
export const SMALL: Size = { width: 600, height: 420 };
export const LARGE: Size = { width: 1000, height: 560 };
/** Padding around an extent: a share of the shorter side, at most so many pixels. */
export const PADDING = { share: 0.06, most: 48 } as const;

/** Maximum zoom when an extent is shown: that of a single point would fill any frame. */
export const HOME_MAX_ZOOM = 9.5;

/** The extent of the initial view: small frames show the corridor only. */
export function homeExtent({ width, height }: Size): Extent {
  return width < SMALL.width || height < SMALL.height ? CORRIDOR : DELTA;
}

/** Height of legend and credits over the foot of a narrow map: pixels, at most so large a part of the map. */
export const FOOT = { most: 72, part: 3 } as const;

/** Pixels around an extent. */
export type Padding = Record<'top' | 'right' | 'bottom' | 'left', number>;

/** The padding around an extent in a frame of this size. */
export function paddingOf({ width, height }: Size): Padding {
  const edge = Math.min(PADDING.most, PADDING.share * Math.min(width, height));
  const foot = width < SMALL.width ? Math.max(edge, Math.min(FOOT.most, height / FOOT.part)) : edge;
  return { top: edge, right: edge, bottom: foot, left: edge };
}

/** The closest view that shows a whole extent (WGS84 degrees) with `padding` around it, up to `maxZoom`. */
export function fitView(extent: Extent, size: Size, padding: Padding, maxZoom: number = ZOOM.max): View {
  const [west, south, east, north] = extent;
  const [left, bottom] = toPixels([west, south], 0);
  const [right, top] = toPixels([east, north], 0);
  const scale = Math.min(
    Math.max(1, size.width - padding.left - padding.right) / Math.max(1e-9, right - left),
    Math.max(1, size.height - padding.top - padding.bottom) / Math.max(1e-9, bottom - top),
    2 ** maxZoom,
  );
  const middle: [number, number] = [
    (left + right - (padding.left - padding.right) / scale) / 2,
    (top + bottom - (padding.top - padding.bottom) / scale) / 2,
  ];
  const [lon, lat] = fromPixels(middle, 0);
  return { lon, lat, zoom: Math.log2(scale) };
}

/** The initial view in a frame of this size. */
export function homeView(size: Size): View {
  return fitView(homeExtent(size), size, paddingOf(size), HOME_MAX_ZOOM);
}

import type { Position } from 'geojson';

/**
 * Tidal rivers. The cities' areas extend to the middle of these rivers, so their water has to be drawn over them.
 * Elsewhere the areas end at the coast of 2024, and GSHHG's older coast would flood reclaimed land. So only the part of
 * GSHHG's sea inside a hand-drawn ring is used: the face of water that contains `seed`. Rings end in open water or
 * along a shore, where their edges are invisible.
 */
export interface Estuary {
  river: string;
  seed: Position;
  ring: Position[];
}

export const ESTUARIES: Estuary[] = [
  {
    // From Jiangyin to the mouth of the northern branch; the southern shore of Chongming is left to the cities.
    river: 'yangtze',
    seed: [120.873, 31.849],
    ring: [
      [119.98, 31.9],
      [120.05, 32.06],
      [120.6, 32.2],
      [121.0, 32.05],
      [121.35, 31.97],
      [121.55, 31.9],
      [121.75, 31.8],
      [121.88, 31.71],
      [121.9, 31.69],
      [121.9, 31.6],
      [121.8, 31.635],
      [121.6, 31.69],
      [121.5, 31.735],
      [121.4, 31.78],
      [121.2, 31.75],
      [121.32, 31.55],
      [121.28, 31.48],
      [120.9, 31.65],
      [120.6, 31.75],
      [120.5, 31.8],
      [120.2, 31.86],
      [119.98, 31.9],
    ],
  },
  {
    // The southern edge cuts off the flats around the mouth of the Cao'e, reclaimed since GSHHG was drawn.
    river: 'qiantang',
    seed: [120.879, 30.291],
    ring: [
      [120.0, 30.15],
      [120.2, 30.35],
      [120.3, 30.45],
      [120.6, 30.48],
      [120.9, 30.42],
      [121.0, 30.37],
      [121.09, 30.285],
      [121.08, 30.272],
      [121.02, 30.245],
      [120.95, 30.22],
      [120.85, 30.225],
      [120.75, 30.235],
      [120.64, 30.25],
      [120.5, 30.27],
      [120.36, 30.21],
      [120.25, 30.15],
      [120.1, 30.05],
      [120.0, 30.15],
    ],
  },
  {
    river: 'ou',
    seed: [120.825, 27.975],
    ring: [
      [120.55, 28.13],
      [120.7, 28.1],
      [120.82, 28.02],
      [120.95, 27.99],
      [120.965, 27.97],
      [120.93, 27.955],
      [120.87, 27.935],
      [120.8, 27.96],
      [120.6, 27.99],
      [120.55, 28.05],
      [120.55, 28.13],
    ],
  },
  {
    river: 'jiao',
    seed: [121.406, 28.694],
    ring: [
      [121.32, 28.72],
      [121.46, 28.72],
      [121.47, 28.68],
      [121.32, 28.67],
      [121.32, 28.72],
    ],
  },
];

/**
 * Between Zhenjiang and Jiangyin GSHHG has no banks: the double-line river ends at 119.6 E, the estuary begins
 * at 120.05 E. This line follows the border of the cities on both sides, which runs in the main channel
 * around the island of Yangzhong; it is widened to the river's usual width there. Schematic, some 60 km long.
 */
export const YANGTZE_GAP: Position[] = [
  [119.55, 32.2],
  [119.605, 32.215],
  [119.645, 32.25],
  [119.692, 32.283],
  [119.717, 32.303],
  [119.763, 32.3246],
  [119.82, 32.303],
  [119.87, 32.261],
  [119.9, 32.155],
  [119.925, 32.0915],
  [119.97, 32.017],
  [120.012, 31.969],
  [120.067, 31.957],
  [120.12, 31.95],
];
export const YANGTZE_GAP_HALF_WIDTH_KM = 0.9;

/** GSHHG draws the Yangtze and Poyang Lake as one polygon: what lies in here is the lake. */
export const POYANG: Position[] = [
  [115.8, 28.3],
  [116.9, 28.3],
  [116.9, 29.7],
  [115.8, 29.7],
  [115.8, 28.3],
];

export const POYANG_POINT: Position = [116.22, 29.13];

/** Polygons that GSHHG wrongly has as lakes, by a point in each: the island of Yangzhong, a bend of the river. */
export const FALSE_LAKES: Position[] = [
  [119.83, 32.15],
  [119.9, 32.03],
];

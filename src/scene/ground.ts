/**
 * The ground under the marks as SVG path data, in three levels of detail (data/ground/, written by
 * scripts/geo/ground.ts): types, choice of the level for a zoom, and coordinate transforms.
 */
import { fromPixels, toPixels } from '../model/geometry.ts';
import type { Adcode, Point } from '../model/types.ts';
import { project, type Size, type View } from './project.ts';

/**
 * Kinds of shapes in draw order, from below: land outside the delta, areas of the cities, areas of the districts and
 * counties with records of their own, borders between all counties (in a file of their own: counties.ts), borders between provinces outside, rivers and canals as lines, lakes and wide
 * rivers as areas, the border between delta and land around, borders between the delta's provinces, the schematic line
 * of the corridor. Borders between cities are the outlines of their areas. What no shape covers is sea.
 */
export const GROUND_KINDS = [
  'around',
  'city',
  'unit',
  'county',
  'around-border',
  'river',
  'canal',
  'water',
  'outer',
  'province',
  'corridor',
] as const;
export type GroundKind = (typeof GROUND_KINDS)[number];
/** Kinds that are areas, to be filled; the others are lines. */
export const GROUND_AREAS: ReadonlySet<GroundKind> = new Set(['around', 'city', 'unit', 'water']);

export interface GroundShape {
  kind: GroundKind;
  /** Adcode; only of cities and units. */
  id?: Adcode;
  /** 1 (shown first) to 3; only of rivers and canals. */
  rank?: number;
  /** Path data in units of the level; `decodePath` reads it. */
  d: string;
}

export interface GroundLevel {
  level: number;
  /** A unit is one pixel at this zoom. */
  zoom: number;
  /** The point at 0,0, WGS84 degrees; units grow to the east and to the south. */
  origin: Point;
  /** In draw order. */
  shapes: readonly GroundShape[];
}

/** The levels, coarsest first. Each is fine enough up to the zoom at which its unit is a pixel. */
export const GROUND_LEVELS = [
  { level: 0, zoom: 7 },
  { level: 1, zoom: 9 },
  { level: 2, zoom: 12 },
] as const;

/** Number of the coarsest level that is fine enough for a zoom; the finest if none is. */
export function groundLevelFor(zoom: number): number {
  return GROUND_LEVELS.find((row) => zoom < row.zoom)?.level ?? GROUND_LEVELS.length - 1;
}

type Grid = Pick<GroundLevel, 'zoom' | 'origin'>;

/** Transform from units to pixels from a frame's top left corner: pixel = `scale` · unit + (`x`, `y`). */
export function groundTransform(ground: Grid, view: View, size: Size): { scale: number; x: number; y: number } {
  const [x, y] = project(ground.origin, view, size);
  return { scale: 2 ** (view.zoom - ground.zoom), x, y };
}

/** A point in units of a level, not rounded. */
export function toUnits(point: Point, { zoom, origin }: Grid): Point {
  const [x, y] = toPixels(point, zoom);
  const [left, top] = toPixels(origin, zoom);
  return [x - left, y - top];
}

/** Inverse of `toUnits`: WGS84 degrees. */
export function fromUnits([x, y]: Point, { zoom, origin }: Grid): Point {
  const [left, top] = toPixels(origin, zoom);
  return fromPixels([x + left, y + top], zoom);
}

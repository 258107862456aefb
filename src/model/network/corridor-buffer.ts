/** Which places lie near the corridor's line. Pure. */
import { kmToLine } from '../distance.ts';
import type { Adcode, Place, Point } from '../types.ts';

/** Far above what the file has: longer lines are not taken. */
const MOST_POINTS = 10_000;

/** The branches of the corridor's line, WGS84, from parsed JSON that nobody vouches for; null if it is not such a file. */
export function readCorridor(raw: unknown): Point[][] | null {
  const features = isObject(raw) && raw.type === 'FeatureCollection' ? raw.features : null;
  if (!Array.isArray(features) || features.length === 0) return null;
  const lines = features.map(readLine).filter((line) => line !== null);
  return lines.length === features.length ? lines : null;
}

function readLine(raw: unknown): Point[] | null {
  const geometry = isObject(raw) ? raw.geometry : null;
  if (!isObject(geometry) || geometry.type !== 'LineString') return null;
  const points: unknown = geometry.coordinates;
  if (!Array.isArray(points) || points.length < 2 || points.length > MOST_POINTS) return null;
  return points.every(isPoint) ? points : null;
}

function isPoint(raw: unknown): raw is Point {
  if (!Array.isArray(raw) || raw.length !== 2) return false;
  const [lon, lat]: unknown[] = raw;
  return typeof lon === 'number' && Math.abs(lon) <= 180 && typeof lat === 'number' && Math.abs(lat) <= 90;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

export interface Distance {
  place: Adcode;
  /** Whole kilometres: of a schematic line, less would say too much. */
  km: number;
}

/** The distance of each place's point to the nearest spot of any of the lines, nearest first. */
export function distancesTo(lines: readonly (readonly Point[])[], places: readonly Place[]): Distance[] {
  return places
    .map(({ id, point: at }) => ({ place: id, km: Math.min(...lines.map((line) => kmToLine(at, line))) }))
    .sort((a, b) => a.km - b.km)
    .map(({ place, km }) => ({ place, km: Math.round(km) }));
}

/** The places within so many kilometres, and the nearest one beyond; `distances` are sorted. */
export function splitAt(distances: readonly Distance[], within: number): { near: Distance[]; next: Distance | null } {
  const near = distances.filter(({ km }) => km <= within);
  return { near, next: distances[near.length] ?? null };
}

/** Which places lie near the corridor's line. Pure. */
import { kmToLine } from '../distance.ts';
import type { Adcode, Place, Point } from '../types.ts';

/** Longer lines are rejected; far above what the file has. */
const MOST_POINTS = 10_000;

/** The branches of the corridor's line, WGS84, from untrusted parsed JSON; null if malformed. */
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
  /** Rounded to whole kilometres: the line is schematic. */
  km: number;
}

/** The distance of each place's point to the nearest line, nearest first. */
export function distancesTo(lines: readonly (readonly Point[])[], places: readonly Place[]): Distance[] {
  return places
    .map(({ id, point: at }) => ({ place: id, km: Math.min(...lines.map((line) => kmToLine(at, line))) }))
    .sort((a, b) => a.km - b.km)
    .map(({ place, km }) => ({ place, km: Math.round(km) }));
}

/** The places within `within` kilometres, and the nearest one beyond. `distances` must be sorted. */
export function splitAt(distances: readonly Distance[], within: number): { near: Distance[]; next: Distance | null } {
  const near = distances.filter(({ km }) => km <= within);
  return { near, next: distances[near.length] ?? null };
}

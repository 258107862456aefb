/** Which places lie near the corridor's line. Pure. */
import * as v from 'valibot';
import { kmToLine } from '../distance.ts';
import { point } from '../schema-parts.ts';
import type { Adcode, Place, Point } from '../types.ts';

/** What is read of `data/geo/corridor.geojson`: its lines. */
const corridorFile = v.object({
  type: v.literal('FeatureCollection'),
  features: v.pipe(
    v.array(
      v.object({
        geometry: v.object({
          type: v.literal('LineString'),
          coordinates: v.pipe(v.array(point), v.minLength(2), v.maxLength(10_000)),
        }),
      }),
    ),
    v.minLength(1),
  ),
});

/** The branches of the corridor's line, WGS84, from parsed JSON that nobody vouches for; null if it is not such a file. */
export function readCorridor(raw: unknown): Point[][] | null {
  const result = v.safeParse(corridorFile, raw);
  return result.success ? result.output.features.map(({ geometry }) => geometry.coordinates) : null;
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

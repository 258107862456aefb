import { existsSync, readFileSync } from 'node:fs';
import { area, featureCollection, intersect, pointToPolygonDistance } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { CORRIDOR_MEMBERS } from './corridor.ts';
import type { Collection } from './shape.ts';
import { holds } from './water.ts';

type Area = Feature<Polygon | MultiPolygon>;

// Rounding to 11 m moves shared vertices together, so real overlaps would be far larger than this.
const OVERLAP_TOLERANCE_KM2 = 0.01;
const UNIT_SHARE = 0.995;
const MEMBER_TOLERANCE_KM = 0.1;

/** Problems of the areas: their number, units that leave their parent, cities that overlap. */
export function checkAreas(cities: Collection, units: Collection): string[] {
  return [
    ...count('data/geo/cities.geojson', cities, 41),
    ...count('data/geo/units.geojson', units, 4),
    ...units.features.flatMap((unit) => checkUnit(unit as Area, cities)),
    ...checkOverlaps(cities.features as Area[]),
  ];
}

function count(file: string, { features }: Collection, expected: number): string[] {
  return features.length === expected ? [] : [`${file}: features: found ${features.length}, expected ${expected}`];
}

function checkUnit(unit: Area, cities: Collection): string[] {
  const parent = cities.features.find((city) => city.id === unit.properties?.parent) as Area | undefined;
  const record = `data/geo/units.geojson: ${unit.id}`;
  if (!parent) return [`${record}: parent: found ${unit.properties?.parent}, expected a city's adcode`];
  const share = overlapKm2(unit, parent) / (area(unit) / 1e6);
  return share >= UNIT_SHARE
    ? []
    : [`${record}: found ${(share * 100).toFixed(2)} % inside ${parent.id}, expected at least ${UNIT_SHARE * 100} %`];
}

function checkOverlaps(cities: Area[]): string[] {
  return cities.flatMap((a, i) =>
    cities.slice(i + 1).flatMap((b) => {
      const km2 = overlapKm2(a, b);
      return km2 <= OVERLAP_TOLERANCE_KM2
        ? []
        : [`data/geo/cities.geojson: ${a.id} and ${b.id}: found ${km2.toFixed(3)} km² in both, expected none`];
    }),
  );
}

/** m² → km². */
function overlapKm2(a: Area, b: Area): number {
  const both = intersect(featureCollection([a, b]));
  return both ? area(both) / 1e6 : 0;
}

interface Place {
  adcode: string;
  point: Position;
}

/**
 * The places' points as the data hold them, or null when the file does not exist.
 * Takes data/places.json ({id, point}) and the research file ({adcode, lon, lat}).
 */
export function readPlaces(path: string): Place[] | null {
  if (!existsSync(path)) return null;
  const rows: Record<string, unknown>[] = JSON.parse(readFileSync(path, 'utf8'));
  return rows.map((row) => ({
    adcode: String(row.id ?? row.adcode),
    point: (row.point ?? [row.lon, row.lat]) as Position,
  }));
}

/** Problems of points outside their own area, with the distance. */
export function checkPoints(file: string, places: Place[], cities: Collection, units: Collection): string[] {
  const areas = new Map([...cities.features, ...units.features].map((f) => [String(f.id), f as Area]));
  return places.flatMap(({ adcode, point }) => {
    const own = areas.get(adcode);
    const record = `${file}: ${adcode}: point`;
    if (!own) return [`${record}: found no area of that adcode, expected one in cities or units.geojson`];
    if (holds(own, point)) return [];
    const km = pointToPolygonDistance(point, own, { units: 'kilometers' });
    return [`${record}: found ${point}, ${km.toFixed(2)} km outside, expected inside its own area`];
  });
}

/** Problems of corridor knots that are no longer where the member's point is. */
export function checkKnots(places: Place[]): string[] {
  return places.flatMap(({ adcode, point }) => {
    const knot = CORRIDOR_MEMBERS[adcode];
    if (!knot || kmBetween(knot, point) <= MEMBER_TOLERANCE_KM) return [];
    return [`scripts/geo/corridor.ts: ${adcode}: found ${knot}, expected the place's point ${point}`];
  });
}

/** Flat distance in km, good enough for a few km at 31° N. */
function kmBetween([lon1 = 0, lat1 = 0]: Position, [lon2 = 0, lat2 = 0]: Position): number {
  return Math.hypot((lon1 - lon2) * 95, (lat1 - lat2) * 111);
}

import { readFileSync } from 'node:fs';
import { area, featureCollection, intersect, pointToPolygonDistance } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { CORRIDOR_MEMBERS } from './corridor.ts';
import type { Collection } from './shape.ts';
import { holds } from './water.ts';

type Area = Feature<Polygon | MultiPolygon>;

// Rounding to 11 m moves shared vertices together, so real overlaps would be far larger than this.
const OVERLAP_TOLERANCE_KM2 = 0.01;
const UNIT_SHARE = 0.995;

/** Problems of the areas: places without one and the reverse, units that leave their parent, cities that overlap. */
export function checkAreas(cities: Collection, units: Collection, places: readonly Place[]): string[] {
  return [
    ...missing(
      'data/geo/cities.geojson',
      cities,
      places.filter((place) => !isUnit(place)),
    ),
    ...missing('data/geo/units.geojson', units, places.filter(isUnit)),
    ...units.features.flatMap((unit) => checkUnit(unit as Area, cities)),
    ...checkOverlaps(cities.features as Area[]),
  ];
}

/** Places without an area, most often due to an unknown adcode, and areas without a place. */
function missing(file: string, { features }: Collection, places: readonly Place[]): string[] {
  const areas = new Set(features.map(({ id }) => String(id)));
  const known = new Set(places.map(({ id }) => id));
  return [
    ...places
      .filter(({ id }) => !areas.has(id))
      .map(({ id, level }) => `${file}: ${id}: found no area, expected that of a ${level} in data/places.json`),
    ...[...areas].filter((id) => !known.has(id)).map((id) => `${file}: ${id}: found an area of no place`),
  ];
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

/** The properties of a record in data/places.json that are used here. */
export interface Place {
  /** Adcode. */
  id: string;
  level: string;
  point: Position;
}

/** The places of the data. Throws where the file cannot be read. */
export function readPlaces(): Place[] {
  return JSON.parse(readFileSync('data/places.json', 'utf8'));
}

/** Whether a place is a district or county, with an area of its own in addition to its city's. */
export function isUnit({ level }: Place): boolean {
  return level === 'district' || level === 'county';
}

type PlacePoint = Pick<Place, 'id' | 'point'>;

/** Problems of points outside their own area, with the distance. Places without an area are left to `checkAreas`. */
export function checkPoints(file: string, places: PlacePoint[], cities: Collection, units: Collection): string[] {
  const areas = new Map([...cities.features, ...units.features].map((f) => [String(f.id), f as Area]));
  return places.flatMap(({ id, point }) => {
    const own = areas.get(id);
    if (!own || holds(own, point)) return [];
    const km = pointToPolygonDistance(point, own, { units: 'kilometers' });
    return [`${file}: ${id}: point: found ${point}, ${km.toFixed(2)} km outside, expected inside its own area`];
  });
}

/** Adcodes of the corridor's members. Throws where the file cannot be read. */
export function readCorridorMembers(): string[] {
  const { members }: { members: { place: string }[] } = JSON.parse(readFileSync('data/groupings/gr-g60.json', 'utf8'));
  return members.map(({ place }) => place);
}

/** Problems if the line does not join exactly the corridor's members. */
export function checkCorridor(members: readonly string[]): string[] {
  return [...new Set([...members, ...CORRIDOR_MEMBERS])].flatMap((id) => {
    const corridor = members.includes(id);
    if (corridor === CORRIDOR_MEMBERS.includes(id)) return [];
    const expected = corridor ? 'a knot of the line for this member' : 'no knot for a place that is no member';
    return [`scripts/geo/corridor.ts: ${id}: found ${corridor ? 'none' : 'one'}, expected ${expected}`];
  });
}

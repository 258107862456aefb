import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Place } from '../../src/model/types.ts';
import type { Dataset, Located } from './dataset.ts';
import type { Problem } from './problem.ts';
import { type Check, problemAt } from './walk.ts';

type Area = Feature<Polygon | MultiPolygon>;

/** Areas of all places by adcode, from cities.geojson and units.geojson. */
export function areasOf(dataset: Pick<Dataset, 'geo'>): Map<string, Area> {
  const features = ['cities', 'units'].flatMap((name) => dataset.geo.get(name)?.features ?? []);
  return new Map(features.map((feature) => [String(feature.id), feature as Area]));
}

/** Every place has one area, and lies inside it, its parent and its province. */
export const checkPlaces: Check = (dataset) => {
  const areas = areasOf(dataset);
  const places = new Set(dataset.places.map(({ record }) => record.id));
  const orphans = [...areas.keys()]
    .filter((id) => !places.has(id) && !dataset.unread.ids.has(id) && !dataset.unread.kinds.has('places'))
    .map((id): Problem => {
      const file = `data/geo/${/00$/.test(id) ? 'cities' : 'units'}.geojson`;
      return {
        file,
        record: id,
        field: 'id',
        found: 'an area without a place',
        expected: 'the id of one of the places',
      };
    });
  const { layers } = dataset.unread;
  // If areas are unread, a place without one is not reported.
  const isWhole = !layers.has('cities') && !layers.has('units');
  return [...orphans, ...dataset.places.flatMap((at) => [...checkCodes(at), ...checkPoint(at, areas, isWhole)])];
};

/** The first digits of an adcode are those of its province and city. */
function checkCodes(at: Located<Place>): Problem[] {
  const { id, level, parent, province } = at.record;
  const inProvince = id.startsWith(province.slice(0, 2));
  const parentOf = {
    municipality: null,
    prefecture: province,
    district: cityOf(id),
    county: cityOf(id),
    unlisted: parent,
  };
  return [
    ...(inProvince ? [] : [problemAt(at, 'province', `"${province}"`, `the province of ${id}`)]),
    ...(parent === parentOf[level]
      ? []
      : [problemAt(at, 'parent', String(parent), `${parentOf[level]} for a ${level}`)]),
  ];
}

function cityOf(id: string): string {
  return id.startsWith('31') ? '310000' : `${id.slice(0, 4)}00`;
}

function checkPoint(at: Located<Place>, areas: ReadonlyMap<string, Area>, isWhole: boolean): Problem[] {
  const { id, parent, point } = at.record;
  const found = `[${point.join(', ')}]`;
  const own = areas.get(id);
  if (!own)
    return isWhole ? [problemAt(at, 'id', 'no area', 'an area in data/geo/cities.geojson or units.geojson')] : [];
  const above = parent ? areas.get(parent) : undefined;
  return [
    ...(booleanPointInPolygon(point, own) ? [] : [problemAt(at, 'point', found, 'a point inside its own area')]),
    ...(above && !booleanPointInPolygon(point, above)
      ? [problemAt(at, 'point', found, `a point inside its parent ${parent}`)]
      : []),
    ...(point.some((degrees) => !/^-?\d+(\.\d{1,5})?$/.test(String(degrees)))
      ? [problemAt(at, 'point', found, 'at most five decimals')]
      : []),
  ];
}

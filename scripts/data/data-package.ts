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
/** What identifies a row where it is not an `id` in the first column. Of figures nothing does. */
const PRIMARY_KEYS: Readonly<Record<string, readonly string[]>> = {
  specialisations: ['place', 'industry', 'role', 'period'],
  disagreements: ['id', 'value_en'],
};
/** As above, where a part may be empty: a place may leave an alliance and rejoin. */
const UNIQUE_KEYS: Readonly<Record<string, readonly string[]>> = { memberships: ['alliance', 'place', 'since'] };

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
  const primaryKey = PRIMARY_KEYS[name] ?? (fields[0]?.name === 'id' ? ['id'] : []);
  const uniqueKey = UNIQUE_KEYS[name];
  return {
    name,
    type: 'table',
    // What `type` is called in version 1, which older programs read.
    profile: 'tabular-data-resource',
    title: `${title.en} · ${title.zh}`,
    description,
    path: `tables/${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n' },
    schema: {
      fields: fields.map((field) =>
        primaryKey.includes(field.name) ? { ...field, constraints: { required: true } } : field,
      ),
      missingValues: [''],
      ...(primaryKey.length > 0 ? { primaryKey } : {}),
      ...(uniqueKey ? { uniqueKeys: [uniqueKey] } : {}),
      ...(foreign.length > 0 ? { foreignKeys: foreign } : {}),
    },
  };
}

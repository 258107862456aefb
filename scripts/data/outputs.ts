import { must } from '../../src/model/must.ts';
import { toCsv, toPlainCsv } from '../../src/ui/csv.ts';
import { atlasOf } from './atlas-json.ts';
import { groundCounties, groundLevels } from './check-ground.ts';
import { dataPackage } from './data-package.ts';
import type { Dataset } from './dataset.ts';
import { atlasJsonSchema } from './json-schema.ts';
import { compareText } from './kinds.ts';
import { NO_PUBLISHER, type Publisher, tablesPage } from './page/tables-page.tsx';
import { extrasOf, partFiles } from './parts.ts';
import { placesGeojson } from './places-geojson.ts';
import { sortedRedirects } from './redirects.ts';
import { searchFile } from './search-words.ts';
import { linkTables } from './tables/link-tables.ts';
import { recordTables } from './tables/record-tables.ts';
import { type CsvTable, withAddresses } from './tables/table.ts';

/**
 * All files of `public/data/`, path → text. Pure and deterministic: the same data give the same bytes. The dataset must
 * have passed the checks.
 */
export function outputFiles(dataset: Dataset, publisher: Publisher = NO_PUBLISHER): ReadonlyMap<string, string> {
  const atlas = atlasOf(dataset);
  const tables = [...recordTables(atlas), ...linkTables(atlas)].map((table) => withAddresses(table, atlas.sources));
  const geo = [...dataset.geo].sort(([a], [b]) => compareText(a, b));
  return new Map([
    ['atlas.json', JSON.stringify(atlas)],
    ...partFiles(atlas, extrasOf(atlas, dataset.geo.get('water-labels'))),
    ['atlas.schema.json', pretty(atlasJsonSchema())],
    ['places.geojson', JSON.stringify(placesGeojson(dataset, atlas.places))],
    ['redirects.json', JSON.stringify(sortedRedirects(dataset.redirects))],
    ['search.json', JSON.stringify(searchFile(atlas, dataset.synonyms.synonyms))],
    ...groundLevels(dataset).map((ground): [string, string] => [`ground/${ground.level}.json`, JSON.stringify(ground)]),
    ['ground/counties.json', JSON.stringify(countiesOf(dataset))],
    ...geo.map(([name, collection]): [string, string] => [`geo/${name}.geojson`, JSON.stringify(collection)]),
    ...tablesPage(
      atlas,
      tables.map(({ name }) => name),
      publisher,
    ),
    ['datapackage.json', pretty(dataPackage(atlas, tables))],
    ...tables.flatMap(csvFiles),
  ]);
}

/** The counties as `readCounties` reads them. */
function countiesOf(dataset: Dataset) {
  const { ground, ...names } = must(groundCounties(dataset), 'counties');
  return { ...ground, ...names };
}

/** A table as programs read it, and as spreadsheets open it: they want different bytes. */
function csvFiles({ name, fields, rows }: CsvTable): [path: string, text: string][] {
  const header = fields.map((field) => field.name);
  return [
    [`tables/${name}.csv`, toPlainCsv(header, rows)],
    [`spreadsheets/${name}.csv`, toCsv(header, rows)],
  ];
}

function pretty(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

import type { LocalText, Source } from '../../../src/model/types.ts';
import { addressesOf, type Column, type ColumnAbout, listColumn } from '../../../src/records/columns.ts';
import type { CsvValue } from '../../../src/ui/csv.ts';

/** A CSV table with its metadata. */
export interface CsvTable {
  /** File name without extension. */
  name: string;
  title: LocalText;
  description: string;
  fields: ColumnAbout[];
  rows: CsvValue[][];
}

/** One column, or the two of a text in both languages. */
type Columns<Row> = Column<Row> | readonly Column<Row>[];

/** Builds a table from the items of its rows, and its columns. */
export function csvTable<Row>(
  about: Pick<CsvTable, 'name' | 'title' | 'description'>,
  rows: readonly Row[],
  columns: readonly Columns<NoInfer<Row>>[],
): CsvTable {
  const flat = columns.flat();
  return {
    ...about,
    fields: flat.map(({ name, type, description }) => ({ name, type, description })),
    rows: rows.map((row) =>
      flat.map(({ value }): CsvValue => {
        const found = value(row);
        return typeof found === 'object' && found !== null ? found.join('; ') : found;
      }),
    ),
  };
}

/** A table with the addresses of its rows' sources in a last column, so that spreadsheets need no second table. */
export function withAddresses(table: CsvTable, sources: readonly Pick<Source, 'id' | 'url'>[]): CsvTable {
  const column = table.fields.findIndex(({ name }) => name === 'sources');
  if (column < 0) return table;
  const byId = new Map(sources.map((source) => [source.id, source]));
  const { name, type, description } = listColumn(
    'source_urls',
    'addresses of these sources, where they have one',
    () => [],
  );
  return {
    ...table,
    fields: [...table.fields, { name, type, description }],
    rows: table.rows.map((row) => [...row, addressesOf(byId, String(row[column] ?? '').split('; '))]),
  };
}

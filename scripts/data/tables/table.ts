import type { LocalText } from '../../../src/model/types.ts';
import type { Column, ColumnAbout } from '../../../src/records/columns.ts';
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

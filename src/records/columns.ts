/** The columns of published tables: name, type, description and value; those of the files that readers download. Pure. */
import type { WholeAtlas } from '../model/atlas.ts';
import type { LocalText, Source } from '../model/types.ts';
import type { CsvValue } from '../ui/csv.ts';
import type { Key } from '../ui/i18n/index.ts';
import type { RecordView } from './print.ts';

/** A field descriptor of the Frictionless Table Schema. */
export interface ColumnAbout {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  description: string;
}

/** A cell; several ids are a list. */
export type ColumnValue = string | number | boolean | null | readonly string[];

export interface Column<Row> extends ColumnAbout {
  value: (row: Row) => ColumnValue;
}

/** A text column; null and undefined are empty cells. */
export function textColumn<Row>(
  name: string,
  description: string,
  value: (row: Row) => string | null | undefined,
): Column<Row> {
  return { name, type: 'string', description, value: (row) => value(row) ?? null };
}

/** A column of ids or words, joined by `; `. */
export function listColumn<Row>(
  name: string,
  description: string,
  value: (row: Row) => readonly string[],
): Column<Row> {
  return { name, type: 'string', description: `${description}; several are joined by "; "`, value };
}

/** Two columns, `name_en` and `name_zh`. */
export function bilingualColumns<Row>(
  name: string,
  description: string,
  value: (row: Row) => LocalText | null | undefined,
): Column<Row>[] {
  return [
    textColumn(`${name}_en`, `${description}, in English`, (row) => value(row)?.en),
    textColumn(`${name}_zh`, `${description}, in Chinese`, (row) => value(row)?.zh),
  ];
}

/** Two columns of several texts each, joined by `; ` and `；`. */
export function bilingualListColumns<Row>(
  name: string,
  description: string,
  value: (row: Row) => readonly LocalText[],
): Column<Row>[] {
  const joined = (texts: readonly LocalText[]) => ({
    en: texts.map(({ en }) => en).join('; '),
    zh: texts.map(({ zh }) => zh).join('；'),
  });
  return bilingualColumns(name, `${description}; several are joined by semicolons`, (row) => joined(value(row)));
}

export function numberColumn<Row>(name: string, description: string, value: (row: Row) => number | null): Column<Row> {
  return { name, type: 'number', description, value };
}

export function booleanColumn<Row>(name: string, description: string, value: (row: Row) => boolean): Column<Row> {
  return { name, type: 'boolean', description, value };
}

/** The sources of a row: ids of sources.csv. */
export function sourceColumn<Row>(of: (row: Row) => readonly string[]): Column<Row> {
  return listColumn('sources', 'ids of sources.csv', of);
}

/** Description of date columns. */
export const EDTF =
  'EDTF date: 2018, 2018-11 or 2018-12-21; ~ approximate, ? uncertain, ../b by b, a/b some time between or from a to b';

/** Context for computing the lines of CSV files, which name the addresses of sources. */
interface FileView extends RecordView {
  whole: WholeAtlas;
}

/** A column of the CSV files that readers download from the tables. */
export interface FileColumn<R> {
  label: Key;
  value(record: R, view: FileView): CsvValue;
}

/** The addresses of sources in one cell, without those that have none. */
export function addressesOf(all: ReadonlyMap<string, Pick<Source, 'url'>>, ids: readonly string[]): string {
  return ids.flatMap((id) => all.get(id)?.url ?? []).join('; ');
}

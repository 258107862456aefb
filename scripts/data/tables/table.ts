import type { LocalText } from '../../../src/model/types.ts';
import type { CsvValue } from '../../../src/ui/csv.ts';

/** A CSV table and what a reader has to know of it. */
export interface Table {
  /** File name without ending. */
  name: string;
  title: LocalText;
  description: string;
  fields: Field[];
  rows: CsvValue[][];
}

export interface Field {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  description: string;
}

/** A column: what it is called, what it says, and where a row has it. */
export interface Column<Row> extends Field {
  value: (row: Row) => CsvValue;
}

/** One column, or the two of a text in both languages. */
type Columns<Row> = Column<Row> | readonly Column<Row>[];

/** Makes a table out of the things that are its rows, and columns. */
export function table<Row>(
  about: Pick<Table, 'name' | 'title' | 'description'>,
  rows: readonly Row[],
  columns: readonly Columns<NoInfer<Row>>[],
): Table {
  const flat = columns.flat();
  return {
    ...about,
    fields: flat.map(({ name, type, description }) => ({ name, type, description })),
    rows: rows.map((row) => flat.map((column) => column.value(row))),
  };
}

/** A column of text; null and undefined are empty cells. */
export function text<Row>(
  name: string,
  description: string,
  value: (row: Row) => string | null | undefined,
): Column<Row> {
  return { name, type: 'string', description, value: (row) => value(row) ?? null };
}

/** A column of ids or words, joined by `; `. */
export function list<Row>(name: string, description: string, value: (row: Row) => readonly string[]): Column<Row> {
  return {
    name,
    type: 'string',
    description: `${description}; several are joined by "; "`,
    value: (row) => value(row).join('; '),
  };
}

/** Two columns, `name_en` and `name_zh`. */
export function both<Row>(
  name: string,
  description: string,
  value: (row: Row) => LocalText | null | undefined,
): Column<Row>[] {
  return [
    text(`${name}_en`, `${description}, in English`, (row) => value(row)?.en),
    text(`${name}_zh`, `${description}, in Chinese`, (row) => value(row)?.zh),
  ];
}

/** Two columns of several texts each, joined by `; ` and `；`. */
export function bothLists<Row>(
  name: string,
  description: string,
  value: (row: Row) => readonly LocalText[],
): Column<Row>[] {
  return both(name, `${description}; several are joined by semicolons`, (row) => ({
    en: value(row)
      .map(({ en }) => en)
      .join('; '),
    zh: value(row)
      .map(({ zh }) => zh)
      .join('；'),
  }));
}

export function number<Row>(name: string, description: string, value: (row: Row) => number | null): Column<Row> {
  return { name, type: 'number', description, value };
}

export function truth<Row>(name: string, description: string, value: (row: Row) => boolean): Column<Row> {
  return { name, type: 'boolean', description, value };
}

/** The sources of a row: ids of sources.csv. */
export function sources<Row extends { sources: readonly string[] }>(): Column<Row> {
  return list('sources', 'ids of sources.csv', (row) => row.sources);
}

/** How a column of dates is described. */
export const EDTF =
  'EDTF date: 2018, 2018-11 or 2018-12-21; ~ approximate, ? uncertain, ../b by b, a/b some time between or from a to b';

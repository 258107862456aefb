/**
 * What a table is: its rows, and its columns as a table of their own. A column says its words, what it sorts by,
 * what a cell shows and what the CSV holds; adding a column is adding a row. Pure.
 */
import type { Atlas } from '../../model/atlas.ts';
import type { EdtfDate } from '../../model/dates.ts';
import type { Visible } from '../../model/query.ts';
import type { Language, Period, Ref } from '../../model/types.ts';
import type { TableId } from '../../state/store.ts';
import type { CsvValue } from '../../ui/csv.ts';
import type { Key } from '../../ui/i18n/index.ts';

/** What cells and files are made from besides their row. */
export interface TableView {
  atlas: Atlas;
  language: Language;
  visible: Visible;
  /** Where memberships are looked at (src/model/as-of.ts); of records, `visible.possible` tells. */
  windows: readonly Period[];
}

/** null = not known, sorted last in either direction. */
export type SortValue = string | number | EdtfDate | null;

/** What a cell shows: words, or records to open; and a small note under them. */
export interface Cell {
  text: string;
  links?: readonly { ref: Ref; text?: string; label?: string }[];
  /** Industries whose hue stands before the words. */
  hue?: readonly string[];
  note?: string;
}

/** One column of the CSV file. */
export interface CsvField<R> {
  label: Key;
  value(row: R, view: TableView): CsvValue;
}

export interface Column<R> {
  id: string;
  label: Key;
  numeric?: true;
  sort(row: R, view: TableView): SortValue;
  cell(row: R, view: TableView): Cell;
  csv: readonly CsvField<R>[];
}

export type Direction = 'ascending' | 'descending';
export interface Sorting {
  column: string;
  direction: Direction;
}

export interface TableDefinition<R> {
  id: TableId;
  /** How it is sorted before a reader sorts it. */
  start: Sorting;
  key(row: R): string;
  rows(visible: Visible): readonly R[];
  /** How many there are without filters. */
  total(atlas: Atlas): number;
  /** The first column names the row. */
  columns: readonly Column<R>[];
}

/** One row of an open table; cells and file line are made only when asked for. */
export interface OpenRow {
  key: string;
  cells(): readonly Cell[];
  csv(): readonly CsvValue[];
}

/** A table over what is visible, with the type of its rows closed over. */
export interface OpenTable {
  columns: readonly Pick<Column<never>, 'id' | 'label' | 'numeric'>[];
  csvLabels: readonly Key[];
  /** All rows, sorted; rows that compare equal keep the order of the data. */
  sorted(sorting: Sorting): readonly OpenRow[];
  count: number;
  total: number;
}

/** What the views keep of a table. */
export interface Table {
  id: TableId;
  start: Sorting;
  open(view: TableView): OpenTable;
}

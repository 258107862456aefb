/** Types of the sortable tables: columns, rows, cells, and the lines of their CSV files. */
import type { WholeAtlas } from '../../model/atlas.ts';
import type { Period, Ref } from '../../model/types.ts';
import type { WholeVisible } from '../../model/whole.ts';
import type { BasisMark, RecordView } from '../../records/print.ts';
import type { Sorting } from '../../records/sort.ts';
import type { TableId } from '../../state/store.ts';
import type { CsvValue } from '../../ui/csv.ts';
import type { Key } from '../../ui/i18n/index.ts';

/** What cells and CSV lines are computed from, in addition to their row. */
export interface TableView extends RecordView {
  whole: WholeAtlas;
  visible: WholeVisible;
  /** The windows in which memberships are looked at (src/model/as-of.ts). */
  windows: readonly Period[];
}

/** A cell: text or links to records, their basis, and a small note below. */
export interface Cell {
  text: string;
  /** The language of the text, if it is not the reader's. */
  lang?: string;
  /** What the text links to on another site. */
  address?: string;
  links?: readonly { ref: Ref; text?: string; label?: string }[];
  /** Industries whose hue is shown as a dot before the text. */
  hue?: readonly string[];
  mark?: BasisMark;
  note?: string;
  /** Sources on which this cell alone rests. */
  cited?: readonly { ref: Ref; text: string }[];
}

/** The header of a column. */
export interface ColumnHead {
  id: string;
  label: Key;
  numeric?: true;
}

/** One row of an open table; cells and CSV line are computed on demand. */
export interface OpenRow {
  key: string;
  cells(): readonly Cell[];
  csv(): readonly CsvValue[];
  /** What is searched of it. */
  found(): string;
}

/** A table of the visible records. The type of its rows is hidden in closures, so that all tables have one type. */
export interface OpenTable {
  columns: readonly ColumnHead[];
  /** The header line of the CSV file. */
  csvLabels: readonly string[];
  /** All rows, sorted; rows that compare equal keep the table's initial order. */
  sorted(sorting: Sorting): readonly OpenRow[];
  count: number;
  total: number;
  /** Whether readers can search in it. */
  isSearched: boolean;
  /** How many rows are only possibly in the period. */
  possible: number;
  /** What readers must know of these rows, as sentences. */
  remarks: readonly string[];
}

/** The definition of a table. */
export interface Table {
  id: TableId;
  /** The initial sorting. */
  start: Sorting;
  open(view: TableView): OpenTable;
}

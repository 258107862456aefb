/** What tables are to their views: rows of cells, sorted as asked, and lines of a file. */
import type { WholeAtlas } from '../../model/atlas.ts';
import type { Period, Ref } from '../../model/types.ts';
import type { WholeVisible } from '../../model/whole.ts';
import type { BasisMark, RecordView } from '../../records/print.ts';
import type { Sorting } from '../../records/sort.ts';
import type { TableId } from '../../state/store.ts';
import type { CsvValue } from '../../ui/csv.ts';
import type { Key } from '../../ui/i18n/index.ts';

/** What cells and files are made from besides their row. */
export interface TableView extends RecordView {
  whole: WholeAtlas;
  visible: WholeVisible;
  /** The days on which memberships are looked at (src/model/as-of.ts). */
  windows: readonly Period[];
}

/** What a cell shows: words, or records to open; how they are known; and a small note under them. */
export interface Cell {
  text: string;
  links?: readonly { ref: Ref; text?: string; label?: string }[];
  /** Industries whose hue stands before the words. */
  hue?: readonly string[];
  mark?: BasisMark;
  note?: string;
}

/** A column as the view heads it. */
export interface ColumnHead {
  id: string;
  label: Key;
  numeric?: true;
}

/** One row of an open table; cells and file line are made only when asked for. */
export interface OpenRow {
  key: string;
  cells(): readonly Cell[];
  csv(): readonly CsvValue[];
}

/** A table over what is visible, with the type of its rows closed over. */
export interface OpenTable {
  columns: readonly ColumnHead[];
  /** The header of the file, in words. */
  csvLabels: readonly string[];
  /** All rows, sorted; rows that compare equal keep the order of the data. */
  sorted(sorting: Sorting): readonly OpenRow[];
  count: number;
  total: number;
}

/** What the views keep of a table. */
export interface Table {
  id: TableId;
  /** How it is sorted before a reader sorts it. */
  start: Sorting;
  open(view: TableView): OpenTable;
}

/** The rows and columns of the matrix in the order that was asked for, and what stands where. Pure. */
import type { Atlas } from '../../model/atlas.ts';
import { inLanguage } from '../../model/languages.ts';
import type { Matrix, MatrixColumn, MatrixRow } from '../../model/matrix.ts';
import { recordName } from '../../model/names.ts';
import type { Language, Ref } from '../../model/types.ts';
import { collatorOf, dateValue, type Sorting, type SortValue, sortRows } from '../../records/sort.ts';

/** In the order of the control; lines that compare equal stay in the order of similarity. */
export const ORDERS = ['similarity', 'size', 'date', 'name'] as const;
export type LineOrder = (typeof ORDERS)[number];
export interface Orders {
  rows: LineOrder;
  columns: LineOrder;
}

export interface Lines {
  rows: readonly MatrixRow[];
  columns: readonly MatrixColumn[];
}

/** A cell of the table: row and column from 0, the first two of either are header and sum. */
export interface Position {
  row: number;
  column: number;
}
/** Rows before the first place: names, numbers of members. Columns before the first alliance: name, number of alliances. */
export const HEADS = 2;

/** Large ones first, old ones first, names from A. */
const DIRECTION: Readonly<Record<Exclude<LineOrder, 'similarity'>, Sorting['direction']>> = {
  size: 'descending',
  date: 'ascending',
  name: 'ascending',
};

/** Sorts both ways; `matrix` itself is in the order of similarity. */
export function matrixLines(matrix: Matrix, orders: Orders, atlas: Atlas, language: Language): Lines {
  return {
    rows: sorted(matrix.rows, orders.rows, language, {
      size: ({ cells }) => cells.size,
      date: ({ since }) => since,
      name: ({ place }) => recordName(atlas, { kind: 'place', id: place }, language),
    }),
    columns: sorted(matrix.columns, orders.columns, language, {
      size: ({ members }) => members.size,
      date: ({ alliance }) => dateValue(alliance.founded),
      name: ({ alliance }) => inLanguage(alliance.name, language),
    }),
  };
}

/** The record that a cell stands for: its row's or column's in the heads, else the alliance; none in the corner. */
export function refAt({ rows, columns }: Lines, { row, column }: Position): Ref | null {
  const alliance = columns[column - HEADS]?.alliance;
  if (alliance) return { kind: 'alliance', id: alliance.id };
  const place = rows[row - HEADS]?.place;
  return place ? { kind: 'place', id: place } : null;
}

/** Where a record has its header; null for one that has none. */
export function positionOfRef({ rows, columns }: Lines, ref: Ref | null): Position | null {
  const row = ref?.kind === 'place' ? rows.findIndex(({ place }) => place === ref.id) : -1;
  const column = ref?.kind === 'alliance' ? columns.findIndex(({ alliance }) => alliance.id === ref.id) : -1;
  if (row >= 0) return { row: row + HEADS, column: 0 };
  return column >= 0 ? { row: 0, column: column + HEADS } : null;
}

function sorted<L>(
  lines: readonly L[],
  order: LineOrder,
  language: Language,
  values: Readonly<Record<Exclude<LineOrder, 'similarity'>, (line: L) => SortValue>>,
): readonly L[] {
  return order === 'similarity' ? lines : sortRows(lines, values[order], DIRECTION[order], collatorOf(language));
}

/** How many rows Page Up and Page Down go. */
const PAGE = 10;

interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** The cell that a key leads to, kept within `last`; null for keys that do not move. */
export function positionAfter({ row, column }: Position, press: Press, last: Position): Position | null {
  const far = press.ctrlKey || press.metaKey;
  const goals: Readonly<Record<string, Position>> = {
    ArrowUp: { row: far ? 0 : row - 1, column },
    ArrowDown: { row: far ? last.row : row + 1, column },
    ArrowLeft: { row, column: far ? 0 : column - 1 },
    ArrowRight: { row, column: far ? last.column : column + 1 },
    Home: { row: far ? 0 : row, column: 0 },
    End: { row: far ? last.row : row, column: last.column },
    PageUp: { row: row - PAGE, column },
    PageDown: { row: row + PAGE, column },
  };
  const goal = goals[press.key];
  return goal ? within(goal, last) : null;
}

/** The nearest cell that there is. */
export function within({ row, column }: Position, last: Position): Position {
  return { row: Math.max(0, Math.min(row, last.row)), column: Math.max(0, Math.min(column, last.column)) };
}

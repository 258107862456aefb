/** The rows and columns of the matrix in the chosen order, and positions of cells. Pure. */
import type { Atlas } from '../../model/atlas.ts';
import { inLanguage } from '../../model/languages.ts';
import type { Matrix, MatrixColumn, MatrixRow } from '../../model/matrix.ts';
import { recordName } from '../../model/names.ts';
import type { Language, Ref } from '../../model/types.ts';
import { collatorOf, dateValue, type Sorting, type SortValue, sortRows } from '../../records/sort.ts';
import type { MATRIX_ORDERS } from '../../state/sorting.ts';

export type LineOrder = (typeof MATRIX_ORDERS)[number];
export interface Orders {
  rows: LineOrder;
  columns: LineOrder;
}

/** The orders that an address says (src/state/sorting.ts): `name`, or those of rows and columns, `name,size`. */
export function ordersOf(sort: string | null): Orders {
  const [rows = 'similarity', columns = rows] = (sort?.split(',') ?? []) as LineOrder[];
  return { rows, columns };
}

/** Orders as an address says them; null for the usual ones. */
export function sortOfOrders({ rows, columns }: Orders): string | null {
  if (rows !== columns) return `${rows},${columns}`;
  return rows === 'similarity' ? null : rows;
}

export interface Lines {
  rows: readonly MatrixRow[];
  columns: readonly MatrixColumn[];
}

/** A cell of the table: row and column from 0; the first two of each are headers and sums. */
export interface Position {
  row: number;
  column: number;
}
/** Number of header rows (names, numbers of members) and header columns (name, number of alliances). */
export const HEADS = 2;

/** Largest first, oldest first, names from A. */
const DIRECTION: Readonly<Record<Exclude<LineOrder, 'similarity'>, Sorting['direction']>> = {
  size: 'descending',
  date: 'ascending',
  name: 'ascending',
};

/** Sorts rows and columns; `matrix` itself is in the order of similarity. */
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

/** The record of a cell: in headers that of the row or column, otherwise the alliance; null in the corner. */
export function refAt({ rows, columns }: Lines, { row, column }: Position): Ref | null {
  const alliance = columns[column - HEADS]?.alliance;
  if (alliance) return { kind: 'alliance', id: alliance.id };
  const place = rows[row - HEADS]?.place;
  return place ? { kind: 'place', id: place } : null;
}

/** The position of a record's header; null if it has none. */
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

/** Number of rows that Page Up and Page Down move. */
const PAGE_ROWS = 10;

interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** The cell that a key moves to, clamped to `last`; null for other keys. */
export function positionAfter({ row, column }: Position, press: Press, last: Position): Position | null {
  const far = press.ctrlKey || press.metaKey;
  const goals: Readonly<Record<string, Position>> = {
    ArrowUp: { row: far ? 0 : row - 1, column },
    ArrowDown: { row: far ? last.row : row + 1, column },
    ArrowLeft: { row, column: far ? 0 : column - 1 },
    ArrowRight: { row, column: far ? last.column : column + 1 },
    Home: { row: far ? 0 : row, column: 0 },
    End: { row: far ? last.row : row, column: last.column },
    PageUp: { row: row - PAGE_ROWS, column },
    PageDown: { row: row + PAGE_ROWS, column },
  };
  const goal = goals[press.key];
  return goal ? within(goal, last) : null;
}

/** Clamps a position to the table. */
export function within({ row, column }: Position, last: Position): Position {
  return { row: Math.max(0, Math.min(row, last.row)), column: Math.max(0, Math.min(column, last.column)) };
}

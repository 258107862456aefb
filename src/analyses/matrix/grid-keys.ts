/** Where the arrow keys lead in a grid, after the ARIA authoring practices. Pure. */
import type { Position } from './lines.ts';

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

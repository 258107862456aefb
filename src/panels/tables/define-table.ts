import type { Cell, OpenRow, OpenTable, Table, TableDefinition, TableView } from './columns.ts';
import { collatorOf, sortRows } from './sort.ts';

/** Closes a definition over the type of its rows, so that tables of different rows can stand in one list. */
export function defineTable<R>(definition: TableDefinition<R>): Table {
  const { id, start, columns } = definition;
  const fields = columns.flatMap((column) => column.csv);
  const open = (view: TableView): OpenTable => {
    const rows = definition.rows(view.visible);
    const openRow = (row: R): OpenRow => ({
      key: definition.key(row),
      cells: () => columns.map((column): Cell => column.cell(row, view)),
      csv: () => fields.map((field) => field.value(row, view)),
    });
    return {
      columns,
      csvLabels: fields.map(({ label }) => label),
      sorted: ({ column: sortedBy, direction }) => {
        const column = columns.find((entry) => entry.id === sortedBy);
        if (!column) return rows.map(openRow);
        return sortRows(rows, (row) => column.sort(row, view), direction, collatorOf(view.language)).map(openRow);
      },
      count: rows.length,
      total: definition.total(view.atlas),
    };
  };
  return { id, start, open };
}

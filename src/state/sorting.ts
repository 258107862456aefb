/**
 * How the open table is sorted, as its address says it: a column, descending with `-` (`-date`); in the matrix the orders
 * of rows and columns (`name,size`, or one for both). null is the table's own order.
 */
import type { OpenableId } from './store.ts';

/** The orders of the matrix, as listed in its selects; lines that compare equal keep the order of similarity. */
export const MATRIX_ORDERS = ['similarity', 'size', 'date', 'name'] as const;

/** Columns to sort by; the address cannot import the tables, so `tests/parts/tables/sorting.test.ts` compares. */
const COLUMNS: Partial<Record<OpenableId, string>> = {
  alliances: 'name kind industries founded founded-place seat hosts members size events status evidence sources',
  places: 'name province alliances led stated inferred events initiatives groupings',
  events: 'title date type places industries alliances figures confidence evidence sources',
  initiatives: 'title kind date status places industries figures evidence sources',
  memberships: 'place alliance role since basis sources',
  groupings: 'name kind founded members sources',
  figures: 'record label value unit kind as-of places owner basis sources',
  sources: 'title original-title publisher kind published language reliability link records',
  network: 'alliance extent ends member-places provinces',
};

/** Whether a table can be sorted in this way. */
export function isSortOf(table: OpenableId | null, sort: string): boolean {
  const orders = sort.split(',');
  if (table === 'matrix') return orders.length <= 2 && orders.every((order) => isOrder(order));
  return table !== null && (COLUMNS[table] ?? '').split(' ').includes(sort.replace(/^-/, '') || '-');
}

function isOrder(text: string): boolean {
  return (MATRIX_ORDERS as readonly string[]).includes(text);
}

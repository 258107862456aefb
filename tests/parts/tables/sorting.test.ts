/** The orders that an address may say, against the tables that it cannot import. */
import { expect, it } from 'vitest';
import { ordersOf, sortOfOrders } from '../../../src/analyses/matrix/lines.ts';
import { REACH_COLUMNS } from '../../../src/analyses/network/reach-table.ts';
import { filterIndex, query } from '../../../src/model/query.ts';
import { wholeVisible } from '../../../src/model/whole.ts';
import { TABLES } from '../../../src/parts/tables/all-tables.ts';
import { sortingOf, sortOf } from '../../../src/records/sort.ts';
import { isSortOf, MATRIX_ORDERS } from '../../../src/state/sorting.ts';
import { OPENABLE_IDS, TABLE_IDS } from '../../../src/state/store.ts';
import { ATLAS } from '../../fixtures/atlas.ts';

const visible = wholeVisible(ATLAS, query(filterIndex(ATLAS), { period: null, facets: {}, match: {} }));
const columnsOf = (id: (typeof TABLE_IDS)[number]) =>
  TABLES[id]
    .open({ atlas: ATLAS, whole: ATLAS, language: 'en', visible, windows: [] })
    .columns.map((column) => column.id);
const COLUMNS = new Map<string, readonly string[]>([
  ...TABLE_IDS.map((id) => [id, columnsOf(id)] as const),
  ['network', REACH_COLUMNS.map(({ id }) => id)],
  ['matrix', MATRIX_ORDERS],
]);
const ALL = new Set([...COLUMNS.values()].flat());

it.each(OPENABLE_IDS)('%s can be sorted by each of its columns, and by nothing else', (table) => {
  const known = [...ALL, 'none-such', ''].filter((column) => isSortOf(table, column));
  expect(known.sort()).toEqual([...(COLUMNS.get(table) ?? [])].sort());
});

it('a column goes up, or down with a minus', () => {
  for (const sort of ['date', '-date', 'founded-place', '-founded-place']) {
    expect(sortOf(sortingOf(sort))).toBe(sort);
    expect(sortingOf(sort).direction).toBe(sort.startsWith('-') ? 'descending' : 'ascending');
  }
  expect(isSortOf('events', '-date')).toBe(true);
  expect(isSortOf('events', '--date')).toBe(false);
});

it('the matrix has an order of rows and one of columns, which are often the same', () => {
  for (const rows of MATRIX_ORDERS) {
    for (const columns of MATRIX_ORDERS) {
      const sort = sortOfOrders({ rows, columns });
      expect(ordersOf(sort)).toEqual({ rows, columns });
      expect(sort === null || isSortOf('matrix', sort)).toBe(true);
    }
  }
  expect(ordersOf(null)).toEqual({ rows: 'similarity', columns: 'similarity' });
  expect(['name,size,date', 'name,', ',name', '-name'].filter((sort) => isSortOf('matrix', sort))).toEqual([]);
});

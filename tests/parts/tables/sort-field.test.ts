import { expect, it } from 'vitest';
import { sortingAfter } from '../../../src/parts/tables/sort-field.tsx';

it('begins with the greatest number and the first word, and turns round when chosen again', () => {
  const start = { column: 'date', direction: 'ascending' } as const;
  const name = { id: 'name' };
  const events = { id: 'events', numeric: true } as const;
  expect(sortingAfter(start, name)).toEqual({ column: 'name', direction: 'ascending' });
  expect(sortingAfter(sortingAfter(start, name), name)).toEqual({ column: 'name', direction: 'descending' });
  expect(sortingAfter(start, events)).toEqual({ column: 'events', direction: 'descending' });
  expect(sortingAfter(sortingAfter(start, events), events)).toEqual({ column: 'events', direction: 'ascending' });
});

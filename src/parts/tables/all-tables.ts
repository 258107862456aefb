/** THE TABLE of tables, in the order of their tabs. */
import { isPossibleMembership } from '../../model/as-of.ts';
import type { TableId } from '../../state/store.ts';
import type { Table, TableView } from './columns.ts';
import { defineTable } from './define-table.ts';

/** What tables of records have in common. */
const RECORD = {
  key: ({ id }: { id: string }) => id,
  isPossible: ({ id }: { id: string }, { visible }: TableView) => visible.possible.has(id),
};
const OLDEST = { column: 'founded', direction: 'ascending' } as const;
const LATEST = { column: 'date', direction: 'descending' } as const;

export const TABLES: Readonly<Record<TableId, Table>> = {
  alliances: defineTable({ ...RECORD, id: 'alliances', kind: 'alliance', start: OLDEST }),
  events: defineTable({ ...RECORD, id: 'events', kind: 'event', start: LATEST }),
  initiatives: defineTable({ ...RECORD, id: 'initiatives', kind: 'initiative', start: LATEST }),
  memberships: defineTable({
    id: 'memberships',
    kind: 'membership',
    start: { column: 'place', direction: 'ascending' },
    key: ({ alliance, membership }) => `${alliance.id} ${membership.place} ${membership.role} ${membership.since}`,
    isPossible: (row, { windows }) => isPossibleMembership(row, windows),
  }),
};

/** THE TABLE of tables, in the order of their tabs. */
import { isPossibleMembership } from '../../records/possible.ts';
import type { TableId } from '../../state/store.ts';
import type { Table, TableView } from './columns.ts';
import { defineTable } from './define-table.ts';

const key = ({ id }: { id: string }) => id;
const isPossible = ({ id }: { id: string }, { visible }: TableView) => visible.possible.has(id);

export const TABLES: Readonly<Record<TableId, Table>> = {
  alliances: defineTable({
    id: 'alliances',
    kind: 'alliance',
    start: { column: 'founded', direction: 'ascending' },
    rows: (visible) => visible.alliances,
    total: (atlas) => atlas.file.alliances.length,
    key,
    isPossible,
  }),
  events: defineTable({
    id: 'events',
    kind: 'event',
    start: { column: 'date', direction: 'descending' },
    rows: (visible) => visible.events,
    total: (atlas) => atlas.file.events.length,
    key,
    isPossible,
  }),
  initiatives: defineTable({
    id: 'initiatives',
    kind: 'initiative',
    start: { column: 'date', direction: 'descending' },
    rows: (visible) => visible.initiatives,
    total: (atlas) => atlas.file.initiatives.length,
    key,
    isPossible,
  }),
  memberships: defineTable({
    id: 'memberships',
    kind: 'membership',
    start: { column: 'place', direction: 'ascending' },
    rows: (visible) => visible.memberships,
    total: (atlas) => atlas.file.alliances.reduce((sum, { members }) => sum + members.length, 0),
    key: ({ alliance, membership }) => `${alliance.id} ${membership.place} ${membership.role} ${membership.since}`,
    isPossible: (row, { windows }) => isPossibleMembership(row, windows),
  }),
};

/** THE TABLE of tables, in the order of their tabs. */
import type { TableId } from '../../state/store.ts';
import { alliancesTable } from './alliances-table.ts';
import type { Table } from './columns.ts';
import { eventsTable } from './events-table.ts';
import { initiativesTable } from './initiatives-table.ts';
import { membershipsTable } from './memberships-table.ts';

export const TABLES: Readonly<Record<TableId, Table>> = {
  alliances: alliancesTable,
  events: eventsTable,
  initiatives: initiativesTable,
  memberships: membershipsTable,
};

import { presence } from '../../model/as-of.ts';
import type { MembershipOf } from '../../model/atlas.ts';
import { recordName } from '../../model/names.ts';
import type { Period } from '../../model/types.ts';
import { formatEdtf } from '../../ui/format.ts';
import { t, tCode } from '../../ui/i18n/index.ts';
import { bothNames, dateValue, linkCell, sourcesColumn } from './cells.ts';
import type { TableView } from './columns.ts';
import { defineTable } from './define-table.ts';

/** The order of roles, not of their words. */
const ROLES: readonly MembershipOf['membership']['role'][] = ['host', 'initiator', 'member'];

const place = ({ membership }: MembershipOf, { atlas, language }: TableView) =>
  recordName(atlas, { kind: 'place', id: membership.place }, language);
const role = ({ membership }: MembershipOf, { language }: TableView) => tCode(language, 'role', membership.role);
const basis = ({ membership }: MembershipOf, { language }: TableView) => tCode(language, 'basis', membership.basis);

/** Whether a visible membership may be in force in the period, or on the days asked for, and may not. */
export function isPossibleMembership({ alliance, membership }: MembershipOf, windows: readonly Period[]): boolean {
  return windows.length > 0 && windows.every((window) => presence(alliance, membership, window) !== 'in');
}

export const membershipsTable = defineTable<MembershipOf>({
  id: 'memberships',
  start: { column: 'place', direction: 'ascending' },
  key: ({ alliance, membership }) => `${alliance.id} ${membership.place} ${membership.role} ${membership.since}`,
  rows: (visible) => visible.memberships,
  total: (atlas) => atlas.file.alliances.reduce((sum, { members }) => sum + members.length, 0),
  columns: [
    {
      id: 'place',
      label: 'table.col.place',
      sort: place,
      cell: ({ membership }, view) => linkCell({ kind: 'place', id: membership.place }, view),
      csv: [
        { label: 'table.col.place-id', value: ({ membership }) => membership.place },
        ...bothNames<MembershipOf>('place', ({ membership }, { atlas }) => atlas.places.get(membership.place)?.name),
      ],
    },
    {
      id: 'alliance',
      label: 'table.col.alliance',
      sort: ({ alliance }, { language }) => alliance.name[language],
      cell: ({ alliance }, view) => linkCell({ kind: 'alliance', id: alliance.id }, view, { hue: alliance.industries }),
      csv: [
        { label: 'table.col.alliance-id', value: ({ alliance }) => alliance.id },
        ...bothNames<MembershipOf>('alliance', ({ alliance }) => alliance.name),
      ],
    },
    {
      id: 'role',
      label: 'table.col.role',
      sort: ({ membership }) => ROLES.indexOf(membership.role),
      cell: (row, view) => ({ text: role(row, view) }),
      csv: [{ label: 'table.col.role', value: role }],
    },
    {
      id: 'since',
      label: 'table.col.since',
      sort: ({ membership }) => dateValue(membership.since),
      cell: (row, { language, windows }) => {
        const { since, until } = row.membership;
        const notes = [
          ...(until ? [t(language, 'details.until', { date: formatEdtf(until, language) })] : []),
          ...(isPossibleMembership(row, windows) ? [t(language, 'table.possibly')] : []),
        ];
        return {
          text: formatEdtf(since, language),
          ...(notes.length > 0 ? { note: notes.join(t(language, 'list.semicolon')) } : {}),
        };
      },
      csv: [
        { label: 'table.col.since', value: ({ membership }) => membership.since },
        { label: 'table.col.until', value: ({ membership }) => membership.until },
        {
          label: 'table.col.possibly',
          value: (row, { windows }) => (isPossibleMembership(row, windows) ? 1 : 0),
        },
      ],
    },
    {
      id: 'basis',
      label: 'table.col.basis',
      sort: basis,
      cell: (row, view) => ({ text: basis(row, view) }),
      csv: [{ label: 'table.col.basis', value: basis }],
    },
    sourcesColumn(({ membership }) => membership.sources),
  ],
});

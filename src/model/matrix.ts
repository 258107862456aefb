/** Memberships as a matrix: a row per place, a column per alliance, ordered by similarity. Pure. */
import type { MembershipOf } from './atlas.ts';
import { compareDates, type EdtfDate, edtfOf } from './dates.ts';
import { must } from './must.ts';
import { seriate } from './seriation.ts';
import type { Adcode, Alliance, Membership, WholeMembership } from './types.ts';
import type { WholeVisible } from './whole.ts';

/** The memberships of one place in one alliance. */
export interface MatrixCell {
  /** Strongest first: by role, then by basis. Nearly always one; several after a change of role. */
  memberships: readonly [WholeMembership, ...WholeMembership[]];
  /** Whether none of them certainly falls in the period. */
  possible: boolean;
}

export interface MatrixRow {
  place: Adcode;
  /** By id of the alliance. */
  cells: ReadonlyMap<string, MatrixCell>;
  /** Start of its first dated membership. */
  since: EdtfDate | null;
}

export interface MatrixColumn {
  alliance: Alliance;
  members: ReadonlySet<Adcode>;
  /** The members that host it. */
  hosts: ReadonlySet<Adcode>;
}

export interface Matrix {
  /** Places with a membership; similar ones are adjacent. */
  rows: readonly MatrixRow[];
  /** Alliances with a membership; similar ones are adjacent. */
  columns: readonly MatrixColumn[];
  stated: number;
  inferred: number;
  /** Cells that only possibly fall in the period. */
  possible: number;
  /** Alliances without known members. */
  memberless: readonly Alliance[];
  /** Alliances with known members, but none in the chosen time. */
  outside: readonly Alliance[];
}

const ROLES: readonly Membership['role'][] = ['host', 'initiator', 'member'];

/** The matrix of the filtered records; `isPossible`: whether a membership only possibly falls in the period. */
export function matrixOf(
  { alliances, memberships }: Pick<WholeVisible, 'alliances' | 'memberships'>,
  isPossible: (of: MembershipOf) => boolean,
): Matrix {
  const columns = new Map<string, { alliance: Alliance; members: Set<Adcode>; hosts: Set<Adcode> }>();
  const rows = new Map<
    Adcode,
    Map<string, { alliance: Alliance; memberships: [WholeMembership, ...WholeMembership[]] }>
  >();
  for (const { alliance, membership } of memberships) {
    const column = columns.get(alliance.id) ?? { alliance, members: new Set(), hosts: new Set() };
    columns.set(alliance.id, column);
    column.members.add(membership.place);
    if (membership.role === 'host') column.hosts.add(membership.place);
    const cells = rows.get(membership.place) ?? new Map();
    rows.set(membership.place, cells);
    const cell = cells.get(alliance.id);
    if (cell) cell.memberships.push(membership);
    else cells.set(alliance.id, { alliance, memberships: [membership] });
  }
  const stated = memberships.filter(({ membership }) => membership.basis === 'stated').length;
  const rest = alliances.filter(({ id }) => !columns.has(id));
  // By adcode: the result must not depend on the order of alliances.
  const places = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = places.map(([place, cells]) => rowOf(place, cells, isPossible));
  return {
    rows: inSimilarityOrder(lines, ({ cells }) => cells.keys()),
    columns: inSimilarityOrder([...columns.values()], ({ members }) => members),
    stated,
    inferred: memberships.length - stated,
    possible: lines.flatMap(({ cells }) => [...cells.values()].filter(({ possible }) => possible)).length,
    memberless: rest.filter(({ members }) => members.length === 0),
    outside: rest.filter(({ members }) => members.length > 0),
  };
}

/** Alliances that have all of some places among their members. */
export function sharedBy(matrix: Pick<Matrix, 'columns'>, places: readonly Adcode[]): Alliance[] {
  return matrix.columns
    .filter(({ members }) => places.every((place) => members.has(place)))
    .map(({ alliance }) => alliance);
}

function rowOf(
  place: Adcode,
  cells: ReadonlyMap<string, { alliance: Alliance; memberships: [WholeMembership, ...WholeMembership[]] }>,
  isPossible: (of: MembershipOf) => boolean,
): MatrixRow {
  const begun = [...cells.values()]
    .flatMap(({ memberships }) => memberships)
    .flatMap(({ since }) => (since ? [edtfOf(since)] : []));
  return {
    place,
    cells: new Map(
      [...cells].map(([id, { alliance, memberships }]) => {
        const possible = memberships.every((membership) => isPossible({ alliance, membership }));
        return [id, { memberships: memberships.sort(strongestFirst), possible }];
      }),
    ),
    since: begun.sort(compareDates)[0] ?? null,
  };
}

function strongestFirst(a: Membership, b: Membership): number {
  return (
    ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || Number(a.basis === 'inferred') - Number(b.basis === 'inferred')
  );
}

/** Rows or columns ordered by similarity of the ids they hold. */
function inSimilarityOrder<L>(lines: readonly L[], idsOf: (line: L) => Iterable<string>): L[] {
  const numbers = new Map<string, number>();
  const numberOf = (id: string) => {
    const number = numbers.get(id) ?? numbers.size;
    numbers.set(id, number);
    return number;
  };
  const order = seriate(lines.map((line) => new Set([...idsOf(line)].map(numberOf))));
  return order.map((index) => must(lines[index], 'a line'));
}

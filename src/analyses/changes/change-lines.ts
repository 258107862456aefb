/** Changes of alliances and memberships between two days, as lines and in lists. Pure. */
import { type Change, isShown, type MemberState, membershipState, presence } from '../../model/as-of.ts';
import { groupBy } from '../../model/atlas.ts';
import { compareDates, edtfOf } from '../../model/dates.ts';
import type { Adcode, Period, WholeAlliance, WholeMembership } from '../../model/types.ts';

/** The change of an alliance (`place` null), or of a place in one, between the two days. */
export interface ChangeLine {
  alliance: WholeAlliance;
  place: Adcode | null;
  /** The memberships it is derived from. */
  memberships: readonly WholeMembership[];
  /** `passed`: joined and left in between. For an alliance, `joined` means founded. */
  change: Change | 'passed';
  possible: boolean;
}

/** Lines for alliances, oldest first, and the places in each, if they exist on either day or in between. */
export function changeLines(alliances: readonly WholeAlliance[], windows: readonly [Period, Period]): ChangeLine[] {
  return byFounding(alliances).flatMap((alliance) => [
    ...lineOf(alliance, null, membershipState(alliance, [{ since: null, until: null }], windows), []),
    ...[...groupBy(alliance.members, ({ place }) => [place])].flatMap(([place, members]) => {
      const state = membershipState(alliance, members, windows);
      const told = members.filter((member) => isShown(alliance, member, windows));
      return state.shown ? lineOf(alliance, place, state, told) : passedOf(alliance, place, members, windows);
    }),
  ]);
}

/** Sorted by date of founding, unknown dates last. */
function byFounding(alliances: readonly WholeAlliance[]): WholeAlliance[] {
  const dated = alliances.flatMap((alliance) =>
    alliance.founded ? [{ alliance, date: edtfOf(alliance.founded) }] : [],
  );
  const sorted = dated.sort((a, b) => compareDates(a.date, b.date)).map(({ alliance }) => alliance);
  return [...sorted, ...alliances.filter(({ founded }) => !founded)];
}

function lineOf(
  alliance: WholeAlliance,
  place: Adcode | null,
  state: MemberState,
  memberships: readonly WholeMembership[],
) {
  const { change, possible } = state;
  return change ? [{ alliance, place, memberships, change, possible }] : [];
}

function passedOf(
  alliance: WholeAlliance,
  place: Adcode,
  members: readonly WholeMembership[],
  [{ from }, { to }]: readonly [Period, Period],
): ChangeLine[] {
  const told = members.map((member) => [member, presence(alliance, member, { from, to })] as const);
  const memberships = told.flatMap(([member, there]) => (there === 'out' ? [] : [member]));
  const possible = told.every(([, there]) => there !== 'in');
  return memberships.length > 0 ? [{ alliance, place, memberships, change: 'passed', possible }] : [];
}

/** THE TABLE of lists, in order. `always`: shown even if empty. */
export const CHANGE_LISTS = [
  { id: 'founded', change: 'joined', possible: false, of: 'alliances', always: true },
  { id: 'joined', change: 'joined', possible: false, of: 'places', always: true },
  { id: 'left', change: 'left', possible: false, of: 'places', always: true },
  { id: 'passed', change: 'passed', possible: null, of: 'places', always: false },
  { id: 'maybe-founded', change: 'joined', possible: true, of: 'alliances', always: false },
  { id: 'maybe-joined', change: 'joined', possible: true, of: 'places', always: false },
  { id: 'maybe-left', change: 'left', possible: true, of: 'places', always: false },
  { id: 'unknown', change: 'kept', possible: true, of: 'both', always: false },
  { id: 'kept', change: 'kept', possible: false, of: 'both', always: false },
] as const;
export type ChangeList = (typeof CHANGE_LISTS)[number];

/** The lines of a list. */
export function linesIn(lines: readonly ChangeLine[], { change, possible, of }: ChangeList): ChangeLine[] {
  return lines.filter(
    (line) =>
      line.change === change &&
      (possible === null || line.possible === possible) &&
      (of === 'both' || (of === 'alliances') === (line.place === null)),
  );
}

/** Places of one alliance with the same dates, basis and sources. */
export interface PlaceRow extends Pick<WholeMembership, 'since' | 'until' | 'basis' | 'sources'> {
  places: readonly Adcode[];
}

/** Lines grouped by alliance: whether the alliance itself is one, and its places, those with equal facts in one row. */
export function byAlliance(
  lines: readonly ChangeLine[],
): { alliance: WholeAlliance; itself: boolean; rows: PlaceRow[] }[] {
  return [...groupBy(lines, ({ alliance }) => [alliance.id]).values()].flatMap((own) => {
    const [first] = own;
    return first
      ? [{ alliance: first.alliance, itself: own.some(({ place }) => place === null), rows: rowsOf(own) }]
      : [];
  });
}

function rowsOf(lines: readonly ChangeLine[]): PlaceRow[] {
  const told = lines.flatMap(({ memberships }) => memberships);
  const same = groupBy(told, ({ since, until, basis, sources }) => [[since, until, basis, ...sources].join(' ')]);
  return [...same.values()].flatMap((members) => {
    const [first] = members;
    return first ? [{ ...first, places: members.map(({ place }) => place) }] : [];
  });
}

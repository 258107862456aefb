/** Who is a member of what, from both sides: what all analyses of the network begin with. Pure. */
import type { MembershipOf } from '../atlas.ts';
import type { Adcode, Membership } from '../types.ts';

type Basis = Membership['basis'];

export interface MemberSets {
  /** Places and alliances ascending. stated: a source names the place in at least one of its memberships. */
  alliancesOf: ReadonlyMap<Adcode, ReadonlyMap<string, Basis>>;
  /** The same, turned around. */
  membersOf: ReadonlyMap<string, ReadonlyMap<Adcode, Basis>>;
}

/** Member sets of memberships; a place that left and came back counts once. Districts count for themselves. */
export function memberSets(memberships: readonly MembershipOf[]): MemberSets {
  const alliancesOf = new Map<Adcode, Map<string, Basis>>();
  const membersOf = new Map<string, Map<Adcode, Basis>>();
  const sorted = memberships.toSorted(
    (a, b) => compare(a.membership.place, b.membership.place) || compare(a.alliance.id, b.alliance.id),
  );
  for (const { alliance, membership } of sorted) {
    add(alliancesOf, membership.place, alliance.id, membership.basis);
    add(membersOf, alliance.id, membership.place, membership.basis);
  }
  return { alliancesOf, membersOf: new Map([...membersOf].sort(([a], [b]) => compare(a, b))) };
}

/** Only the memberships in which a source names the place. */
export function statedOnly(memberships: readonly MembershipOf[]): MembershipOf[] {
  return memberships.filter(({ membership }) => membership.basis === 'stated');
}

function add(sets: Map<string, Map<string, Basis>>, key: string, member: string, basis: Basis): void {
  const set = sets.get(key) ?? new Map<string, Basis>();
  if (set.get(member) !== 'stated') set.set(member, basis);
  sets.set(key, set);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

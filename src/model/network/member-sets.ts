/** Memberships indexed by place and by alliance, the input of all network analyses. Pure. */
import type { MembershipOf } from '../atlas.ts';
import type { Adcode, Membership } from '../types.ts';

type Basis = Membership['basis'];

export interface MemberSets {
  /** Places and alliances ascending. stated: a source names the place in at least one of the memberships. */
  alliancesOf: ReadonlyMap<Adcode, ReadonlyMap<string, Basis>>;
  /** The inverse. */
  membersOf: ReadonlyMap<string, ReadonlyMap<Adcode, Basis>>;
}

/** Indexes memberships; a place that left and rejoined counts once. Districts count separately from their city. */
export function memberSets(memberships: readonly MembershipOf[]): MemberSets {
  const alliancesOf = new Map<Adcode, Map<string, Basis>>();
  const membersOf = new Map<string, Map<Adcode, Basis>>();
  const sorted = [...memberships].sort(
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

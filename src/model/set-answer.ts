/** What chosen places, or chosen alliances, have in common, and what each of them has alone. Pure. */
import { type Atlas, type MembershipOf, placePath } from './atlas.ts';
import type { Adcode } from './types.ts';

/** Places share alliances, alliances share places. */
export type SetKind = 'place' | 'alliance';

/** An alliance of places, or a place of alliances. */
export interface SetFact {
  id: string;
  /** A membership it rests on is inferred, not stated. */
  inferred: boolean;
  /** A membership it rests on may not lie in the period. */
  possible: boolean;
}

/** What one of the chosen has that the others have not. */
export interface SetPart {
  id: string;
  alone: readonly SetFact[];
  /** Of what they share, the alliances that it alone hosts; none for an alliance. */
  hosts: readonly SetFact[];
  /** Districts of this place whose memberships count for it where it has none itself. */
  through: readonly Adcode[];
}

export interface SetAnswer {
  kind: SetKind;
  shared: readonly SetFact[];
  /** What any of the chosen has, in all. */
  total: number;
  /** Of three: what just two of them have. */
  ofTwo: number;
  parts: readonly SetPart[];
}

/** All memberships of one chosen thing with one other, taken together. */
interface Tie {
  stated: boolean;
  certain: boolean;
  host: boolean;
  /** The place itself is a member, not only a district of it. */
  own: boolean;
  districts: Adcode[];
}

/**
 * Compares two or three chosen places, or alliances, by some memberships (those that the other filters leave).
 * A district's membership counts for its city too, as it does in the filters, and is told. `isPossible`: the membership
 * may lie in the period and may not.
 */
export function setAnswer(
  atlas: Pick<Atlas, 'places'>,
  memberships: readonly MembershipOf[],
  kind: SetKind,
  ids: readonly string[],
  isPossible: (membership: MembershipOf) => boolean,
): SetAnswer {
  const ties = ids.map((id) => tiesOf(atlas, memberships, kind, id, isPossible));
  const owners = (other: string) => ties.filter((own) => own.has(other)).length;
  const all = [...new Set(ties.flatMap((own) => [...own.keys()]))];
  const shared = all.filter((other) => owners(other) === ids.length);
  const isHost = (own: ReadonlyMap<string, Tie>, other: string) => own.get(other)?.host === true;
  return {
    kind,
    shared: shared.map((other) => factOf(other, ties)),
    total: all.length,
    ofTwo: ids.length > 2 ? all.filter((other) => owners(other) === 2).length : 0,
    parts: ties.map((own, index) => ({
      id: ids[index] as string,
      alone: [...own.keys()].filter((other) => owners(other) === 1).map((other) => factOf(other, [own])),
      hosts:
        kind === 'alliance'
          ? []
          : shared
              .filter((other) => isHost(own, other) && ties.every((tie) => tie === own || !isHost(tie, other)))
              .map((other) => factOf(other, [own])),
      through: [...new Set([...own.values()].flatMap((tie) => (tie.own ? [] : tie.districts)))],
    })),
  };
}

function tiesOf(
  atlas: Pick<Atlas, 'places'>,
  memberships: readonly MembershipOf[],
  kind: SetKind,
  id: string,
  isPossible: (membership: MembershipOf) => boolean,
): Map<string, Tie> {
  const ties = new Map<string, Tie>();
  for (const of of memberships) {
    const { alliance, membership } = of;
    const isHis = kind === 'alliance' ? alliance.id === id : placePath(atlas, membership.place).includes(id);
    if (!isHis) continue;
    const other = kind === 'alliance' ? membership.place : alliance.id;
    const tie = ties.get(other) ?? { stated: false, certain: false, host: false, own: false, districts: [] };
    tie.stated ||= membership.basis === 'stated';
    tie.certain ||= !isPossible(of);
    tie.host ||= membership.role === 'host';
    if (kind === 'alliance' || membership.place === id) tie.own = true;
    else tie.districts.push(membership.place);
    ties.set(other, tie);
  }
  return ties;
}

function factOf(id: string, ties: readonly ReadonlyMap<string, Tie>[]): SetFact {
  const own = ties.flatMap((tie) => tie.get(id) ?? []);
  return { id, inferred: own.some(({ stated }) => !stated), possible: own.some(({ certain }) => !certain) };
}

/** What chosen places, or chosen alliances, have in common, and what each has alone. Pure. */
import { type Atlas, type MembershipOf, placePath } from './atlas.ts';
import type { Adcode } from './types.ts';

/** Places share alliances, alliances share places. */
export type SetKind = 'place' | 'alliance';

/** An alliance of places, or a place of alliances. */
export interface SetFact {
  id: string;
  /** Some membership it is based on is inferred, not stated. */
  inferred: boolean;
  /** Some membership it is based on only possibly lies in the period. */
  possible: boolean;
}

/** What one of the chosen has that the others do not. */
export interface SetPart {
  id: string;
  alone: readonly SetFact[];
  /** Shared alliances that it alone hosts; empty for an alliance. */
  hosts: readonly SetFact[];
  /** Districts of this place whose memberships count for it in the absence of its own. */
  through: readonly Adcode[];
}

export interface SetAnswer {
  kind: SetKind;
  shared: readonly SetFact[];
  /** Number of items that any of the chosen has. */
  total: number;
  /** With three chosen: number of items that exactly two have. */
  ofTwo: number;
  parts: readonly SetPart[];
}

/** All memberships between one of the chosen and one partner, merged. */
interface Tie {
  stated: boolean;
  certain: boolean;
  host: boolean;
  /** The place itself is a member, not only a district of it. */
  own: boolean;
  districts: Adcode[];
}

/**
 * Compares two or three chosen places, or alliances, by some memberships (those that pass the other filters).
 * A district's membership counts for its city too, as it does in the filters, and is listed in `through`. `isPossible`:
 * the membership only possibly lies in the period.
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

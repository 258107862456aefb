/** How similar sets of memberships are. Pure. */
import type { MembershipOf } from './atlas.ts';

/** What can be compared side by side: places by their alliances, alliances by their members. */
export type ComparedKind = 'place' | 'alliance';

/** Sizes of the intersection and the union of two sets. */
export interface Overlap {
  shared: number;
  either: number;
}

/** A pair of records with the overlap of their sets. */
export interface SimilarPair extends Overlap {
  ids: readonly [string, string];
}

/** The overlap of two sets. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): Overlap {
  let shared = 0;
  for (const element of a) if (b.has(element)) shared += 1;
  return { shared, either: a.size + b.size - shared };
}

/** Jaccard similarity, 0 (disjoint) to 1 (equal); null for two empty sets. */
export function jaccard({ shared, either }: Overlap): number | null {
  return either === 0 ? null : shared / either;
}

/** The other end of a membership: the alliance of a place, the member of an alliance. */
export function partnerOf({ alliance, membership }: MembershipOf, kind: ComparedKind): string {
  return kind === 'place' ? alliance.id : membership.place;
}

/** The partners of each record of a kind. */
function partnersOf(memberships: readonly MembershipOf[], kind: ComparedKind): Map<string, Set<string>> {
  const sets = new Map<string, Set<string>>();
  for (const entry of memberships) {
    const id = kind === 'place' ? entry.membership.place : entry.alliance.id;
    const partner = partnerOf(entry, kind);
    const known = sets.get(id);
    if (known) known.add(partner);
    else sets.set(id, new Set([partner]));
  }
  return sets;
}

/** Pairs are searched among this many records, those with the most partners: the cost is quadratic. */
const MOST_CANDIDATES = 200;
/** A single shared partner may be chance. */
const LEAST_SHARED = 2;

/**
 * The most similar pairs; ties by the number shared. Each record is in one pair only. With `having`, all pairs contain
 * that record, as their first.
 */
export function mostSimilar(
  memberships: readonly MembershipOf[],
  kind: ComparedKind,
  count: number,
  having?: string,
): SimilarPair[] {
  const sets = [...partnersOf(memberships, kind)]
    .sort(([, a], [, b]) => b.size - a.size)
    .filter(([id], index) => index < MOST_CANDIDATES || id === having);
  const pairs = sets.flatMap(([a, ofA], index) =>
    sets.slice(index + 1).flatMap(([b, ofB]): SimilarPair[] => {
      if (having !== undefined && a !== having && b !== having) return [];
      return [{ ids: b === having ? [b, a] : [a, b], ...overlapOf(ofA, ofB) }];
    }),
  );
  const taken = new Set<string>();
  return pairs
    .filter(({ shared }) => shared >= LEAST_SHARED)
    .sort((a, b) => b.shared * a.either - a.shared * b.either || b.shared - a.shared)
    .filter(({ ids }) => {
      if (having !== undefined) return true;
      if (ids.some((id) => taken.has(id))) return false;
      for (const id of ids) taken.add(id);
      return true;
    })
    .slice(0, count);
}

/** Shared alliances of places, as groups of places instead of pairs. Pure. */
import type { Adcode } from '../types.ts';
import type { MemberSets } from './member-sets.ts';

/** Places, and the alliances they all are members of. */
export interface Sharing {
  /** Ascending. */
  places: readonly Adcode[];
  /** Ids, ascending; at least one. */
  alliances: readonly string[];
  /** Number of the alliances for which a source names all of the places. */
  stated: number;
}

/**
 * What pairs of places share, strongest first. Pairs that share the same alliances are merged into one row, which has
 * every place that is in all its alliances: nine places together in fifteen alliances are one row, not 36. Any two
 * places that share alliances are in exactly one row with all of them.
 */
export function sharings(sets: MemberSets): Sharing[] {
  const places = [...sets.alliancesOf.keys()];
  const shared = new Map<string, string[]>();
  places.forEach((a, index) => {
    for (const b of places.slice(index + 1)) {
      const alliances = sharedBy(sets, a, b);
      if (alliances.length > 0) shared.set(alliances.join(' '), alliances);
    }
  });
  const rows = [...shared.values()].map((alliances) => {
    const together = places.filter((place) => alliances.every((id) => sets.alliancesOf.get(place)?.has(id)));
    return sharing(sets, together, alliances, together);
  });
  return rows.sort(strongestFirst);
}

/** What each partner of a place shares with it, strongest first; partners that share the same are merged. */
export function partnersOf(sets: MemberSets, place: Adcode): Sharing[] {
  const rows = new Map<string, { partners: Adcode[]; alliances: string[] }>();
  for (const partner of sets.alliancesOf.keys()) {
    const alliances = partner === place ? [] : sharedBy(sets, place, partner);
    const key = alliances.join(' ');
    const row = rows.get(key);
    if (row) row.partners.push(partner);
    else if (alliances.length > 0) rows.set(key, { partners: [partner], alliances });
  }
  return [...rows.values()]
    .map(({ partners, alliances }) => sharing(sets, partners, alliances, [place, ...partners]))
    .sort(strongestFirst);
}

function sharedBy({ alliancesOf }: MemberSets, a: Adcode, b: Adcode): string[] {
  return [...(alliancesOf.get(a)?.keys() ?? [])].filter((id) => alliancesOf.get(b)?.has(id));
}

function sharing(
  { membersOf }: MemberSets,
  places: readonly Adcode[],
  alliances: readonly string[],
  all: readonly Adcode[],
): Sharing {
  const isStated = (id: string) => all.every((place) => membersOf.get(id)?.get(place) === 'stated');
  return { places, alliances, stated: alliances.filter(isStated).length };
}

/** More alliances first, then more places. */
function strongestFirst(a: Sharing, b: Sharing): number {
  return b.alliances.length - a.alliances.length || b.places.length - a.places.length;
}

/** Which places share how many alliances, told in groups instead of pairs. Pure. */
import type { Adcode } from '../types.ts';
import type { MemberSets } from './member-sets.ts';

/** Places, and the alliances that every one of them is in. */
export interface Sharing {
  /** Ascending. */
  places: readonly Adcode[];
  /** Ids, ascending; at least one. */
  alliances: readonly string[];
  /** In how many of the alliances a source names every one of the places. */
  stated: number;
}

/**
 * What pairs of places share, strongest first. Pairs that share the same alliances are one row, and a row has every
 * place that is in all its alliances: nine places that are together in fifteen are one row, not 36. For any two
 * places, the alliances they share are those of exactly one row that holds both.
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

/** What each partner of a place shares with it, strongest first; partners that share the same are one row. */
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

/** More alliances first, then more places; Array.sort keeps the order of the rest. */
function strongestFirst(a: Sharing, b: Sharing): number {
  return b.alliances.length - a.alliances.length || b.places.length - a.places.length;
}

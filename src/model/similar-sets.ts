/** Groups of similar member sets, for drawings that cannot show hundreds of sets individually. */
import { jaccard, overlapOf } from './similarity.ts';

/** Minimum Jaccard similarity (exclusive) with the leader of a group. */
export const ALIKE = 0.5;

/**
 * Groups of similar sets by leader clustering (Hartigan 1975): the most frequent sets are tried first; each joins the
 * most similar leader, or leads a new group. Ties are broken by id, so the order of `sets` does not matter. The largest
 * groups come first; ids within a group ascend.
 */
export function similarSets(sets: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const equal = new Map<string, { ids: string[]; members: ReadonlySet<string> }>();
  for (const id of [...sets.keys()].sort()) {
    const members = sets.get(id) ?? new Set<string>();
    const key = [...members].sort().join();
    const same = equal.get(key);
    if (same) same.ids.push(id);
    else equal.set(key, { ids: [id], members });
  }
  // Ties by first id: created in that order, and the sort is stable.
  const distinct = [...equal.values()].sort((a, b) => b.ids.length - a.ids.length);
  const groups: { leader: ReadonlySet<string>; ids: string[] }[] = [];
  for (const { ids, members } of distinct) {
    let best: { ids: string[] } | null = null;
    let most = ALIKE;
    for (const group of groups) {
      const likeness = jaccard(overlapOf(group.leader, members)) ?? 0;
      if (likeness > most) [best, most] = [group, likeness];
    }
    if (best) best.ids.push(...ids);
    else groups.push({ leader: members, ids: [...ids] });
  }
  return groups.sort((a, b) => b.ids.length - a.ids.length).map(({ ids }) => ids.sort());
}

/** Strands of the visible alliances: one for each alliance, or a ribbon for those with the same members. */
import { type Atlas, groupBy } from '../model/atlas.ts';
import type { Adcode, Alliance } from '../model/types.ts';
import { type Hue, hueOf } from '../ui/hues.ts';
import type { LinkNetwork } from './network.ts';

/** One line of the map, along all edges of its alliances. */
export interface Strand {
  /** The alliance's id, or `ribbon/` and that of its first alliance. */
  id: string;
  /** In the order of lanes. */
  alliances: readonly string[];
  /** null: a ribbon, which has no colour of its own. */
  ink: LaneInk | null;
  /** Places where it stops; it passes all others. */
  members: ReadonlySet<Adcode>;
}

/** The hue of an alliance's industry in one of two shades, by which neighbouring lanes of one hue differ. */
export interface LaneInk {
  hue: Hue;
  shade: 1 | 2;
}

const inksOf = new WeakMap<Atlas, ReadonlyMap<string, LaneInk>>();

/** The ink of an alliance; does not depend on what is visible. */
export function inkOf(atlas: Atlas, alliance: Alliance): LaneInk {
  const known = inksOf.get(atlas) ?? inksInOrder(atlas);
  inksOf.set(atlas, known);
  return known.get(alliance.id) ?? { hue: hueOf(alliance.industries), shade: 1 };
}

/** Shades alternate in the order of lanes and, which goes first, from neighbour to neighbour on any edge. */
function inksInOrder({ alliances, support }: Atlas): Map<string, LaneInk> {
  const hueAt = (id: string) => hueOf(alliances.get(id)?.industries ?? []);
  const beside = neighbours(support);
  const inks = new Map<string, LaneInk>();
  const last = new Map<Hue, LaneInk['shade']>();
  for (const first of support.order) {
    const hue = hueAt(first);
    const reached: [string, LaneInk['shade']][] = [[first, last.get(hue) === 1 ? 2 : 1]];
    for (const [id, shade] of reached) {
      if (inks.has(id)) continue;
      inks.set(id, { hue, shade });
      last.set(hue, shade);
      for (const other of beside.get(id) ?? []) if (hueAt(other) === hue) reached.push([other, shade === 1 ? 2 : 1]);
    }
  }
  return inks;
}

/** Alliances whose lanes lie next to one another on some edge while all are drawn. */
function neighbours({ edges, order }: Atlas['support']): ReadonlyMap<string, readonly string[]> {
  const rank = new Map(order.map((id, index) => [id, index]));
  const pairs = [...edges.values()].flatMap(({ alliances }) => {
    const lanes = [...alliances].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    return lanes.slice(1).flatMap((id, index) => {
      const left = lanes[index] ?? id;
      return [
        [left, id],
        [id, left],
      ] as const;
    });
  });
  return new Map([...groupBy(pairs, ([id]) => [id])].map(([id, list]) => [id, list.map(([, other]) => other)]));
}

/**
 * The strands of some alliances, in the order of lanes. Alliances with the same edges, and so the same members, share a
 * ribbon if there are more than `most` of them. Alliances without edges have no strand.
 */
export function strandsOf(
  atlas: Atlas,
  { order, trees }: Pick<LinkNetwork, 'order' | 'trees'>,
  shown: ReadonlySet<string>,
  most: number,
): Strand[] {
  const groups = new Map<string, { alliances: Alliance[]; members: ReadonlySet<Adcode> }>();
  for (const id of order) {
    const alliance = shown.has(id) && atlas.alliances.get(id);
    if (!alliance) continue;
    const key = (trees.get(id) ?? []).map(({ a, b }) => `${a}-${b}`).join();
    const group = groups.get(key);
    if (group) group.alliances.push(alliance);
    else groups.set(key, { alliances: [alliance], members: new Set(alliance.members.map(({ place }) => place)) });
  }
  return [...groups.values()].flatMap(({ alliances, members }): Strand[] => {
    const ids = alliances.map(({ id }) => id);
    if (ids.length > most) return [{ id: `ribbon/${ids[0]}`, alliances: ids, ink: null, members }];
    return alliances.map((alliance) => ({
      id: alliance.id,
      alliances: [alliance.id],
      ink: inkOf(atlas, alliance),
      members,
    }));
  });
}

/** Strands of the visible alliances: one for each alliance, or a ribbon for those with the same members. */
import type { Atlas } from '../model/atlas.ts';
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

/** The hue of an alliance's industry in one of two shades: neighbouring lanes of one hue differ in shade. */
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

function inksInOrder(atlas: Atlas): Map<string, LaneInk> {
  const last = new Map<Hue, LaneInk['shade']>();
  return new Map(
    atlas.support.order.map((id): [string, LaneInk] => {
      const hue = hueOf(atlas.alliances.get(id)?.industries ?? []);
      const shade = last.get(hue) === 1 ? 2 : 1;
      last.set(hue, shade);
      return [id, { hue, shade }];
    }),
  );
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

/** More alliances than can be told apart: similar ones are grouped into ribbons, the rest is summed on each edge. */
import type { Atlas } from '../model/atlas.ts';
import { similarSets } from '../model/similar-sets.ts';
import type { Adcode } from '../model/types.ts';
import type { LinkNetwork } from './network.ts';
import type { Strand } from './strands.ts';

/** How many groups are drawn, the largest first. */
export const MOST_GROUPS = 5;

/**
 * Strands of the largest groups of similar alliances and, last, one of all the others; in the order of lanes. `rest`:
 * the number of alliances in that last strand, 0 if there is none.
 */
export function crowdStrands(
  atlas: Atlas,
  { order }: Pick<LinkNetwork, 'order'>,
  shown: ReadonlySet<string>,
): { strands: Strand[]; rest: number } {
  const drawn = order.filter((id) => shown.has(id));
  const membersOf = (id: string) => new Set<Adcode>(atlas.alliances.get(id)?.members.map(({ place }) => place));
  const groups = similarSets(new Map(drawn.map((id) => [id, membersOf(id)])));
  const rest = groups.slice(MOST_GROUPS).flat();
  const rank = new Map(order.map((id, index) => [id, index]));
  const place = (id: string | undefined) => rank.get(id ?? '') ?? 0;
  const strandOf = (ids: readonly string[], name: string): Strand => {
    const alliances = [...ids].sort((a, b) => place(a) - place(b));
    return {
      id: `${name}/${alliances[0]}`,
      alliances,
      ink: null,
      members: new Set(ids.flatMap((id) => [...membersOf(id)])),
    };
  };
  const strands = groups
    .slice(0, MOST_GROUPS)
    .map((ids) => strandOf(ids, 'group'))
    .sort((a, b) => place(a.alliances[0]) - place(b.alliances[0]));
  return { strands: rest.length > 0 ? [...strands, strandOf(rest, 'rest')] : strands, rest: rest.length };
}

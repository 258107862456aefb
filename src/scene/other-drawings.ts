/** Drawings of memberships as hubs, hulls, or groups of many alliances. Lazy-loaded. */
import { crowdStrands } from './crowd.ts';
import { type AskedDrawing, CROWD, type LinkDrawing, type OtherDrawings } from './drawing.ts';
import { hubNetwork } from './hubs.ts';
import { hullsOf } from './hulls.ts';
import { sectionsOf } from './links.ts';
import { type LinkNetwork, supportNetwork } from './network.ts';
import { strandsOf } from './strands.ts';

/** More hulls would cover the map and one another. */
const MOST_HULLS = 3;

export const OTHER_DRAWINGS: OtherDrawings = { draw: drawOther, hulls: hullsOf };

function drawOther(asked: AskedDrawing): LinkDrawing | null {
  const { atlas, visible, encoding } = asked;
  const support = supportNetwork(atlas);
  const shown = new Set(visible.alliances.map(({ id }) => id));
  const network = encoding === 'hubs' ? hubNetwork(atlas) : support;
  const all = network.order.filter((id) => shown.has(id));
  if (encoding === 'hulls') return drawHulls(network, all, asked.first);
  if (all.length > CROWD) return drawCrowd(network, all.length, asked, shown);
  if (encoding === 'lanes') return null;
  // Spokes of many hubs cross everywhere: merge those of one hub, so that few lie side by side.
  const isDense = all.length > asked.most;
  const strands = strandsOf(atlas, network, shown, isDense ? 1 : asked.most);
  const missing = support.order.filter((id) => shown.has(id)).length - all.length;
  return {
    network,
    sections: sectionsOf(network, visible, strands, isDense ? 2 : 2 * asked.most),
    hulls: [],
    note: missing > 0 ? { code: 'hubs', missing } : null,
  };
}

function drawHulls(network: LinkNetwork, all: readonly string[], first: string | null): LinkDrawing {
  const hulls = hulledOf(network, all, first);
  return { network, sections: [], hulls, note: { code: 'hulls', shown: hulls.length, of: all.length } };
}

function drawCrowd(
  network: LinkNetwork,
  all: number,
  { atlas, visible }: AskedDrawing,
  shown: ReadonlySet<string>,
): LinkDrawing {
  const { strands, rest } = crowdStrands(atlas, network, shown);
  const groups = strands.length - (rest > 0 ? 1 : 0);
  return {
    network,
    sections: sectionsOf(network, visible, strands, strands.length),
    hulls: [],
    note: { code: 'crowd', all, groups, rest },
  };
}

/** The alliances that get a hull: `first`, then those of most members; only one of each set of members. */
function hulledOf({ trees }: LinkNetwork, shown: readonly string[], first: string | null): string[] {
  const sizeOf = (id: string) => trees.get(id)?.length ?? 0;
  const largest = [...shown].sort((a, b) => sizeOf(b) - sizeOf(a));
  const hulls = new Map<string, string>();
  for (const id of first !== null && trees.has(first) ? [first, ...largest] : largest) {
    const key =
      trees
        .get(id)
        ?.map(({ a, b }) => `${a}-${b}`)
        .join() ?? '';
    if (!hulls.has(key)) hulls.set(key, id);
  }
  return [...hulls.values()].slice(0, MOST_HULLS);
}

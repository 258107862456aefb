/** The support as the data build gives it, so that the page need not work it out. */
import type { GivenSupport } from './parts.ts';
import type { Bow, DrawnSupport, Edge, Flow, SupportEdge } from './support.ts';
import type { Adcode, Point } from './types.ts';

/**
 * The support of member sets (alliance id → adcodes) among places (adcode → WGS84 point), read from what the data
 * build worked out; null where that is of other alliances or other members, as when a bad record was left out.
 */
export function supportFrom(
  { edges, trees }: GivenSupport,
  sets: ReadonlyMap<string, readonly Adcode[]>,
  points: ReadonlyMap<Adcode, Point>,
): DrawnSupport | null {
  const wanted = [...sets].flatMap(([id, places]): [string, ReadonlySet<Adcode>][] => {
    const members = new Set(places.filter((place) => points.has(place)));
    return members.size < 2 ? [] : [[id, members]];
  });
  if (wanted.length !== Object.keys(trees).length) return null;
  const byAlliance = new Map<string, Edge[]>();
  const byEdge = new Map<string, SupportEdge & { alliances: string[] }>();
  for (const [id, members] of wanted.sort(byKey)) {
    const positions = Object.hasOwn(trees, id) ? (trees[id] ?? []) : [];
    const tree = positions.flatMap((position) => edges.slice(position, position + 1));
    if (!spans(tree, members)) return null;
    byAlliance.set(
      id,
      tree.map(([a, b]) => ({ a, b })),
    );
    for (const [a, b] of tree) {
      const entry = byEdge.get(`${a}-${b}`) ?? { a, b, alliances: [] };
      entry.alliances.push(id);
      byEdge.set(`${a}-${b}`, entry);
    }
  }
  return {
    trees: byAlliance,
    edges: new Map([...byEdge].sort(byKey)),
    bows: new Map(edges.map(([a, b, bow]): [string, Bow] => [`${a}-${b}`, bow])),
    order: Object.keys(trees),
    flows: new Map(edges.map(([a, b, , flow]): [string, Flow] => [`${a}-${b}`, flow])),
    isGiven: true,
  };
}

/** Whether these edges join exactly these members, with no edge too many. */
function spans(tree: GivenSupport['edges'], members: ReadonlySet<Adcode>): boolean {
  const ends = new Set([...tree.map(([a]) => a), ...tree.map(([, b]) => b)]);
  return (
    tree.length === members.size - 1 && ends.size === members.size && [...members].every((member) => ends.has(member))
  );
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

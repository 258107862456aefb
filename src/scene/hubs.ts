/** Memberships as spokes: from an alliance's hub (its seat or its host) to each of its other members. */
import type { Atlas } from '../model/atlas.ts';
import { fromPixels, toPixels } from '../model/geometry.ts';
import { type Edge, edgeKey, REFERENCE_ZOOM, type SupportEdge } from '../model/support.ts';
import type { Adcode, Alliance, Point } from '../model/types.ts';
import { bowed } from './arcs.ts';
import { type LinkNetwork, supportNetwork } from './network.ts';

/** The hub of an alliance: its seat, else the member that hosts it, else null. */
export function hubOf({ seat, members }: Alliance): Adcode | null {
  return seat ?? members.find(({ role }) => role === 'host')?.place ?? null;
}

const ORIGIN: Point = [0, 0];
const cache = new WeakMap<Atlas, LinkNetwork>();

/** The spokes of all alliances whose seat or host is known; lanes in the order of the support. */
export function hubNetwork(atlas: Atlas): LinkNetwork {
  const known = cache.get(atlas);
  if (known) return known;
  const support = supportNetwork(atlas);
  const trees = new Map<string, readonly Edge[]>();
  const hubs = new Map<string, Adcode>();
  const edges = new Map<string, SupportEdge & { alliances: string[] }>();
  for (const id of support.order) {
    const spokes = spokesOf(atlas, id);
    if (spokes.length === 0) continue;
    trees.set(id, spokes);
    hubs.set(id, hubAt(atlas, id) ?? '');
    for (const { a, b } of spokes) {
      const edge = edges.get(edgeKey(a, b)) ?? { a, b, alliances: [] };
      edge.alliances.push(id);
      edges.set(edgeKey(a, b), edge);
    }
  }
  const paths = new Map([...edges].map(([key, { a, b }]) => [key, spokePath(atlas, a, b)] as const));
  const network = { trees, edges, order: support.order.filter((id) => trees.has(id)), flows: new Map(), paths, hubs };
  cache.set(atlas, network);
  return network;
}

function spokesOf(atlas: Atlas, id: string): Edge[] {
  const alliance = atlas.alliances.get(id);
  const hub = hubAt(atlas, id);
  if (!alliance || hub === null) return [];
  const others = [...new Set(alliance.members.map(({ place }) => place))].filter(
    (place) => place !== hub && atlas.places.has(place),
  );
  return others.sort().map((place) => (place < hub ? { a: place, b: hub } : { a: hub, b: place }));
}

function hubAt(atlas: Atlas, id: string): Adcode | null {
  const alliance = atlas.alliances.get(id);
  const hub = alliance ? hubOf(alliance) : null;
  return hub !== null && atlas.places.has(hub) ? hub : null;
}

/** Slightly bowed, so that collinear spokes of two hubs stay apart. */
function spokePath(atlas: Atlas, a: Adcode, b: Adcode): Point[] {
  const [start = ORIGIN, end = ORIGIN] = [atlas.places.get(a)?.point, atlas.places.get(b)?.point];
  const run = bowed(toPixels(start, REFERENCE_ZOOM), toPixels(end, REFERENCE_ZOOM), 1);
  const path = run.map((point) => fromPixels(point, REFERENCE_ZOOM));
  return [start, ...path.slice(1, -1), end];
}

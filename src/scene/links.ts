/** What the map shows of alliance memberships: what runs side by side along each corridor, and single alliances. */
import type { Atlas } from '../model/atlas.ts';
import type { Visible } from '../model/query.ts';
import { type Edge, edgeKey, type Flow } from '../model/support.ts';
import type { Adcode, Alliance, Membership, Point, Ref } from '../model/types.ts';
import type { LinkNetwork } from './network.ts';
import { inkOf, type LaneInk, type Strand } from './strands.ts';

export type Basis = 'stated' | 'inferred';

/** One strand on one edge. */
export interface Track {
  strand: Strand;
  /** Those of the strand's alliances that run here: both ends are members in the visible time. */
  alliances: readonly string[];
  /** How many of them are stated to have both ends; the others have one by inference at least. */
  stated: number;
}

/** One edge of the support, and what runs along it. */
export interface Section {
  /** Key of the edge: `310117-330400`. */
  id: string;
  a: Adcode;
  b: Adcode;
  /** WGS84, from `a` to `b`. */
  path: readonly Point[];
  flow: Flow;
  /** From left to right for one who walks with the flow. */
  tracks: readonly Track[];
}

export interface LinkStop {
  place: Adcode;
  point: Point;
  host: boolean;
  basis: Basis;
}

export interface IsolatedAlliance extends LaneInk {
  alliance: string;
  /** Keys of its edges, with the basis of both ends together. */
  edges: readonly { id: string; basis: Basis }[];
  stops: readonly LinkStop[];
}

/** Memberships by place; a place that left and came back has several. */
type Members = ReadonlyMap<Adcode, readonly Membership[]>;

/**
 * Everything that runs, by edge of a network; the same edges in the same order whatever is visible. On an edge with more
 * than `most` strands all of them make one ribbon.
 */
export function sectionsOf(
  { edges, flows, order, paths }: LinkNetwork,
  visible: Visible,
  strands: readonly Strand[],
  most: number,
): Section[] {
  const bases = new Map<string, Basis>();
  for (const { alliance, membership } of visible.memberships) {
    const key = endKey(alliance.id, membership.place);
    // One source that names the city is enough.
    if (bases.get(key) !== 'stated') bases.set(key, membership.basis);
  }
  const rank = new Map(order.map((id, index) => [id, index]));
  const strandAt = new Map(strands.flatMap((strand) => strand.alliances.map((id) => [id, strand] as const)));
  return [...edges].flatMap(([id, { a, b, alliances }]): Section[] => {
    const path = paths.get(id);
    const tracks = new Map<Strand, { alliances: string[]; stated: number }>();
    const here = alliances.filter((name) => bases.has(endKey(name, a)) && bases.has(endKey(name, b)));
    for (const name of here.sort((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0))) {
      const strand = strandAt.get(name);
      if (!strand) continue;
      const track = tracks.get(strand) ?? { alliances: [], stated: 0 };
      track.alliances.push(name);
      if (bases.get(endKey(name, a)) === 'stated' && bases.get(endKey(name, b)) === 'stated') track.stated += 1;
      tracks.set(strand, track);
    }
    if (!path || tracks.size === 0) return [];
    const list = [...tracks].map(([strand, track]): Track => ({ strand, ...track }));
    return [{ id, a, b, path, flow: flows.get(id) ?? 1, tracks: fewer(list, most) }];
  });
}

/** All tracks as one where there are too many to lie side by side. */
function fewer(tracks: readonly Track[], most: number): readonly Track[] {
  const [first] = tracks;
  if (tracks.length <= most || !first) return tracks;
  const alliances = tracks.flatMap((track) => track.alliances);
  const members = new Set(tracks.flatMap(({ strand }) => [...strand.members]));
  const strand: Strand = { id: `ribbon/${first.strand.id}/all`, alliances, ink: null, members };
  return [{ strand, alliances, stated: tracks.reduce((sum, { stated }) => sum + stated, 0) }];
}

/**
 * The alliances that are shown on their own: the selected and the hovered one, filtered out or not, and the only one
 * that is drawn, if it is the only one. By id.
 */
export function isolatedOf(
  atlas: Atlas,
  { trees }: Pick<LinkNetwork, 'trees'>,
  visible: Visible,
  sections: readonly Section[],
  focus: { selected: Ref | null; hovered: Ref | null },
): IsolatedAlliance[] {
  const ids = [focus.selected, focus.hovered].flatMap((ref) => (ref?.kind === 'alliance' ? [ref.id] : []));
  const drawn = new Set(sections.flatMap(({ tracks }) => tracks.flatMap(({ alliances }) => alliances)));
  return [...new Set([...ids, ...(drawn.size === 1 ? drawn : [])])].sort().flatMap((id) => {
    const alliance = atlas.alliances.get(id);
    return alliance ? [isolate(atlas, trees.get(id) ?? [], visible, alliance)] : [];
  });
}

function isolate(atlas: Atlas, tree: readonly Edge[], visible: Visible, alliance: Alliance): IsolatedAlliance {
  const members = membersOf(visible, alliance);
  const edges = tree.flatMap(({ a, b }) => {
    const [from, to] = [members.get(a), members.get(b)];
    if (!from || !to) return [];
    const inferred = basisOf(from) === 'inferred' || basisOf(to) === 'inferred';
    return [{ id: edgeKey(a, b), basis: inferred ? 'inferred' : 'stated' } as const];
  });
  const stops = [...members].flatMap(([place, memberships]): LinkStop[] => {
    const point = atlas.places.get(place)?.point;
    const host = memberships.some((membership) => membership.role === 'host');
    return point ? [{ place, point, host, basis: basisOf(memberships) }] : [];
  });
  return { alliance: alliance.id, ...inkOf(atlas, alliance), edges, stops };
}

/** Members in the visible time, or all on record where none is visible; by adcode. */
function membersOf(visible: Visible, alliance: Alliance): Members {
  const now = visible.memberships.flatMap((entry) => (entry.alliance.id === alliance.id ? [entry.membership] : []));
  const members = new Map<Adcode, Membership[]>();
  for (const membership of now.length > 0 ? now : alliance.members) {
    members.set(membership.place, [...(members.get(membership.place) ?? []), membership]);
  }
  return new Map([...members].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function basisOf(memberships: readonly Membership[]): Basis {
  return memberships.some((membership) => membership.basis === 'stated') ? 'stated' : 'inferred';
}

function endKey(alliance: string, place: Adcode): string {
  return `${alliance} ${place}`;
}

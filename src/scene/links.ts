/** Alliance memberships as lines: the tracks along each edge, and isolated alliances. */
import { type Atlas, groupBy } from '../model/atlas.ts';
import type { Visible } from '../model/query.ts';
import { type Edge, edgeKey, type Flow } from '../model/support.ts';
import type { Adcode, Alliance, Membership, Point, Ref } from '../model/types.ts';
import { type Fate, fateKey, fateOf, statesOf } from './fates.ts';
import type { LinkNetwork } from './network.ts';
import { inkOf, type LaneInk, type Strand } from './strands.ts';

export type Basis = 'stated' | 'inferred';

/** The part of a strand on one edge that shares one fate. */
export interface Track {
  strand: Strand;
  /** The strand's alliances of which both ends are members in the visible period. */
  alliances: readonly string[];
  /** How many of them have both ends stated; for the others at least one is inferred. */
  stated: number;
  fate: Fate;
}

/** One edge of the network, and the tracks along it. */
export interface Section {
  /** Key of the edge: `310117-330400`. */
  id: string;
  a: Adcode;
  b: Adcode;
  /** WGS84, from `a` to `b`. */
  path: readonly Point[];
  flow: Flow;
  /** From left to right, facing along the flow. */
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
  /** Keys of its edges, each with the weaker basis of its ends and its fate. */
  edges: readonly { id: string; basis: Basis; fate: Fate }[];
  stops: readonly LinkStop[];
}

/** Memberships by place; a place that left and rejoined has several. */
type Members = ReadonlyMap<Adcode, readonly Membership[]>;

/**
 * The sections of a network: the same edges in the same order whatever is visible. On an edge with more than `most`
 * strands all of them form one ribbon.
 */
export function sectionsOf(
  { edges, flows, order, paths, hubs }: LinkNetwork,
  visible: Visible,
  strands: readonly Strand[],
  most: number,
): Section[] {
  const bases = new Map<string, Basis>();
  for (const { alliance, membership } of visible.memberships) {
    const key = endKey(alliance.id, membership.place);
    // One stated membership is enough.
    if (bases.get(key) !== 'stated') bases.set(key, membership.basis);
  }
  const states = statesOf(visible);
  const rank = new Map(order.map((id, index) => [id, index]));
  const strandAt = new Map(strands.flatMap((strand) => strand.alliances.map((id) => [id, strand] as const)));
  // A hub need not be a member: then the basis of the other end decides.
  const basisAt = (name: string, place: Adcode) =>
    bases.get(endKey(name, place)) ?? (hubs?.get(name) === place ? 'stated' : undefined);
  return [...edges].flatMap(([id, { a, b, alliances }]): Section[] => {
    const path = paths.get(id);
    const tracks = new Map<string, Track & { alliances: string[] }>();
    const here = alliances.filter((name) => basisAt(name, a) && basisAt(name, b));
    for (const name of here.sort((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0))) {
      const strand = strandAt.get(name);
      if (!strand) continue;
      const members = states.get(name);
      const fate = fateOf(members?.get(a), members?.get(b));
      const key = `${strand.id} ${fateKey(fate)}`;
      const track = tracks.get(key) ?? { strand, alliances: [], stated: 0, fate };
      track.alliances.push(name);
      if (basisAt(name, a) === 'stated' && basisAt(name, b) === 'stated') track.stated += 1;
      tracks.set(key, track);
    }
    if (!path || tracks.size === 0) return [];
    return [{ id, a, b, path, flow: flows.get(id) ?? 1, tracks: fewer([...tracks.values()], most) }];
  });
}

/** Merges tracks with the same fate where there are too many to lie side by side. */
function fewer(tracks: readonly Track[], most: number): readonly Track[] {
  if (tracks.length <= most) return tracks;
  const byFate = groupBy(tracks, ({ fate }) => [fateKey(fate)]);
  return [...byFate.values()].flatMap((alike) => {
    const [first] = alike;
    if (!first || alike.length === 1) return alike;
    const alliances = alike.flatMap((track) => track.alliances);
    const members = new Set(alike.flatMap(({ strand }) => [...strand.members]));
    const strand: Strand = { id: `ribbon/${first.strand.id}/all`, alliances, ink: null, members };
    return [{ ...first, strand, alliances, stated: alike.reduce((sum, { stated }) => sum + stated, 0) }];
  });
}

/**
 * The isolated alliances, by id: the selected and the hovered one, even if filtered out, and one that is the only one
 * visible: of others without a line the numbers of places tell.
 */
export function isolatedOf(
  atlas: Atlas,
  { trees, hubs }: Pick<LinkNetwork, 'trees' | 'hubs'>,
  visible: Visible,
  sections: readonly Section[],
  focus: { selected: Ref | null; hovered: Ref | null },
): IsolatedAlliance[] {
  const ids = [focus.selected, focus.hovered].flatMap((ref) => (ref?.kind === 'alliance' ? [ref.id] : []));
  const drawn = new Set(sections.flatMap(({ tracks }) => tracks.flatMap(({ alliances }) => alliances)));
  return [...new Set([...ids, ...(visible.alliances.length === 1 ? drawn : [])])].sort().flatMap((id) => {
    const alliance = atlas.alliances.get(id);
    return alliance ? [isolate(atlas, trees.get(id) ?? [], hubs?.get(id), visible, alliance)] : [];
  });
}

function isolate(
  atlas: Atlas,
  tree: readonly Edge[],
  hub: Adcode | undefined,
  visible: Visible,
  alliance: Alliance,
): IsolatedAlliance {
  const members = membersOf(visible, alliance);
  const states = statesOf({ alliances: [alliance], windows: visible.windows }).get(alliance.id);
  const edges = tree.flatMap(({ a, b }) => {
    const ends = [a, b].filter((place) => place !== hub || members.has(place)).map((place) => members.get(place));
    if (ends.includes(undefined)) return [];
    const inferred = ends.some((end) => end && basisOf(end) === 'inferred');
    const fate = fateOf(states?.get(a), states?.get(b));
    return [{ id: edgeKey(a, b), basis: inferred ? 'inferred' : 'stated', fate } as const];
  });
  const stops = [...members].flatMap(([place, memberships]): LinkStop[] => {
    const point = atlas.places.get(place)?.point;
    const host = memberships.some((membership) => membership.role === 'host');
    return point ? [{ place, point, host, basis: basisOf(memberships) }] : [];
  });
  return { alliance: alliance.id, ...inkOf(atlas, alliance), edges, stops };
}

/** Members in the visible period, or all on record if none is visible; by adcode. */
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

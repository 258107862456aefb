/** What the map shows of alliance memberships: ribbons along shared corridors, and single alliances on their own. */
import type { Atlas } from '../model/atlas.ts';
import type { Visible } from '../model/query.ts';
import { atlasSupport, edgeKey } from '../model/support.ts';
import type { Adcode, Alliance, Membership, Point, Ref } from '../model/types.ts';
import { type Hue, hueOf } from '../ui/hues.ts';
import { arcsOf } from './arcs.ts';

/** All visible alliances that run along one edge of the shared support. */
export interface Ribbon {
  /** Key of the edge: `310117-330400`. */
  id: string;
  /** WGS84; from the place with the smaller adcode to the other. */
  path: Point[];
  /** Ids, ascending. */
  alliances: readonly string[];
  count: number;
  /** Pixels. */
  width: number;
  /** WGS84, half-way along the path. */
  labelPoint: Point;
}

export interface LinkSegment {
  /** `alliance/edge`. */
  id: string;
  path: Point[];
  /** inferred if the membership at either end is. */
  basis: 'stated' | 'inferred';
}

export interface LinkStop {
  place: string;
  point: Point;
  host: boolean;
  basis: 'stated' | 'inferred';
}

export interface IsolatedAlliance {
  alliance: string;
  hue: Hue;
  segments: LinkSegment[];
  stops: LinkStop[];
}

export interface LinkScene {
  /** By id. The same list while the same records are visible, whatever the focus. */
  ribbons: readonly Ribbon[];
  /** By id. */
  isolated: readonly IsolatedAlliance[];
}

/** Memberships by place; a place that left and came back has several. */
type Members = ReadonlyMap<Adcode, readonly Membership[]>;

const ribbonCache = new WeakMap<Visible, readonly Ribbon[]>();

/**
 * The scene of links. Isolated are the selected and the hovered alliance, filtered out or not, and the only one
 * that ribbons show, if it is the only one.
 */
export function linkScene(
  atlas: Atlas,
  visible: Visible,
  focus: { selected: Ref | null; hovered: Ref | null },
): LinkScene {
  const ribbons = ribbonCache.get(visible) ?? ribbonsOf(atlas, visible);
  ribbonCache.set(visible, ribbons);
  const ids = [focus.selected, focus.hovered].flatMap((ref) => (ref?.kind === 'alliance' ? [ref.id] : []));
  const shown = new Set(ribbons.flatMap((ribbon) => ribbon.alliances));
  const isolated = [...new Set([...ids, ...(shown.size === 1 ? shown : [])])].sort().flatMap((id) => {
    const alliance = atlas.alliances.get(id);
    return alliance ? [isolate(atlas, visible, alliance)] : [];
  });
  return { ribbons, isolated };
}

/**
 * Width of a ribbon in pixels. Grows with the root of the count: 2.5 for one alliance, 5 for four, 10 for sixteen;
 * never more than 12, the size of a city's symbol.
 */
export function ribbonWidth(count: number): number {
  return Math.min(12, Math.round(25 * Math.sqrt(count)) / 10);
}

/** Counts of alliances whose ribbons a legend shows. */
export const RIBBON_SAMPLES: readonly number[] = [1, 5, 15];

function ribbonsOf(atlas: Atlas, visible: Visible): Ribbon[] {
  const arcs = arcsOf(atlas);
  const ends = new Set(visible.memberships.map(({ alliance, membership }) => endKey(alliance.id, membership.place)));
  return [...atlasSupport(atlas).edges].flatMap(([id, { a, b, alliances }]) => {
    const here = alliances.filter((alliance) => ends.has(endKey(alliance, a)) && ends.has(endKey(alliance, b)));
    const arc = arcs.get(id);
    if (here.length === 0 || !arc) return [];
    const count = here.length;
    return [{ id, path: arc.path, alliances: here, count, width: ribbonWidth(count), labelPoint: arc.middle }];
  });
}

function isolate(atlas: Atlas, visible: Visible, alliance: Alliance): IsolatedAlliance {
  const members = membersOf(visible, alliance);
  const arcs = arcsOf(atlas);
  const segments = (atlasSupport(atlas).trees.get(alliance.id) ?? []).flatMap(({ a, b }): LinkSegment[] => {
    const [from, to, arc] = [members.get(a), members.get(b), arcs.get(edgeKey(a, b))];
    if (!from || !to || !arc) return [];
    const inferred = basisOf(from) === 'inferred' || basisOf(to) === 'inferred';
    return [{ id: `${alliance.id}/${edgeKey(a, b)}`, path: arc.path, basis: inferred ? 'inferred' : 'stated' }];
  });
  const stops = [...members].flatMap(([place, memberships]): LinkStop[] => {
    const point = atlas.places.get(place)?.point;
    const host = memberships.some((membership) => membership.role === 'host');
    return point ? [{ place, point, host, basis: basisOf(memberships) }] : [];
  });
  return { alliance: alliance.id, hue: hueOf(alliance.industries), segments, stops };
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

/** One source that names the city is enough. */
function basisOf(memberships: readonly Membership[]): 'stated' | 'inferred' {
  return memberships.some((membership) => membership.basis === 'stated') ? 'stated' : 'inferred';
}

function endKey(alliance: string, place: Adcode): string {
  return `${alliance} ${place}`;
}

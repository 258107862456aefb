/** Proportional symbols: circles whose area shows to how many of the shown alliances a place belongs. */
import type { Atlas } from '../model/atlas.ts';
import type { Visible } from '../model/query.ts';
import type { Adcode, Point } from '../model/types.ts';
import { NUMBER, scaleAt } from './marks.ts';
import { toWorld } from './project.ts';

/** Radius in pixels: of the place with most alliances, the least with any, with records but no alliance, without records. */
export const RADIUS = { most: 16, least: 3, alone: 2.25, none: 1.5 } as const;

/** member: member of the outlined grouping with records; record: another place with records; none: no records pass the filters. */
export type Tier = 'member' | 'record' | 'none';

export interface PlaceSymbol {
  place: Adcode;
  point: Point;
  /** Number of records that pass the filters. */
  total: number;
  /** Number of alliances, among those that are shown, to which the place belongs: THE measure of its circle. */
  alliances: number;
  /** Pixels. */
  radius: number;
  /** Whether it belongs to the outlined grouping. */
  member: boolean;
  /** Its number is written even where the circle has no room for it: members and what is chosen. */
  numbered: boolean;
  tier: Tier;
}

const mostByAtlas = new WeakMap<Atlas, number>();

/** The largest number of alliances of a place without filters; at least 1. */
export function mostAlliances(atlas: Atlas): number {
  const known = mostByAtlas.get(atlas);
  if (known !== undefined) return known;
  const counts = alliancesByPlace(
    atlas.file.alliances.flatMap((alliance) => alliance.members.map((membership) => ({ alliance, membership }))),
  );
  const most = Math.max(1, ...counts.values());
  mostByAtlas.set(atlas, most);
  return most;
}

/** To how many alliances each place belongs: the number on its circle, in its tooltip and in its spoken name. */
export function alliancesByPlace(memberships: Visible['memberships']): ReadonlyMap<Adcode, number> {
  const stops = new Map<Adcode, Set<string>>();
  for (const { alliance, membership } of memberships) {
    stops.set(membership.place, (stops.get(membership.place) ?? new Set()).add(alliance.id));
  }
  return new Map([...stops].map(([place, ids]) => [place, ids.size]));
}

/**
 * Radius in pixels for a number of alliances: the area is proportional to it, down to a least radius. `most`, the number
 * with the full radius, does not depend on the filters, so that sizes are comparable.
 */
export function symbolRadius(count: number, most: number): number {
  if (count <= 0) return RADIUS.alone;
  const exact = RADIUS.most * Math.sqrt(Math.min(count, most) / most);
  return Math.max(RADIUS.least, Math.round(exact * 100) / 100);
}

export interface Counted {
  /** Those that circles count; by default all that are visible. */
  memberships: Visible['memberships'];
  /** Places whose number is always written, as that of members. */
  chosen: ReadonlySet<Adcode>;
}

/** The symbols of all places, larger circles first, so that smaller ones are drawn over them. */
export function placeSymbols(
  atlas: Atlas,
  visible: Pick<Visible, 'placeCounts' | 'memberships'>,
  members: ReadonlySet<Adcode>,
  { memberships = visible.memberships, chosen = new Set() }: Partial<Counted> = {},
): PlaceSymbol[] {
  const most = mostAlliances(atlas);
  const counts = alliancesByPlace(memberships);
  return atlas.file.places
    .map((place): PlaceSymbol => {
      const member = members.has(place.id);
      const total = visible.placeCounts.get(place.id)?.total ?? 0;
      const alliances = total === 0 ? 0 : (counts.get(place.id) ?? 0);
      return {
        place: place.id,
        point: place.point,
        total,
        alliances,
        radius: total === 0 ? RADIUS.none : symbolRadius(alliances, most),
        member,
        numbered: member || chosen.has(place.id),
        tier: total === 0 ? 'none' : member ? 'member' : 'record',
      };
    })
    .sort((a, b) => b.radius - a.radius || a.place.localeCompare(b.place));
}

/**
 * Where the number of a place is written while circles are `scale` times as large: in the circle; beside it, with the
 * name, where that has no room; or nowhere, at places that are neither members nor chosen and have a small circle.
 */
export function numberPlace(
  { alliances, radius, numbered }: Pick<PlaceSymbol, 'alliances' | 'radius' | 'numbered'>,
  scale: number,
): 'inside' | 'beside' | null {
  if (alliances === 0) return null;
  const least = numbered ? (NUMBER.room[`${alliances}`.length - 1] ?? Infinity) : NUMBER.others;
  if (radius * scale >= least) return 'inside';
  return numbered ? 'beside' : null;
}

/**
 * Where the numbers of all places are written at a zoom, by `numberPlace`; beside the circle also where a smaller one,
 * drawn on top, would cover the number. Without those that are written nowhere.
 */
export function numberPlaces(symbols: readonly PlaceSymbol[], zoom: number): ReadonlyMap<Adcode, 'inside' | 'beside'> {
  const scale = scaleAt(zoom);
  const discs = symbols.map((symbol) => ({ at: toWorld(symbol.point, zoom), radius: symbol.radius * scale }));
  return new Map(
    symbols.flatMap((symbol, index): [Adcode, 'inside' | 'beside'][] => {
      const where = numberPlace(symbol, scale);
      const own = discs[index];
      if (!where || !own) return [];
      const covers = ({ at, radius }: { at: Point; radius: number }) =>
        Math.hypot(at[0] - own.at[0], at[1] - own.at[1]) < radius + NUMBER.size / 2;
      return [[symbol.place, where === 'inside' && discs.slice(index + 1).some(covers) ? 'beside' : where]];
    }),
  );
}

/** From how many alliances on every place has its number, while circles are `scale` times as large. */
export function numberedFrom(atlas: Atlas, scale: number): number {
  const share = NUMBER.others / (RADIUS.most * scale);
  return Math.ceil(share * share * mostAlliances(atlas));
}

/** Three numbers of alliances for the legend, ascending: 1, about a quarter of the largest that occurs, and that. */
export function sampleCounts(atlas: Atlas): number[] {
  const most = mostAlliances(atlas);
  const largest = most >= 20 ? Math.floor(most / 5) * 5 : most;
  return [...new Set([1, Math.max(1, Math.round(largest / 4)), largest])];
}

/** The places in reading order, independent of filters: from north to south, then from west to east. */
export function symbolOrder(atlas: Atlas): { place: Adcode; point: Point }[] {
  return atlas.file.places
    .map(({ id, point }) => ({ place: id, point }))
    .sort((a, b) => b.point[1] - a.point[1] || a.point[0] - b.point[0]);
}

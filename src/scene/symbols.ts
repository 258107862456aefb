/** Proportional symbols: circles whose area shows how many records pass the filters at a place. */
import type { Atlas } from '../model/atlas.ts';
import { type Entry, placesOf } from '../model/facets.ts';
import type { Visible } from '../model/query.ts';
import type { Adcode, Point } from '../model/types.ts';

/** Radius in pixels: of the place with most records, the least with any records, without records. */
export const RADIUS = { most: 16, least: 3, none: 1.75 } as const;

/** member: member of the outlined grouping with records; record: another place with records; none: no records pass the filters. */
export type Tier = 'member' | 'record' | 'none';

export interface PlaceSymbol {
  place: Adcode;
  point: Point;
  /** Number of records that pass the filters. */
  total: number;
  /** Number of alliances of which the place is a member. */
  alliances: number;
  /** Pixels. */
  radius: number;
  /** Whether it belongs to the outlined grouping. */
  member: boolean;
  tier: Tier;
}

const mostByAtlas = new WeakMap<Atlas, number>();

/** The largest number of records of a place without filters; at least 1. */
export function mostRecords(atlas: Atlas): number {
  const known = mostByAtlas.get(atlas);
  if (known !== undefined) return known;
  const { alliances, events, initiatives } = atlas.file;
  const entries: Entry[] = [
    ...alliances.map((record): Entry => ({ kind: 'alliance', record })),
    ...events.map((record): Entry => ({ kind: 'event', record })),
    ...initiatives.map((record): Entry => ({ kind: 'initiative', record })),
  ];
  const counts = new Map<Adcode, number>();
  for (const place of entries.flatMap(placesOf)) counts.set(place, (counts.get(place) ?? 0) + 1);
  const most = Math.max(1, ...counts.values());
  mostByAtlas.set(atlas, most);
  return most;
}

/**
 * Radius in pixels for a number of records: the area is proportional to it, down to a least radius. `most`, the number
 * with the full radius, does not depend on the filters, so that sizes are comparable.
 */
export function symbolRadius(count: number, most: number): number {
  if (count <= 0) return RADIUS.none;
  const exact = RADIUS.most * Math.sqrt(Math.min(count, most) / most);
  return Math.max(RADIUS.least, Math.round(exact * 100) / 100);
}

/** The symbols of all places, larger circles first, so that smaller ones are drawn over them. */
export function placeSymbols(atlas: Atlas, visible: Visible, members: ReadonlySet<Adcode>): PlaceSymbol[] {
  const most = mostRecords(atlas);
  const stops = new Map<Adcode, Set<string>>();
  for (const { alliance, membership } of visible.memberships) {
    const there = stops.get(membership.place) ?? new Set();
    stops.set(membership.place, there.add(alliance.id));
  }
  return atlas.file.places
    .map((place): PlaceSymbol => {
      const member = members.has(place.id);
      const total = visible.placeCounts.get(place.id)?.total ?? 0;
      return {
        place: place.id,
        point: place.point,
        total,
        alliances: stops.get(place.id)?.size ?? 0,
        radius: symbolRadius(total, most),
        member,
        tier: total === 0 ? 'none' : member ? 'member' : 'record',
      };
    })
    .sort((a, b) => b.radius - a.radius || a.place.localeCompare(b.place));
}

/** Three round numbers of records for the legend, ascending; the last is the largest that occurs, rounded down. */
export function sampleCounts(atlas: Atlas): number[] {
  const most = mostRecords(atlas);
  const largest = most >= 20 ? Math.floor(most / 10) * 10 : most;
  const middle = largest >= 20 ? Math.round(largest / 30) * 10 || 10 : Math.max(1, Math.round(largest / 3));
  return [...new Set([Math.min(5, Math.max(1, Math.floor(middle / 2))), middle, largest])].sort((a, b) => a - b);
}

/** The places in reading order, independent of filters: from north to south, then from west to east. */
export function symbolOrder(atlas: Atlas): { place: Adcode; point: Point }[] {
  return atlas.file.places
    .map(({ id, point }) => ({ place: id, point }))
    .sort((a, b) => b.point[1] - a.point[1] || a.point[0] - b.point[0]);
}

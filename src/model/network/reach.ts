/** How far apart the members of an alliance lie. Pure. */
import { farthestApart, longest, type PlaceDistance, placeDistance } from '../distance.ts';
import type { Adcode, Alliance, Membership, Place } from '../types.ts';

export interface Reach {
  /** Member places. */
  members: number;
  /** Number of provinces they lie in, Shanghai being one. */
  provinces: number;
  /** The two members that lie farthest apart. */
  extent: PlaceDistance;
  /** stated: a source names both ends of the extent as members. */
  basis: Membership['basis'];
  /** From the seat, or the only host if no seat is known, to the farthest member; null if neither is known. */
  fromSeat: (PlaceDistance & { isSeat: boolean }) | null;
}

/**
 * The reach of an alliance with these members, by great-circle distance between the points of places; null for fewer
 * than two places.
 */
export function reachOf(
  places: ReadonlyMap<Adcode, Place>,
  { seat }: Pick<Alliance, 'seat'>,
  memberships: readonly Membership[],
): Reach | null {
  const members = [...new Set(memberships.map(({ place }) => place))].sort().flatMap((id) => places.get(id) ?? []);
  const extent = farthestApart(members);
  if (!extent) return null;
  const stated = new Set(memberships.flatMap(({ place, basis }) => (basis === 'stated' ? [place] : [])));
  return {
    members: members.length,
    provinces: new Set(members.map(({ province }) => province)).size,
    extent,
    basis: stated.has(extent.from) && stated.has(extent.to) ? 'stated' : 'inferred',
    fromSeat: farthestFrom(places, seat ?? onlyHost(memberships), members, seat !== null),
  };
}

function farthestFrom(
  places: ReadonlyMap<Adcode, Place>,
  from: Adcode | null,
  members: readonly Place[],
  isSeat: boolean,
): Reach['fromSeat'] {
  const start = from === null ? undefined : places.get(from);
  const farthest =
    start && longest(members.filter(({ id }) => id !== start.id).map((member) => placeDistance(start, member)));
  return farthest ? { ...farthest, isSeat } : null;
}

function onlyHost(memberships: readonly Membership[]): Adcode | null {
  const hosts = new Set(memberships.flatMap(({ place, role }) => (role === 'host' ? [place] : [])));
  const [host] = hosts;
  return host !== undefined && hosts.size === 1 ? host : null;
}

/** One side of a comparison: a place or an alliance, with its counts and location. Pure. */
import type { Atlas } from './atlas.ts';
import { farthestApart, kmBetween, type PlaceDistance } from './distance.ts';
import type { Adcode, Ref } from './types.ts';

/** Where distances are measured from: the place itself, an alliance's seat or, where none is known, its only host. */
export interface DistanceOrigin {
  place: Adcode;
  as: 'place' | 'seat' | 'host';
}

export interface ComparedSide {
  ref: Ref;
  /** Number of alliances of a place, or members of an alliance: stated by a source, and only inferred. */
  stated: number;
  inferred: number;
  site: DistanceOrigin | null;
  /** Host places of an alliance; empty for a place. */
  hosts: readonly Adcode[];
  /** The members of an alliance that lie farthest apart; null for places and for fewer than two members. */
  extent: PlaceDistance | null;
}

/** The side of a place or alliance; `partners` are all its partners, `stated` those that a source states. */
export function sideOf(
  atlas: Atlas,
  ref: Ref,
  partners: ReadonlySet<string>,
  stated: ReadonlySet<string>,
): ComparedSide {
  const alliance = ref.kind === 'alliance' ? atlas.alliances.get(ref.id) : undefined;
  const members = alliance
    ? [...partners].map((id) => atlas.places.get(id)).filter((place) => place !== undefined)
    : [];
  const hosts = alliance ? hostsOf(alliance.members) : [];
  return {
    ref,
    stated: stated.size,
    inferred: partners.size - stated.size,
    site: alliance ? originOf(alliance.seat, hosts) : { place: ref.id, as: 'place' },
    hosts,
    extent: farthestApart(members),
  };
}

/** Kilometres between two sites; null unless both are known. */
export function originDistance(atlas: Atlas, a: DistanceOrigin | null, b: DistanceOrigin | null): number | null {
  const [from, to] = [a, b].map((site) => site && atlas.places.get(site.place));
  return from && to ? kmBetween(from.point, to.point) : null;
}

function originOf(seat: Adcode | null, hosts: readonly Adcode[]): DistanceOrigin | null {
  if (seat) return { place: seat, as: 'seat' };
  const [host, ...others] = hosts;
  return host && others.length === 0 ? { place: host, as: 'host' } : null;
}

function hostsOf(members: readonly { role: string; place: Adcode }[]): Adcode[] {
  return [...new Set(members.filter(({ role }) => role === 'host').map(({ place }) => place))];
}

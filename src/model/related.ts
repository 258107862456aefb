/** Reverse lookups between records. Indexed once per atlas; pure. */
import { type Atlas, groupBy, industryPath, type MembershipOf, placePath } from './atlas.ts';
import { compareDates, edtfOf } from './dates.ts';
import { placesOf } from './facets.ts';
import type { Adcode, Alliance, AnyFile, AtlasEvent, Initiative, Place } from './types.ts';

export interface Related {
  /** Newest first. A place includes its districts, an industry its child industries. */
  eventsByPlace: ReadonlyMap<Adcode, readonly AtlasEvent[]>;
  eventsByAlliance: ReadonlyMap<string, readonly AtlasEvent[]>;
  eventsByIndustry: ReadonlyMap<string, readonly AtlasEvent[]>;
  initiativesByPlace: ReadonlyMap<Adcode, readonly Initiative[]>;
  initiativesByIndustry: ReadonlyMap<string, readonly Initiative[]>;
  /** By the event at which they were announced. */
  initiativesByEvent: ReadonlyMap<string, readonly Initiative[]>;
  /** Oldest first. */
  alliancesByIndustry: ReadonlyMap<string, readonly Alliance[]>;
  /** Alliances founded or seated in a place that is not among their members. */
  alliancesByOtherTie: ReadonlyMap<Adcode, readonly Alliance[]>;
}

const RELATED = new WeakMap<Atlas, Related>();

/** The index of an atlas; memoised. */
export function relatedOf(atlas: Atlas): Related {
  const known = RELATED.get(atlas);
  if (known) return known;
  const made = indexRelated(atlas);
  RELATED.set(atlas, made);
  return made;
}

function indexRelated(atlas: Atlas): Related {
  const { alliances, events, initiatives } = atlas.file;
  const newestEvents = [...events].sort((a, b) => newestFirst(a.date, b.date));
  const newestInitiatives = [...initiatives].sort((a, b) => newestFirst(a.date, b.date));
  const oldestAlliances = [...alliances].sort((a, b) => oldestFirst(a.founded, b.founded));
  const withCity = (places: readonly Adcode[]) => unique(places.flatMap((place) => placePath(atlas, place)));
  const withBroader = (industries: readonly string[]) =>
    unique(industries.flatMap((industry) => industryPath(atlas, industry)));
  return {
    eventsByPlace: groupBy(newestEvents, (record) => withCity(placesOf({ kind: 'event', record }))),
    eventsByAlliance: groupBy(newestEvents, (record) => record.alliances),
    eventsByIndustry: groupBy(newestEvents, (record) => withBroader(record.industries)),
    initiativesByPlace: groupBy(newestInitiatives, (record) => withCity(placesOf({ kind: 'initiative', record }))),
    initiativesByIndustry: groupBy(newestInitiatives, (record) => withBroader(record.industries)),
    initiativesByEvent: groupBy(newestInitiatives, (record) => (record.event ? [record.event] : [])),
    alliancesByIndustry: groupBy(oldestAlliances, (record) => withBroader(record.industries)),
    alliancesByOtherTie: groupBy(oldestAlliances, otherTies),
  };
}

/** Memberships of the districts and counties of a place. */
export function membershipsThroughDistricts<F extends AnyFile>(atlas: Atlas<F>, place: Adcode): MembershipOf<F>[] {
  return (atlas.childPlaces.get(place) ?? []).flatMap(({ id }) => atlas.membershipsByPlace.get(id) ?? []);
}

/** Other places with the same name in some language. */
export function homographsOf(atlas: Atlas, place: Place): Place[] {
  return atlas.file.places.filter(
    (other) => other.id !== place.id && (other.name.en === place.name.en || other.name.zh === place.name.zh),
  );
}

/** Newest first by EDTF; unknown dates last. */
export function newestFirst(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareDates(edtfOf(b), edtfOf(a));
}

/** Oldest first by EDTF; unknown dates last. */
export function oldestFirst(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareDates(edtfOf(a), edtfOf(b));
}

function otherTies(alliance: Alliance): Adcode[] {
  const members = new Set(alliance.members.map((member) => member.place));
  return unique([alliance.foundedPlace, alliance.seat].filter((id) => id !== null)).filter((id) => !members.has(id));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

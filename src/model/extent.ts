/** Where a record lies: the places it is about, and an extent that holds them. Pure. */
import { type Atlas, recordOf } from './atlas.ts';
import { placesOf } from './facets.ts';
import { extentOf } from './geometry.ts';
import { relatedOf } from './related.ts';
import type { Adcode, Extent, Point, Ref } from './types.ts';

/**
 * Margin around points, in degrees: a place is one point, but a city reaches about half a degree from it, a district
 * about a tenth.
 */
const MARGIN = { city: 0.5, district: 0.15 };

/** Places a record is about; for an industry those of its specialisations and alliances. A source has none. */
export function placesOfRef(atlas: Atlas, ref: Ref): Adcode[] {
  if (ref.kind === 'place') return atlas.places.has(ref.id) ? [ref.id] : [];
  if (ref.kind === 'source') return [];
  if (ref.kind === 'industry') {
    const alliances = relatedOf(atlas).alliancesByIndustry.get(ref.id) ?? [];
    return unique([
      ...(atlas.specialisationsByIndustry.get(ref.id) ?? []).map((entry) => entry.place),
      ...alliances.flatMap((record) => placesOf({ kind: 'alliance', record })),
    ]);
  }
  if (ref.kind === 'grouping')
    return unique(recordOf(atlas, { kind: 'grouping', id: ref.id })?.members.map(({ place }) => place) ?? []);
  if (ref.kind === 'alliance') {
    const record = recordOf(atlas, { kind: 'alliance', id: ref.id });
    return record ? placesOf({ kind: 'alliance', record }) : [];
  }
  if (ref.kind === 'event') {
    const record = recordOf(atlas, { kind: 'event', id: ref.id });
    return record ? placesOf({ kind: 'event', record }) : [];
  }
  const record = recordOf(atlas, { kind: 'initiative', id: ref.id });
  return record ? placesOf({ kind: 'initiative', record }) : [];
}

/** Extent of places with a margin for their areas; null if none is known. */
export function extentOfPlaces(atlas: Atlas, ids: readonly Adcode[]): Extent | null {
  const corners = ids.flatMap((id): Point[] => {
    const place = atlas.places.get(id);
    if (!place) return [];
    const margin = place.level === 'district' || place.level === 'county' ? MARGIN.district : MARGIN.city;
    const [lon, lat] = place.point;
    return [
      [lon - margin, lat - margin],
      [lon + margin, lat + margin],
    ];
  });
  return extentOf(corners);
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

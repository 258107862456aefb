/** What belongs to a record: highlighted on the timeline and in lists while it is pointed at or selected. Pure. */
import { type Atlas, industryPath, placePath, recordOf, type WholeAtlas } from './atlas.ts';
import { alliancesOf, type Entry, placesOf } from './facets.ts';
import type { Ref } from './types.ts';

/** A test whether a record is, or is related to, `ref`. Citations of a source are known only once `whole` is loaded. */
export function relatedTo(atlas: Atlas, whole: WholeAtlas | null, ref: Ref): (entry: Entry) => boolean {
  const own = (entry: Entry) => entry.kind === ref.kind && entry.record.id === ref.id;
  switch (ref.kind) {
    case 'place': {
      const inside = new Set([...atlas.places.keys()].filter((id) => placePath(atlas, id).includes(ref.id)));
      return (entry) => knownPlacesOf(entry).some((place) => inside.has(place));
    }
    case 'industry': {
      const inside = new Set([...atlas.industries.keys()].filter((id) => industryPath(atlas, id).includes(ref.id)));
      return (entry) => entry.record.industries.some((industry) => inside.has(industry));
    }
    case 'source':
      return ({ kind, record: { id } }) => whole !== null && isCiting(whole, { kind, id }, ref.id);
    case 'alliance':
      return (entry) => alliancesOf(atlas, entry).includes(ref.id);
    case 'event': {
      const alliances = atlas.events.get(ref.id)?.alliances ?? [];
      return (entry) =>
        own(entry) ||
        (entry.kind === 'alliance' && alliances.includes(entry.record.id)) ||
        (entry.kind === 'initiative' && entry.record.event === ref.id);
    }
    case 'grouping': {
      const members = new Set(atlas.groupings.get(ref.id)?.members.map(({ place }) => place));
      return (entry) => knownPlacesOf(entry).some((place) => members.has(place));
    }
    case 'initiative': {
      const event = atlas.initiatives.get(ref.id)?.event;
      return (entry) => own(entry) || (entry.kind === 'event' && entry.record.id === event);
    }
  }
}

function isCiting(whole: WholeAtlas, ref: { kind: Entry['kind']; id: string }, source: string): boolean {
  return recordOf(whole, ref)?.sources.includes(source) ?? false;
}

/** Cached, as every hover needs the places of every record. */
const places = new WeakMap<Entry['record'], readonly string[]>();

function knownPlacesOf(entry: Entry): readonly string[] {
  const known = places.get(entry.record);
  if (known) return known;
  const found = placesOf(entry);
  places.set(entry.record, found);
  return found;
}

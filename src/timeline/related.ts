/** Which records belong to the one that is hovered or selected anywhere on the page. Pure. */
import { type Atlas, industryPath, placePath, recordOf, type WholeAtlas } from '../model/atlas.ts';
import { alliancesOf, type Entry, placesOf } from '../model/facets.ts';
import type { Ref } from '../model/types.ts';

/** A test of records: is it, or has it to do with, what `ref` names? Of a source that is known once the texts are. */
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
    case 'initiative': {
      const event = atlas.initiatives.get(ref.id)?.event;
      return (entry) => own(entry) || (entry.kind === 'event' && entry.record.id === event);
    }
  }
}

function isCiting(whole: WholeAtlas, ref: { kind: Entry['kind']; id: string }, source: string): boolean {
  return recordOf(whole, ref)?.sources.includes(source) ?? false;
}

/** Asked for each record at each hover: the list of a record is made once. */
const places = new WeakMap<Entry['record'], readonly string[]>();

function knownPlacesOf(entry: Entry): readonly string[] {
  const known = places.get(entry.record);
  if (known) return known;
  const found = placesOf(entry);
  places.set(entry.record, found);
  return found;
}

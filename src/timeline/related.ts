/** Which records belong to the one that is hovered or selected anywhere on the page. Pure. */
import { type Atlas, industryPath, placePath } from '../model/atlas.ts';
import { alliancesOf, type Entry, placesOf } from '../model/facets.ts';
import type { Ref } from '../model/types.ts';

/** A test of records: is it, or has it to do with, what `ref` names? */
export function relatedTo(atlas: Atlas, ref: Ref): (entry: Entry) => boolean {
  const own = (entry: Entry) => entry.kind === ref.kind && entry.record.id === ref.id;
  switch (ref.kind) {
    case 'place':
      return (entry) => placesOf(entry).some((place) => placePath(atlas, place).includes(ref.id));
    case 'industry':
      return (entry) => entry.record.industries.some((industry) => industryPath(atlas, industry).includes(ref.id));
    case 'source':
      return (entry) => entry.record.sources.includes(ref.id);
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

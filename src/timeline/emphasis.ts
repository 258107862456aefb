/** Highlights marks for what is hovered or selected anywhere on the page. Changes classes only; no new layout. */
import { type Atlas, industryPath, placePath, recordOf, refKey, type WholeAtlas } from '../model/atlas.ts';
import { alliancesOf, type Entry, placesOf } from '../model/facets.ts';
import type { Ref } from '../model/types.ts';
import type { AtlasState } from '../state/store.ts';
import type { DateMark } from '../time/shapes.ts';

export type Emphasise = (marks: readonly DateMark[], state: Pick<AtlasState, 'hovered' | 'selected' | 'whole'>) => void;

/**
 * Makes the function that sets the classes of the marks and labels in `svg`: is-hovered and is-selected for the record
 * itself, is-related for records that belong to it.
 */
export function createEmphasis(svg: SVGSVGElement, atlas: Atlas): Emphasise {
  let plain = true;
  return (marks, { hovered, selected, whole }) => {
    const focus = hovered ?? selected;
    // Nothing to highlight, and nothing to reset.
    if (!focus && plain) return;
    plain = focus === null;
    const related = focus && relatedTo(atlas, whole, focus);
    const hoveredKey = hovered && refKey(hovered);
    const selectedKey = selected && refKey(selected);
    const byKey = new Map(marks.map((mark) => [mark.key, mark]));
    let some = false;
    for (const element of svg.querySelectorAll('[data-key]')) {
      const mark = byKey.get(element.getAttribute('data-key') ?? '');
      const isRelated = Boolean(related && mark?.items.some((item) => related(item.entry)));
      const holds = (key: string | null) => key !== null && Boolean(mark?.items.some((item) => item.key === key));
      const isSelected = holds(selectedKey);
      element.classList.toggle('is-related', isRelated);
      element.classList.toggle('is-hovered', holds(hoveredKey));
      element.classList.toggle('is-selected', isSelected);
      const pressed = element.getAttribute('aria-pressed');
      if (pressed !== null && pressed !== String(isSelected)) element.setAttribute('aria-pressed', String(isSelected));
      some ||= isRelated;
    }
    // Without any related mark nothing is dimmed.
    svg.classList.toggle('has-hovered', some && hovered !== null);
    svg.classList.toggle('has-selected', some && hovered === null && selected !== null);
  };
}

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

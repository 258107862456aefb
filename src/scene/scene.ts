/** The states of places: selected, hovered, concerned, faded. */
import { type Atlas, industryPath } from '../model/atlas.ts';
import { type Entry, placesOf } from '../model/facets.ts';
import type { Visible } from '../model/query.ts';
import type { Adcode, Ref } from '../model/types.ts';

/** How strongly a place is drawn. */
export interface PlaceState {
  /** The place itself is selected. */
  selected: boolean;
  /** Under the pointer or the keyboard's focus. */
  hover: boolean;
  /** Belongs to the selected or hovered record. */
  concerned: boolean;
  /** Faded, as another record is selected or hovered. */
  faded: boolean;
}

/** What readers have chosen: a record, or records that they compare. */
export interface Chosen {
  selected: Ref | null;
  /** Records of the open comparison. */
  compared?: readonly Ref[];
}

export interface Lit {
  /** Ids of the visible alliances whose lines are lit; null: nothing is dimmed, or a single alliance is isolated. */
  alliances: ReadonlySet<string> | null;
  /** Places lit with them; null where the chosen record has places of its own (`placeStates`). */
  places: ReadonlySet<Adcode> | null;
  /** Whether circles and numbers count the lit alliances only, not all that are visible. */
  counts: boolean;
}

/** Nothing is chosen, or what would light it has not loaded yet. */
export const ALL_LIT: Lit = { alliances: null, places: null, counts: false };

/** What is selected, compared and hovered. */
export interface Attention extends Chosen {
  hovered: Ref | null;
}

/**
 * Places of a record: members, seat and place of founding of an alliance; members of a grouping; places of an event or initiative; places of
 * all visible records and specialisations of an industry, sub-industries included. Null for places and sources.
 */
function concernedPlaces(atlas: Atlas, visible: Visible, ref: Ref | null): ReadonlySet<Adcode> | null {
  if (!ref || ref.kind === 'place' || ref.kind === 'source') return null;
  if (ref.kind === 'industry') return industryPlaces(atlas, visible, ref.id);
  if (ref.kind === 'grouping') return new Set(atlas.groupings.get(ref.id)?.members.map(({ place }) => place));
  const entry = entryOf(atlas, ref);
  return entry && new Set(placesOf(entry));
}

/** The state of every place. Those that neither belong to what is asked for nor are lit with it fade. */
export function placeStates(
  atlas: Atlas,
  visible: Visible,
  attention: Attention,
  lit: ReadonlySet<Adcode> | null = null,
): Map<Adcode, PlaceState> {
  const { selected, hovered, compared = [] } = attention;
  const pointed = concernedPlaces(atlas, visible, hovered);
  const chosen = pointed ?? concernedPlaces(atlas, visible, selected);
  const among = chosen ?? lit;
  const isPlace = (ref: Ref | null, id: Adcode) => ref?.kind === 'place' && ref.id === id;
  return new Map(
    atlas.file.places.map(({ id }) => {
      const isChosen = isPlace(selected, id) || (!selected && compared.some((ref) => isPlace(ref, id)));
      const own = { selected: isChosen, hover: isPlace(hovered, id) };
      const concerned = chosen?.has(id) ?? false;
      return [id, { ...own, concerned, faded: among !== null && !among.has(id) && !own.selected && !own.hover }];
    }),
  );
}

function entryOf(atlas: Atlas, { kind, id }: Ref): Entry | null {
  const alliance = kind === 'alliance' && atlas.alliances.get(id);
  if (alliance) return { kind: 'alliance', record: alliance };
  const event = kind === 'event' && atlas.events.get(id);
  if (event) return { kind: 'event', record: event };
  const initiative = kind === 'initiative' && atlas.initiatives.get(id);
  return initiative ? { kind: 'initiative', record: initiative } : null;
}

function industryPlaces(atlas: Atlas, visible: Visible, id: string): Set<Adcode> {
  const isIn = (industry: string) => industryPath(atlas, industry).includes(id);
  const entries: Entry[] = [
    ...visible.alliances.map((record): Entry => ({ kind: 'alliance', record })),
    ...visible.events.map((record): Entry => ({ kind: 'event', record })),
    ...visible.initiatives.map((record): Entry => ({ kind: 'initiative', record })),
  ];
  return new Set([
    ...entries.filter(({ record }) => record.industries.some(isIn)).flatMap(placesOf),
    ...atlas.file.specialisations.filter(({ industry }) => isIn(industry)).map(({ place }) => place),
  ]);
}

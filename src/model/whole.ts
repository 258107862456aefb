/** Visible records with their texts. */
import { groupBy, type MembershipOf, type WholeAtlas } from './atlas.ts';
import { sourcesOf } from './cited.ts';
import { type FigureRow, figureRows } from './figure-rows.ts';
import { memoise } from './memoise.ts';
import { type PlaceTally, placesIn, tallyOf } from './place-tally.ts';
import type { Visible } from './query.ts';
import type { Adcode, AtlasFile, Source, WholeAlliance, WholeEvent, WholeGrouping, WholeInitiative } from './types.ts';

export interface WholeVisible extends Visible {
  alliances: readonly WholeAlliance[];
  events: readonly WholeEvent[];
  initiatives: readonly WholeInitiative[];
  groupings: readonly WholeGrouping[];
  memberships: readonly MembershipOf<AtlasFile>[];
  /** Those of visible records, memberships and their places, in the order of the data; all if nothing is left out. */
  readonly sources: readonly Source[];
  /** With their numbers of visible records; those without any, too, unless a filter of places leaves them out. */
  places: readonly PlaceTally[];
  /** The figures of the visible records, and of the places that have some. */
  figures: readonly FigureRow[];
}

type Joined = Omit<WholeVisible, 'sources'>;

/** Visible records of the first part joined with their texts; records without texts are left out. */
export function wholeVisible(whole: WholeAtlas, visible: Visible): WholeVisible {
  const memberships = visible.memberships.flatMap(({ alliance: { id, members }, membership: head }) => {
    const alliance = whole.alliances.get(id);
    const membership = alliance?.members[members.indexOf(head)];
    return membership ? [{ alliance, membership }] : [];
  });
  const byPlace = groupBy(memberships, ({ membership }) => [membership.place]);
  const places = placesIn(whole, visible).map((place) => tallyOf(whole, visible, place, byPlace.get(place.id) ?? []));
  const stating = new Set([...visible.ids, ...visible.placeCounts.keys()]);
  const joined: Joined = {
    ...visible,
    alliances: visible.alliances.flatMap(({ id }) => whole.alliances.get(id) ?? []),
    events: visible.events.flatMap(({ id }) => whole.events.get(id) ?? []),
    initiatives: visible.initiatives.flatMap(({ id }) => whole.initiatives.get(id) ?? []),
    groupings: visible.groupings.flatMap(({ id }) => whole.groupings.get(id) ?? []),
    memberships,
    places,
    figures: figureRows(whole.file).filter(({ owner }) => stating.has(owner.id)),
  };
  const sources = memoise(() => sourcesBehind(whole, joined));
  return {
    ...joined,
    get sources() {
      return sources();
    },
  };
}

/** Places with visible records or memberships, sorted by adcode. */
export function placesShown({ placeCounts, memberships }: Visible): Adcode[] {
  const members = memberships.map(({ membership }) => membership.place);
  return [...new Set([...placeCounts.keys(), ...members])].sort();
}

function sourcesBehind({ file, places }: WholeAtlas, visible: Joined): readonly Source[] {
  const { alliances, memberships, events, initiatives, total } = visible;
  const isWhole = total === file.alliances.length + file.events.length + file.initiatives.length;
  if (isWhole) return file.sources;
  const counts = alliances.flatMap((alliance) => alliance.counts);
  const members = memberships.map(({ membership }) => membership);
  const around = placesShown(visible).flatMap((id) => places.get(id) ?? []);
  const cited = new Set([alliances, counts, members, events, initiatives, around].flat().flatMap(sourcesOf));
  return file.sources.filter(({ id }) => cited.has(id));
}

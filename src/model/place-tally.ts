/** The visible records of a place in numbers, for the table of places. Pure. */
import { isPossibleMembership, isShown } from './as-of.ts';
import { type AnyAtlas, type GroupedAs, type MembershipOf, placePath, type WholeAtlas } from './atlas.ts';
import { demandOf } from './demand.ts';
import type { Visible } from './query.ts';
import type { AnyFile, Place, WholePlace } from './types.ts';

export interface PlaceTally extends Place {
  /** Visible memberships in alliances that exist: a place may leave an alliance and rejoin. */
  memberships: readonly MembershipOf<AnyFile>[];
  /** Those of them that are only possibly in force, since a date is vague. */
  possible: readonly MembershipOf<AnyFile>[];
  /** Visible memberships in alliances that are only announced. */
  announced: readonly MembershipOf<AnyFile>[];
  events: number;
  initiatives: number;
  /** Memberships in groupings, in force at some time in the windows. */
  groupings: readonly GroupedAs<AnyFile>[];
}

/**
 * Places with a visible record, and those without that the facets of places do not leave out: what else is chosen
 * restricts only their records.
 */
export function placesIn(atlas: WholeAtlas, { choice, placeCounts }: Visible): WholePlace[] {
  return atlas.file.places.filter((place) => placeCounts.has(place.id) || isChosen(atlas, choice, place));
}

function isChosen(atlas: AnyAtlas, choice: Visible['choice'], { id, province }: Place): boolean {
  const values = {
    place: placePath(atlas, id),
    province: [province],
    grouping: atlas.groupingsByPlace.get(id)?.map(({ grouping }) => grouping.id) ?? [],
  };
  return (['place', 'province', 'grouping'] as const).every((facet) => {
    const { needed, excluded } = demandOf(choice, facet);
    const has = (value: string) => values[facet].includes(value);
    return (needed.length === 0 || needed.some(has)) && !excluded.some(has);
  });
}

/** The tally of a place; `memberships`: those of its own that are visible. */
export function tallyOf(
  { groupingsByPlace }: Pick<AnyAtlas, 'groupingsByPlace'>,
  { placeCounts, windows }: Visible,
  place: Place,
  memberships: readonly MembershipOf<AnyFile>[],
): PlaceTally {
  const { events = 0, initiatives = 0 } = placeCounts.get(place.id) ?? {};
  const groupings = (groupingsByPlace.get(place.id) ?? []).filter(({ grouping, membership }) =>
    isShown(grouping, membership, windows),
  );
  const existing = memberships.filter(({ alliance }) => alliance.exists);
  return {
    ...place,
    ...{ events, initiatives, groupings },
    memberships: existing,
    possible: existing.filter((membership) => isPossibleMembership(membership, windows)),
    announced: memberships.filter(({ alliance }) => !alliance.exists),
  };
}

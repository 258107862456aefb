/** The visible records of a place in numbers, for the table of places. Pure. */
import { isShown } from './as-of.ts';
import type { AnyAtlas, GroupedAs, MembershipOf } from './atlas.ts';
import type { Visible } from './query.ts';
import type { AnyFile, Place } from './types.ts';

export interface PlaceTally extends Place {
  /** Visible memberships in alliances that exist: a place may leave an alliance and rejoin. */
  memberships: readonly MembershipOf<AnyFile>[];
  /** Visible memberships in alliances that are only announced. */
  announced: readonly MembershipOf<AnyFile>[];
  events: number;
  initiatives: number;
  /** Memberships in groupings, in force at some time in the windows. */
  groupings: readonly GroupedAs<AnyFile>[];
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
  return {
    ...place,
    ...{ events, initiatives, groupings },
    memberships: memberships.filter(({ alliance }) => alliance.exists),
    announced: memberships.filter(({ alliance }) => !alliance.exists),
  };
}

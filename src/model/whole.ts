/** Visible records with their texts. */
import type { MembershipOf, WholeAtlas } from './atlas.ts';
import type { Visible } from './query.ts';
import type { AtlasFile, WholeAlliance, WholeEvent, WholeGrouping, WholeInitiative } from './types.ts';

export interface WholeVisible extends Visible {
  alliances: readonly WholeAlliance[];
  events: readonly WholeEvent[];
  initiatives: readonly WholeInitiative[];
  groupings: readonly WholeGrouping[];
  memberships: readonly MembershipOf<AtlasFile>[];
}

/** Visible records of the first part joined with their texts; records without texts are left out. */
export function wholeVisible(whole: WholeAtlas, visible: Visible): WholeVisible {
  return {
    ...visible,
    alliances: visible.alliances.flatMap(({ id }) => whole.alliances.get(id) ?? []),
    events: visible.events.flatMap(({ id }) => whole.events.get(id) ?? []),
    initiatives: visible.initiatives.flatMap(({ id }) => whole.initiatives.get(id) ?? []),
    groupings: visible.groupings.flatMap(({ id }) => whole.groupings.get(id) ?? []),
    memberships: visible.memberships.flatMap(({ alliance: { id, members }, membership: head }) => {
      const alliance = whole.alliances.get(id);
      const membership = alliance?.members[members.indexOf(head)];
      return membership ? [{ alliance, membership }] : [];
    }),
  };
}

/** What is lit because something is chosen; all else is dimmed. The map loads this with the rest: see `LIGHTING`. */
import type { Atlas } from '../model/atlas.ts';
import { placePath } from '../model/atlas.ts';
import type { Visible } from '../model/query.ts';
import { relatedTo } from '../model/related-to.ts';
import type { Adcode, Ref } from '../model/types.ts';
import { ALL_LIT, type Chosen, type Lit } from './scene.ts';

/** What a choice lights. A selected record comes before those that are compared. */
export function litBy(atlas: Atlas, visible: Visible, { selected, compared = [] }: Chosen): Lit {
  if (!selected) return compared.length > 0 ? litByCompared(atlas, visible, compared) : ALL_LIT;
  if (selected.kind === 'alliance' || selected.kind === 'source') return ALL_LIT;
  const isRelated = relatedTo(atlas, null, selected);
  const alliances = idsOf(visible.alliances.filter((record) => isRelated({ kind: 'alliance', record })));
  if (selected.kind !== 'place') return { alliances, places: null, counts: selected.kind === 'industry' };
  const inside = [...atlas.places.keys()].filter((id) => placePath(atlas, id).includes(selected.id));
  return { alliances, places: new Set([...inside, ...membersOf(visible, alliances)]), counts: true };
}

/** Of places what at least two of them share, of alliances those themselves; of a single one as if it were selected. */
function litByCompared(atlas: Atlas, visible: Visible, compared: readonly Ref[]): Lit {
  const ids = new Set(compared.map(({ id }) => id));
  if (compared[0]?.kind === 'alliance') {
    const alliances = idsOf(visible.alliances.filter(({ id }) => ids.has(id)));
    return { alliances, places: membersOf(visible, alliances), counts: true };
  }
  const [first] = compared;
  if (first && ids.size === 1) return litBy(atlas, visible, { selected: first });
  const sides = new Map<string, Set<Adcode>>();
  for (const { alliance, membership } of visible.memberships) {
    if (!ids.has(membership.place)) continue;
    sides.set(alliance.id, (sides.get(alliance.id) ?? new Set()).add(membership.place));
  }
  const alliances = new Set([...sides].flatMap(([id, places]) => (places.size > 1 ? [id] : [])));
  return { alliances, places: new Set([...ids, ...membersOf(visible, alliances)]), counts: true };
}

/** The visible records with the lit alliances only. */
export function litVisible(visible: Visible, lit: Lit): Visible {
  const { alliances } = lit;
  if (!alliances) return visible;
  // Inherits the other properties, some of which are lazy.
  return Object.create(visible, {
    alliances: { value: visible.alliances.filter(({ id }) => alliances.has(id)) },
    memberships: { value: visible.memberships.filter(({ alliance }) => alliances.has(alliance.id)) },
  });
}

/** The memberships that circles count. */
export function countedMemberships(atlas: Atlas, visible: Visible, chosen: Chosen): Visible['memberships'] {
  const lit = litBy(atlas, visible, chosen);
  return lit.counts ? litVisible(visible, lit).memberships : visible.memberships;
}

function idsOf(records: readonly { id: string }[]): Set<string> {
  return new Set(records.map(({ id }) => id));
}

function membersOf({ memberships }: Visible, alliances: ReadonlySet<string>): Set<Adcode> {
  return new Set(
    memberships.flatMap(({ alliance, membership }) => (alliances.has(alliance.id) ? [membership.place] : [])),
  );
}

/** What a scene needs to light what is chosen. */
export const LIGHTING = { litBy, litVisible };
export type Lighting = typeof LIGHTING;

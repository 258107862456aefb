/** Connected groups of places, and the places and alliances that alone connect them (cut points). Pure. */
import { must } from '../must.ts';
import type { Adcode } from '../types.ts';
import { graphParts } from './cut-points.ts';
import type { MemberSets } from './member-sets.ts';

/** One of the groups that a cut point connects. */
export interface ConnectionSide {
  /** Ascending. */
  places: readonly Adcode[];
  /** For a place: its alliances with this side, ascending. For an alliance: empty. */
  through: readonly string[];
}

/** A cut point: a place or an alliance without which two groups would not be connected. */
export interface Connection {
  id: string;
  /** Two or more, the largest first. */
  sides: readonly ConnectionSide[];
}

export interface Connections {
  /** Places connected through chains of shared alliances, in groups of two or more, the largest first. */
  groups: readonly (readonly Adcode[])[];
  /** Places that share no alliance with any other, ascending. */
  alone: readonly Adcode[];
  /** By id. */
  places: readonly Connection[];
  alliances: readonly Connection[];
}

/**
 * Connected components and cut points of the bipartite graph of places and alliances, with memberships as edges. An
 * alliance with a single member connects nothing and is left out.
 */
export function connectionsOf({ alliancesOf, membersOf }: MemberSets): Connections {
  const places = [...alliancesOf.keys()];
  const alliances = [...membersOf].flatMap(([id, members]) => (members.size > 1 ? [id] : []));
  const numberOf = new Map([...places, ...alliances].map((id, index) => [id, index]));
  const numbers = (ids: Iterable<string> | undefined) => [...(ids ?? [])].flatMap((id) => numberOf.get(id) ?? []);
  const graph = [
    ...places.map((id) => numbers(alliancesOf.get(id)?.keys())),
    ...alliances.map((id) => numbers(membersOf.get(id)?.keys())),
  ];
  const { parts, cuts } = graphParts(graph);
  const placesIn = (nodes: readonly number[]) => nodes.flatMap((node) => places[node] ?? []).sort();
  const groups = parts.map(placesIn);
  const connections = cuts.map(({ node, sides }): Connection => {
    const id = must([...places, ...alliances][node], 'a node');
    const ownAlliances = alliancesOf.get(id);
    const told = sides.map((side): ConnectionSide => {
      const through = side.flatMap((other) => alliances[other - places.length] ?? []);
      return { places: placesIn(side), through: through.filter((id) => ownAlliances?.has(id)).sort() };
    });
    return { id, sides: told.sort((a, b) => largestFirst(a.places, b.places)) };
  });
  const byId = connections.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    groups: groups.filter((group) => group.length > 1).sort(largestFirst),
    alone: groups.flatMap((group) => (group.length === 1 ? group : [])).sort(),
    places: byId.filter(({ id }) => alliancesOf.has(id)),
    alliances: byId.filter(({ id }) => membersOf.has(id)),
  };
}

function largestFirst(a: readonly Adcode[], b: readonly Adcode[]): number {
  return b.length - a.length || (must(a[0], 'a place') < must(b[0], 'a place') ? -1 : 1);
}

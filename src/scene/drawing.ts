/** In which way the map draws memberships: lanes on the shared support, spokes from the seats, or hulls around members. */
import type { Atlas } from '../model/atlas.ts';
import type { Visible } from '../model/query.ts';
import type { PaintedHull } from './hulls.ts';
import { type Section, sectionsOf } from './links.ts';
import { type LinkNetwork, supportNetwork } from './network.ts';
import { type Strand, strandsOf } from './strands.ts';

export type Encoding = 'lanes' | 'hubs' | 'hulls';

/** What the map must say of its drawing, because it does not show it. */
export type DrawingNote =
  /** Alliances whose seat is not known, or that have no member beside it. */
  | { code: 'hubs'; missing: number }
  | { code: 'hulls'; shown: number; of: number }
  /** Many alliances: similar ones together in so many groups, the others summed. */
  | { code: 'crowd'; all: number; groups: number; rest: number };

export interface LinkDrawing {
  network: LinkNetwork;
  sections: readonly Section[];
  /** Ids of alliances drawn as hulls. */
  hulls: readonly string[];
  note: DrawingNote | null;
}

/** What is not needed to draw lanes of up to `CROWD` alliances: its code comes when it is asked for. */
export interface OtherDrawings {
  hubNetwork(atlas: Atlas): LinkNetwork;
  /** Strands of groups of similar alliances, and what they leave out. */
  crowdStrands(atlas: Atlas, network: LinkNetwork, shown: ReadonlySet<string>): { strands: Strand[]; rest: number };
  hulls(atlas: Atlas, alliances: readonly string[], visible: Visible, zoom: number): readonly PaintedHull[];
}

/** More visible alliances with lines than this are drawn in groups. */
export const CROWD = 100;
/** At most so many hulls: more would cover the map and one another. */
const MOST_HULLS = 3;

let others: OtherDrawings | null = null;

/** src/scene/other-drawings.ts says it is here, when it is imported. */
export function setOtherDrawings(drawings: OtherDrawings): void {
  others = drawings;
}

/** The other drawings, null until their code has come. */
export function otherDrawings(): OtherDrawings | null {
  return others;
}

/** The alliances that get a hull: the one asked for, then those of most members, of each set of members only one. */
function hulledOf({ trees }: LinkNetwork, shown: readonly string[], first: string | null): string[] {
  const sizeOf = (id: string) => trees.get(id)?.length ?? 0;
  const largest = [...shown].sort((a, b) => sizeOf(b) - sizeOf(a));
  const hulls = new Map<string, string>();
  for (const id of first !== null && trees.has(first) ? [first, ...largest] : largest) {
    const key =
      trees
        .get(id)
        ?.map(({ a, b }) => `${a}-${b}`)
        .join() ?? '';
    if (!hulls.has(key)) hulls.set(key, id);
  }
  return [...hulls.values()].slice(0, MOST_HULLS);
}

/** Whether a drawing needs the code of the others. */
export function needsOthers(encoding: Encoding, visible: Visible): boolean {
  return encoding !== 'lanes' || visible.alliances.length > CROWD;
}

/**
 * What is drawn of the visible memberships. `most`: how many lanes of the same members can be told apart; `first`: the
 * alliance that gets a hull before others. Lanes stand in for what has not come yet.
 */
export function drawingOf(
  atlas: Atlas,
  visible: Visible,
  encoding: Encoding,
  most: number,
  first: string | null,
): LinkDrawing {
  const support = supportNetwork(atlas);
  const shown = new Set(visible.alliances.map(({ id }) => id));
  const drawn = (network: LinkNetwork) => network.order.filter((id) => shown.has(id));
  if (others && encoding === 'hulls') {
    const all = drawn(support);
    const hulls = hulledOf(support, all, first);
    return { network: support, sections: [], hulls, note: { code: 'hulls', shown: hulls.length, of: all.length } };
  }
  const network = others && encoding === 'hubs' ? others.hubNetwork(atlas) : support;
  const all = drawn(network);
  const isCrowd = others !== null && all.length > CROWD;
  const crowd = isCrowd ? others?.crowdStrands(atlas, network, shown) : null;
  // Spokes of many hubs cross everywhere: then those of one hub are together, and few lie side by side.
  const isDense = encoding === 'hubs' && all.length > most;
  const strands = crowd?.strands ?? strandsOf(atlas, network, shown, isDense ? 1 : most);
  const sections = sectionsOf(network, visible, strands, crowd ? strands.length : isDense ? 2 : 2 * most);
  const missing = encoding === 'hubs' ? drawn(support).length - all.length : 0;
  const note: DrawingNote | null = crowd
    ? { code: 'crowd', all: all.length, groups: strands.length - (crowd.rest > 0 ? 1 : 0), rest: crowd.rest }
    : missing > 0
      ? { code: 'hubs', missing }
      : null;
  return { network, sections, hulls: [], note };
}

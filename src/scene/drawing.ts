/** How the map draws memberships: as lanes on the shared support, spokes from hubs, or hulls around members. */
import type { Atlas } from '../model/atlas.ts';
import type { Visible } from '../model/query.ts';
import type { PaintedHull } from './hulls.ts';
import { type Section, sectionsOf } from './links.ts';
import { type LinkNetwork, supportNetwork } from './network.ts';
import { strandsOf } from './strands.ts';

export type Encoding = 'lanes' | 'hubs' | 'hulls';

/** What the map must say in words, because the drawing leaves it out. */
export type DrawingNote =
  /** How many alliances have no known hub, or no member besides it. */
  | { code: 'hubs'; missing: number }
  | { code: 'hulls'; shown: number; of: number }
  /** Too many alliances: `groups` of similar ones, and `rest` others summed. */
  | { code: 'crowd'; all: number; groups: number; rest: number };

export interface LinkDrawing {
  network: LinkNetwork;
  sections: readonly Section[];
  /** Ids of alliances drawn as hulls. */
  hulls: readonly string[];
  note: DrawingNote | null;
}

/** Drawings other than lanes of up to `CROWD` alliances; lazy-loaded (other-drawings.ts). */
export interface OtherDrawings {
  /** null for lanes, unless there are too many. */
  draw(asked: AskedDrawing): LinkDrawing | null;
  hulls(atlas: Atlas, alliances: readonly string[], visible: Visible, zoom: number): readonly PaintedHull[];
}

export interface AskedDrawing {
  atlas: Atlas;
  visible: Visible;
  encoding: Encoding;
  /** The most lanes with the same members that can be told apart. */
  most: number;
  /** The alliance that gets a hull first. */
  first: string | null;
}

/** More visible alliances with lines than this are drawn in groups. */
export const CROWD = 100;

/** Whether a drawing needs the code of the others. */
export function needsOthers(encoding: Encoding, visible: Visible): boolean {
  return encoding !== 'lanes' || visible.alliances.length > CROWD;
}

/** The drawing of the visible memberships; falls back to lanes where `others` is needed but null. */
export function drawingOf(asked: AskedDrawing, others: OtherDrawings | null): LinkDrawing {
  const drawing = others?.draw(asked);
  if (drawing) return drawing;
  const { atlas, visible, most } = asked;
  const network = supportNetwork(atlas);
  const strands = strandsOf(atlas, network, new Set(visible.alliances.map(({ id }) => id)), most);
  return { network, sections: sectionsOf(network, visible, strands, 2 * most), hulls: [], note: null };
}

/** In which way the map draws memberships: lanes on the shared support, spokes from the seats, or hulls around members. */
import type { Atlas } from '../model/atlas.ts';
import type { Visible } from '../model/query.ts';
import type { PaintedHull } from './hulls.ts';
import { type Section, sectionsOf } from './links.ts';
import { type LinkNetwork, supportNetwork } from './network.ts';
import { strandsOf } from './strands.ts';

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

/** What is not needed to draw lanes of up to `CROWD` alliances: lazy-loaded (other-drawings.ts). */
export interface OtherDrawings {
  /** null where lanes are what is asked for, and not too many. */
  draw(asked: AskedDrawing): LinkDrawing | null;
  hulls(atlas: Atlas, alliances: readonly string[], visible: Visible, zoom: number): readonly PaintedHull[];
}

export interface AskedDrawing {
  atlas: Atlas;
  visible: Visible;
  encoding: Encoding;
  /** How many lanes of the same members can be told apart. */
  most: number;
  /** The alliance that gets a hull before others. */
  first: string | null;
}

/** More visible alliances with lines than this are drawn in groups. */
export const CROWD = 100;

/** Whether a drawing needs the code of the others. */
export function needsOthers(encoding: Encoding, visible: Visible): boolean {
  return encoding !== 'lanes' || visible.alliances.length > CROWD;
}

/** What is drawn of the visible memberships; lanes where other drawings are needed and `others` is null. */
export function drawingOf(asked: AskedDrawing, others: OtherDrawings | null): LinkDrawing {
  const drawing = others?.draw(asked);
  if (drawing) return drawing;
  const { atlas, visible, most } = asked;
  const network = supportNetwork(atlas);
  const strands = strandsOf(atlas, network, new Set(visible.alliances.map(({ id }) => id)), most);
  return { network, sections: sectionsOf(network, visible, strands, 2 * most), hulls: [], note: null };
}

/** What is written on lines: how many alliances a ribbon is, and the names of those that have a lane of their own. */
import type { Point } from '../../model/types.ts';
import type { Fate } from '../fates.ts';
import type { Lane } from '../lanes.ts';
import { pathLength, pointAlong } from '../parallel.ts';
import type { LaneInk } from '../strands.ts';

/** One point at which a label can stand. */
export interface LineLabel {
  strand: string;
  /** `edge/number` of the point: the same at every zoom. */
  point: string;
  /** Those the label speaks of. */
  alliances: readonly string[];
  /** Of a lane; null for a ribbon. */
  ink: LaneInk | null;
  fate: Fate;
  /** Scene points; on the line. */
  at: Point;
  /** Of the line. Pixels. */
  width: number;
}

/** Where along an edge a label can stand, the best first: shares of its length. */
const SHARES = [0.5, 0.3, 0.7] as const;
/** Of so many of a strand's edges, the longest. */
const EDGES = 4;

/**
 * The points at which each strand's label can stand, the best first: along its longest edges. Ribbons come first, the
 * fullest of all before. A ribbon says the most that run on any of its edges.
 */
export function lineLabels(lanes: readonly Lane[]): LineLabel[] {
  const strands = new Map<string, Lane[]>();
  for (const lane of lanes) strands.set(lane.strand, [...(strands.get(lane.strand) ?? []), lane]);
  const fullest = (pieces: readonly Lane[]) =>
    pieces.reduce((a, b) => (b.alliances.length > a.alliances.length ? b : a));
  return [...strands.values()]
    .map((pieces) => ({ pieces, alliances: fullest(pieces).alliances }))
    .sort((a, b) => b.alliances.length - a.alliances.length)
    .flatMap(({ pieces, alliances }) => {
      const longest = pieces
        .map((lane) => ({ lane, length: pathLength(lane.path) }))
        .sort((a, b) => b.length - a.length)
        .slice(0, EDGES);
      return SHARES.flatMap((share, number) =>
        longest.map(({ lane, length }): LineLabel => {
          const { id, strand, ink, fate, path, width } = lane;
          const point = `${id.slice(id.lastIndexOf('/') + 1)}/${number}`;
          return { strand, point, alliances, ink, fate, at: pointAlong(path, length * share), width };
        }),
      );
    });
}

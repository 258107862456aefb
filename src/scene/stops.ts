/** Stops of isolated alliances, and the marks of hosts and of new lines on lanes. */
import type { Atlas } from '../model/atlas.ts';
import type { Adcode, Point } from '../model/types.ts';
import type { Lane, Lanes, PlaceCircle } from './lanes.ts';
import type { Basis, IsolatedAlliance } from './links.ts';
import { HOST_MARK, PLUS } from './marks.ts';
import { pathLength, pointAlong } from './parallel.ts';
import { toWorld } from './project.ts';
import type { LaneInk } from './strands.ts';

export interface PaintedStop extends LaneInk {
  /** `alliance/place`. */
  id: string;
  place: Adcode;
  at: Point;
  host: boolean;
  basis: Basis;
}

/** The stops of isolated alliances. */
export function paintStops(isolated: readonly IsolatedAlliance[], zoom: number): PaintedStop[] {
  return isolated.flatMap(({ alliance, hue, shade, stops }) =>
    stops.map(({ place, point, host, basis }) => {
      return { id: `${alliance}/${place}`, place, at: toWorld(point, zoom), hue, shade, host, basis };
    }),
  );
}

/**
 * The mark of each host on its alliance's lane, just outside the host's symbol, on the longest edge there. Ribbons have
 * none.
 */
export function hostMarks(atlas: Atlas, { lanes, stations }: Lanes, symbols: readonly PlaceCircle[]): PaintedStop[] {
  const radius = new Map(symbols.map((symbol) => [symbol.place, symbol.radius]));
  const longest = new Map<string, { lane: Lane; length: number; place: Adcode; atStart: boolean }>();
  for (const lane of lanes) {
    if (!lane.ink) continue;
    const [alliance = ''] = lane.alliances;
    const [a = '', b = ''] = lane.id.slice(lane.id.lastIndexOf('/') + 1).split('-');
    for (const { place, role } of atlas.alliances.get(alliance)?.members ?? []) {
      if (role !== 'host' || (place !== a && place !== b)) continue;
      const key = `${alliance}/${place}`;
      const length = pathLength(lane.path);
      if (length > (longest.get(key)?.length ?? 0)) longest.set(key, { lane, length, place, atStart: place === a });
    }
  }
  return [...longest].flatMap(([id, { lane, length, place, atStart }]): PaintedStop[] => {
    const reach = Math.max(radius.get(place) ?? 0, stations.get(place) ?? 0) + HOST_MARK.gap + HOST_MARK.radius;
    if (!lane.ink || length < 3 * reach) return [];
    const at = pointAlong(lane.path, atStart ? reach : length - reach);
    return [{ id, place, at, ...lane.ink, host: true, basis: lane.basis }];
  });
}

/** Where along its longest edge a new line has its mark: not in the middle, where its name is tried first. */
const PLUS_SHARE = 0.64;
const PLUS_STEP = 2 * PLUS.radius + 2;

/** The mark of each line that is new on the later of two days compared. */
export function plusMarks({ lanes }: Pick<Lanes, 'lanes'>): { id: string; at: Point }[] {
  const longest = new Map<string, Lane>();
  for (const lane of lanes) {
    if (lane.fate.change !== 'joined') continue;
    const known = longest.get(lane.strand);
    if (!known || pathLength(lane.path) > pathLength(known.path)) longest.set(lane.strand, lane);
  }
  const onEdge = new Map<string, number>();
  return [...longest.values()].map(({ id, path }) => {
    const edge = id.slice(id.lastIndexOf('/') + 1);
    const before = onEdge.get(edge) ?? 0;
    onEdge.set(edge, before + 1);
    // Lines side by side have theirs one after the other.
    const along = pathLength(path) * PLUS_SHARE + before * PLUS_STEP;
    return { id, at: pointAlong(path, Math.min(along, pathLength(path))) };
  });
}

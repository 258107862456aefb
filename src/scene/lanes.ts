/**
 * Layout of lanes in pixels: the lanes of an edge are parallel at a constant distance, whatever the zoom, and end under
 * the symbols of the places they join. Pure; used by every painter and by the hit test.
 */
import type { Adcode, Point } from '../model/types.ts';
import { type Fate, fateKey } from './fates.ts';
import { boxAround, grown, isInside } from './labels/box-grid.ts';
import type { Basis, IsolatedAlliance, Section, Track } from './links.ts';
import { LANE, OVERVIEW, ribbonWidth, scaleAt } from './marks.ts';
import { type Disc, outside, type Path, parallel } from './parallel.ts';
import { toWorld } from './project.ts';
import { ramp } from './ramp.ts';
import type { LaneInk } from './strands.ts';
import { RADIUS } from './symbols.ts';

/** A strand along one edge. */
export interface Lane {
  /** `strand/edge`. */
  id: string;
  /** Id of the strand, with its fate. */
  strand: string;
  /** Ids of the alliances that run here; one, unless it is a ribbon. */
  alliances: readonly string[];
  ink: LaneInk | null;
  /** For a ribbon, `stated` only if all of it is. */
  basis: Basis;
  /** Share of a ribbon's alliances that are stated to run here. */
  stated: number;
  fate: Fate;
  /** Scene points (see `toWorld`), from the edge's `a` to its `b`. */
  path: Path;
  /** The drawn parts of the path: it is interrupted at the symbols of places that are not members. */
  pieces: readonly Path[];
  /** Pixels. */
  width: number;
  /** Every other lane of an edge: its dashes are shifted into its neighbours' gaps. */
  isOdd: boolean;
}

/** All lanes, and the room they need at the places. */
export interface Lanes {
  lanes: readonly Lane[];
  /** Radius in pixels of the station, by place, where the lanes are together wider than the circle. */
  stations: ReadonlyMap<Adcode, number>;
  /** Factor on the width of lanes, less than 1 in overviews with many (see `OVERVIEW`). */
  weight: number;
}

/** A place's circle, which lines avoid. */
export interface PlaceCircle {
  place: Adcode;
  at: Point;
  radius: number;
}

/** Lays out all sections at a zoom. `symbols`: the circles that are drawn. */
export function layLanes(sections: readonly Section[], zoom: number, symbols: readonly PlaceCircle[]): Lanes {
  const scale = scaleAt(zoom);
  const weight = weightOf(sections, zoom);
  const stations = stationsOf(sections, scale, weight, symbols);
  const lanes = sections.flatMap(({ id, a, b, path, flow, tracks }): Lane[] => {
    const centre = path.map((point) => toWorld(point, zoom));
    const box = grown(boxAround(centre), REACH);
    const near = symbols.filter(({ place, at }) => place !== a && place !== b && isInside(at, box));
    const ends = symbols.filter(({ place }) => place === a || place === b);
    const { strips } = stripsOf(tracks, scale, weight);
    return tracks.map((track, index): Lane => {
      const { strand, alliances, stated, fate } = track;
      const name = strand.id + fateKey(fate);
      const { offset = 0, width = 0 } = strips[index] ?? {};
      const own = parallel(centre, flow * offset);
      const discs = near.filter(({ place }) => !strand.members.has(place)).filter((disc) => !liesBeside(disc, ends));
      return {
        id: `${name}/${id}`,
        strand: name,
        alliances,
        ink: strand.ink,
        basis: stated === alliances.length ? 'stated' : 'inferred',
        stated: stated / alliances.length,
        fate,
        path: own,
        pieces: outside(
          own,
          discs.map((disc) => clearanceOf(disc, stations, width)),
        ),
        width,
        isOdd: index % 2 === 1,
      };
    });
  });
  return { lanes, stations, weight };
}

function weightOf(sections: readonly Section[], zoom: number): number {
  const lanes = new Set(
    sections.flatMap(({ tracks }) => tracks.flatMap(({ strand }) => (strand.ink ? strand.id : []))),
  );
  return Math.max(ramp(OVERVIEW.lanes, lanes.size), ramp(OVERVIEW.zoom, zoom));
}

/** A track in the cross-section of its edge: offset of its centre to the right of the flow, and width. Pixels. */
interface Strip {
  offset: number;
  width: number;
}

/**
 * The tracks of an edge side by side, and their total width in pixels. Many tracks are narrower each. `weight`: factor
 * on the width of lanes.
 */
export function stripsOf(
  tracks: readonly Track[],
  scale: number,
  weight: number,
): { strips: Strip[]; breadth: number } {
  const slim = scale * ramp(LANE.slim, tracks.length);
  const widths = tracks.map(
    ({ strand, alliances }) => slim * (strand.ink ? weight * LANE.width : ribbonWidth(alliances.length)),
  );
  const gap = slim * LANE.gap;
  const breadth = widths.reduce((sum, width) => sum + width, (tracks.length - 1) * gap);
  let edge = -breadth / 2;
  const strips = widths.map((width): Strip => {
    const offset = edge + width / 2;
    edge += width + gap;
    return { offset, width };
  });
  return { strips, breadth };
}

/** Upper bound in pixels for a circle with its station and a gap. */
const REACH = 3 * RADIUS.most;

function stationsOf(
  sections: readonly Section[],
  scale: number,
  weight: number,
  symbols: readonly PlaceCircle[],
): ReadonlyMap<Adcode, number> {
  const needed = new Map<Adcode, number>();
  for (const { a, b, tracks } of sections) {
    const radius = stripsOf(tracks, scale, weight).breadth / 2 + LANE.rim;
    for (const place of [a, b]) needed.set(place, Math.max(needed.get(place) ?? 0, radius));
  }
  // A single lane fits under any circle.
  const least = (LANE.width * scale) / 2 + LANE.rim;
  return new Map(
    symbols.flatMap(({ place, radius }): [Adcode, number][] => {
      const room = needed.get(place) ?? 0;
      return room > Math.max(radius, least) ? [[place, room]] : [];
    }),
  );
}

/** Whether a circle is so near to one of the ends that no line to it can avoid the circle. */
function liesBeside({ at, radius }: PlaceCircle, ends: readonly PlaceCircle[]): boolean {
  return ends.some((end) => Math.hypot(at[0] - end.at[0], at[1] - end.at[1]) < radius + end.radius + LANE.clear);
}

function clearanceOf({ place, at, radius }: PlaceCircle, stations: ReadonlyMap<Adcode, number>, width: number): Disc {
  return { at, radius: Math.max(radius, stations.get(place) ?? 0) + LANE.clear + width / 2 };
}

/** A lane drawn on its own. */
export interface OwnLane extends LaneInk {
  id: string;
  basis: Basis;
  fate: Fate;
  pieces: readonly Path[];
}

/** The lanes of isolated alliances, each at its position among the other lanes, if it has one. */
export function ownLanes(
  isolated: readonly IsolatedAlliance[],
  { lanes }: Pick<Lanes, 'lanes'>,
  centreOf: (edge: string) => Path,
): OwnLane[] {
  const byEdge = new Map(
    lanes.flatMap((lane) => lane.alliances.map((id) => [`${id}/${lane.id.split('/').at(-1)}`, lane])),
  );
  return isolated.flatMap(({ alliance, hue, shade, edges }) =>
    edges.map(({ id, basis, fate }): OwnLane => {
      const pieces = byEdge.get(`${alliance}/${id}`)?.pieces ?? [centreOf(id)];
      return { id: `${alliance}/${id}`, hue, shade, basis, fate, pieces };
    }),
  );
}

/** The links of a scene in pixels: what both the painter and the pointer need of ribbons and single alliances. */
import type { Adcode, Point } from '../model/types.ts';
import type { Hue } from '../ui/hues.ts';
import type { IsolatedAlliance, Ribbon } from './links.ts';
import { scaleAt } from './marks.ts';
import { toWorld } from './project.ts';

export interface PaintedRibbon {
  /** Key of the edge. */
  id: string;
  alliances: readonly string[];
  count: number;
  /** Scene points (see `toWorld`). */
  path: readonly Point[];
  /** Pixels, in the scale of the zoom. */
  width: number;
  /** Where the count stands. */
  middle: Point;
}

export interface PaintedSegment {
  id: string;
  hue: Hue;
  basis: 'stated' | 'inferred';
  path: readonly Point[];
}

export interface PaintedStop {
  /** `alliance/place`. */
  id: string;
  place: Adcode;
  at: Point;
  hue: Hue;
  host: boolean;
  basis: 'stated' | 'inferred';
}

/** The wide ones first, so that narrow ones lie on top. */
export function paintRibbons(ribbons: readonly Ribbon[], zoom: number): PaintedRibbon[] {
  const scale = scaleAt(zoom);
  return ribbons
    .map(({ id, alliances, count, path, width, labelPoint }) => ({
      id,
      alliances,
      count,
      path: path.map((point) => toWorld(point, zoom)),
      width: width * scale,
      middle: toWorld(labelPoint, zoom),
    }))
    .sort((a, b) => b.width - a.width || (a.id < b.id ? -1 : 1));
}

/** Lines of alliances drawn on their own. */
export function paintSegments(isolated: readonly IsolatedAlliance[], zoom: number): PaintedSegment[] {
  return isolated.flatMap(({ hue, segments }) =>
    segments.map(({ id, basis, path }) => ({ id, hue, basis, path: path.map((point) => toWorld(point, zoom)) })),
  );
}

/** Stations of alliances drawn on their own. */
export function paintStops(isolated: readonly IsolatedAlliance[], zoom: number): PaintedStop[] {
  return isolated.flatMap(({ alliance, hue, stops }) =>
    stops.map(({ place, point, host, basis }) => ({
      id: `${alliance}/${place}`,
      place,
      at: toWorld(point, zoom),
      hue,
      host,
      basis,
    })),
  );
}

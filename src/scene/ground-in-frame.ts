/** The ground clipped to a frame, in pixels of the frame, for self-contained pictures. */
import { geoIdentity, geoStream } from 'd3';
import type { Geometry } from 'geojson';
import type { Point } from '../model/types.ts';
import { encodePath } from './encode-path.ts';
import { GROUND_AREAS, type GroundLevel, type GroundShape, groundTransform } from './ground.ts';
import { decodePath } from './ground-path.ts';
import type { Size, View } from './project.ts';

/** Margin of the clip in pixels, so that the cut ends of the widest line (the corridor's) stay outside the frame. */
const BEYOND = 32;
/** Coordinates are rounded to this fraction of a pixel. */
const PARTS = 10;

/**
 * The shapes of a level, clipped BEYOND pixels around a frame, in pixels from its top left corner (tenths, relative
 * path data). Shapes outside are left out; the order stays.
 */
export function groundInFrame(ground: GroundLevel, view: View, size: Size): GroundShape[] {
  const { scale, x, y } = groundTransform(ground, view, size);
  const toFrame = geoIdentity()
    .scale(scale)
    .translate([x, y])
    .clipExtent([
      [-BEYOND, -BEYOND],
      [size.width + BEYOND, size.height + BEYOND],
    ]);
  return ground.shapes.flatMap((shape) => {
    const isArea = GROUND_AREAS.has(shape.kind);
    const lines: Point[][] = [];
    geoStream(geometryOf(shape), toFrame.stream(collector(lines)));
    const kept = lines.map((line) => withoutRests(line, isArea)).filter((line) => line.length >= (isArea ? 3 : 2));
    return kept.length > 0 ? [{ ...shape, d: encodePath(kept, isArea, PARTS) }] : [];
  });
}

const decoded = new WeakMap<GroundShape, Geometry>();

/** All rings as one polygon, filled by their winding as in SVG. Decoded lazily from the path data. */
function geometryOf(shape: GroundShape): Geometry {
  const known = decoded.get(shape);
  if (known) return known;
  const lines = decodePath(shape.d);
  const geometry: Geometry = GROUND_AREAS.has(shape.kind)
    ? { type: 'Polygon', coordinates: lines.map((ring) => [...ring, ...ring.slice(0, 1)]) }
    : { type: 'MultiLineString', coordinates: lines };
  decoded.set(shape, geometry);
  return geometry;
}

/** A d3 stream that collects lines in whole parts of a pixel. */
function collector(lines: Point[][]) {
  let line: Point[] = [];
  return {
    point: (x: number, y: number) => {
      line.push([Math.round(x * PARTS), Math.round(y * PARTS)]);
    },
    lineStart: () => {
      line = [];
      lines.push(line);
    },
    lineEnd: () => {},
    polygonStart: () => {},
    polygonEnd: () => {},
  };
}

/** Drops repeated points, and the repeated first point of a ring. */
function withoutRests(line: readonly Point[], isArea: boolean): Point[] {
  const same = (a: Point | undefined, b: Point | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1];
  const kept = line.filter((point, index) => index === 0 || !same(point, line[index - 1]));
  return isArea && kept.length > 1 && same(kept[0], kept.at(-1)) ? kept.slice(0, -1) : kept;
}

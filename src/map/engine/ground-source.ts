/** The ground as GeoJSON for MapLibre: the SVG painter's finest level, so that both draw the same geometry. */
import { polygonArea } from 'd3';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { fromUnits, GROUND_AREAS, type GroundLevel, type GroundShape } from '../../scene/ground.ts';
import { decodePath } from '../../scene/ground-path.ts';

/** The shapes of a level as features in WGS84 degrees, in the same order; properties are `kind`, `id` and `rank`. */
export function groundFeatures(level: GroundLevel): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: level.shapes.map((shape): Feature => {
      const { d: _, ...properties } = shape;
      return { type: 'Feature', properties, geometry: geometryOf(shape, level) };
    }),
  };
}

function geometryOf({ kind, d }: GroundShape, level: GroundLevel): Geometry {
  const lines = decodePath(d);
  const inDegrees = (line: (typeof lines)[number]): Position[] => line.map((point) => fromUnits(point, level));
  if (!GROUND_AREAS.has(kind)) return { type: 'MultiLineString', coordinates: lines.map(inDegrees) };
  // Holes follow their outer ring with the opposite winding; being smaller, they leave the sum the outer rings' sign.
  const areas = lines.map((ring) => polygonArea(ring));
  const sign = Math.sign(areas.reduce((sum, area) => sum + area, 0));
  const coordinates: Position[][][] = [];
  for (const [index, line] of lines.entries()) {
    const ring = inDegrees([...line, ...line.slice(0, 1)]);
    const isHole = Math.sign(areas[index] ?? 0) !== sign;
    if (isHole && coordinates.length > 0) coordinates.at(-1)?.push(ring);
    else coordinates.push([ring]);
  }
  return { type: 'MultiPolygon', coordinates };
}

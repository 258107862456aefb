/** Hit test of the ground's areas, by the even-odd rule. */
import { polygonContains } from 'd3';
import type { Adcode, Point } from '../model/types.ts';
import { type GroundLevel, groundTransform } from './ground.ts';
import { decodePath } from './ground-path.ts';
import { UNITS_FROM } from './ground-style.ts';
import { type Box, boxAround, isInside } from './labels/box-grid.ts';
import type { Size, View } from './project.ts';

interface Area {
  id: Adcode;
  kind: 'city' | 'unit';
  rings: readonly Point[][];
  /** Units. */
  box: Box;
}

const decoded = new WeakMap<GroundLevel, readonly Area[]>();

/** The areas that contain a point given in units of the level, districts before the cities around them. */
export function areasAt(ground: GroundLevel, point: Point): Pick<Area, 'id' | 'kind'>[] {
  return areasOf(ground).filter((area) => holds(area, point));
}

/**
 * Id of the area under a pixel of a frame; undefined over sea and land around. Below UNITS_FROM a district is found
 * only if it is in `always` (the members of the outlined grouping), otherwise the city around it.
 */
export function areaAt(
  ground: GroundLevel,
  view: View,
  size: Size,
  [right, down]: Point,
  always: ReadonlySet<Adcode> = new Set(),
): Adcode | undefined {
  const { scale, x, y } = groundTransform(ground, view, size);
  const point: Point = [(right - x) / scale, (down - y) / scale];
  const answers = ({ id, kind }: Area) => kind === 'city' || view.zoom >= UNITS_FROM || always.has(id);
  return areasOf(ground).find((area) => answers(area) && holds(area, point))?.id;
}

/** Decoded lazily from the path data. */
function areasOf(ground: GroundLevel): readonly Area[] {
  const known = decoded.get(ground);
  if (known) return known;
  const areas = (['unit', 'city'] as const).flatMap((kind) =>
    ground.shapes.flatMap((shape): Area[] => {
      if (shape.kind !== kind || shape.id === undefined) return [];
      const rings = decodePath(shape.d);
      return [{ id: shape.id, kind, rings, box: boxAround(rings.flat()) }];
    }),
  );
  decoded.set(ground, areas);
  return areas;
}

function holds({ rings, box }: Area, point: Point): boolean {
  return isInside(point, box) && rings.reduce((inside, ring) => inside !== polygonContains(ring, point), false);
}

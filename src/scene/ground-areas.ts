/** Which area of the ground lies where. Even-odd, so that holes and parts need no order. */
import { polygonContains } from 'd3';
import type { Adcode, Point } from '../model/types.ts';
import { type GroundLevel, groundTransform } from './ground.ts';
import { decodePath } from './ground-path.ts';
import { UNITS_FROM } from './ground-style.ts';
import type { Size, View } from './project.ts';

interface Area {
  id: Adcode;
  kind: 'city' | 'unit';
  rings: readonly Point[][];
  /** Units, [left, top, right, bottom]. */
  box: readonly [number, number, number, number];
}

const decoded = new WeakMap<GroundLevel, readonly Area[]>();

/** The areas that hold a point given in units of the level, units before the cities around them. */
export function areasAt(ground: GroundLevel, point: Point): Pick<Area, 'id' | 'kind'>[] {
  return areasOf(ground).filter((area) => holds(area, point));
}

/**
 * The area under a pixel of a frame, or undefined over sea and foreign land. Below UNITS_FROM a district answers
 * only if it is among `always` (the corridor's members, where the corridor is shown), else the city around it does.
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

/** Read from the path data when first asked for. */
function areasOf(ground: GroundLevel): readonly Area[] {
  const known = decoded.get(ground);
  if (known) return known;
  const areas = (['unit', 'city'] as const).flatMap((kind) =>
    ground.shapes.flatMap((shape): Area[] => {
      if (shape.kind !== kind || shape.id === undefined) return [];
      const rings = decodePath(shape.d);
      return [{ id: shape.id, kind, rings, box: boxOf(rings) }];
    }),
  );
  decoded.set(ground, areas);
  return areas;
}

function boxOf(rings: readonly Point[][]): Area['box'] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of rings.flat()) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right, bottom];
}

function holds({ rings, box: [left, top, right, bottom] }: Area, point: Point): boolean {
  const [x, y] = point;
  if (x < left || x > right || y < top || y > bottom) return false;
  return rings.reduce((inside, ring) => inside !== polygonContains(ring, point), false);
}

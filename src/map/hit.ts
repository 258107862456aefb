/** Hit testing: what lies under a point of the map. Circles come before names, lines and areas. */
import type { Adcode, Point } from '../model/types.ts';
import type { GroundLevel } from '../scene/ground.ts';
import { areaAt } from '../scene/ground-areas.ts';
import { isInside } from '../scene/labels/box-grid.ts';
import type { MapScene } from '../scene/map-scene.ts';
import { HULL_EDGE, LANE } from '../scene/marks.ts';
import { distanceToPath } from '../scene/parallel.ts';
import { project, SCENE_ORIGIN, type Size, type View } from '../scene/project.ts';

export interface Hit {
  place?: Adcode;
  /** Ids of the alliances that run there. */
  alliances?: readonly string[];
}

/** What is drawn on the map, and where. */
export interface Drawn {
  scene: MapScene;
  /** null until the ground is loaded. */
  ground: GroundLevel | null;
  view: View;
  size: Size;
}

/**
 * The nearest circle within `reach` pixels of its edge, in pixels of the screen; undefined if none is near. Where
 * circles overlap, the one whose edge is nearest from inside wins, which is the smaller, drawn on top.
 */
export function circleAt(
  symbols: readonly { place: Adcode; radius: number; station?: number; at: Point }[],
  [x, y]: Point,
  reach: number,
): Adcode | undefined {
  let best: { place: Adcode; score: number } | undefined;
  for (const { place, at, ...symbol } of symbols) {
    const radius = Math.max(symbol.radius, symbol.station ?? 0);
    const distance = Math.hypot(at[0] - x, at[1] - y);
    if (distance > radius + reach) continue;
    const score = distance / (radius + reach);
    if (!best || score < best.score) best = { place, score };
  }
  return best?.place;
}

/** Hit test at a pixel of the map. `reach`: tolerance in pixels, larger for touch than for a mouse. */
export function hitAt({ scene, ground, view, size }: Drawn, at: Point, reach: number): Hit {
  const [left, top] = project(SCENE_ORIGIN, view, size);
  const point: Point = [at[0] - left, at[1] - top];
  const circle = circleAt(scene.symbols, point, reach);
  if (circle !== undefined) return { place: circle };
  // Where circles overlap, as those of Hailing and Taizhou do, each can be picked by its name.
  const name = scene.labels.find((label) => label.kind === 'place' && isInside(point, label.box));
  if (name?.kind === 'place') return { place: name.place };
  const outlines = scene.hulls.map(({ ring, alliance }) => ({
    path: [...ring, ...ring.slice(0, 1)],
    alliances: [alliance],
    width: HULL_EDGE,
  }));
  const near = [...scene.lanes, ...scene.back, ...outlines]
    .map(({ path, width, alliances }) => ({ alliances, distance: distanceToPath(point, path) - width / 2 }))
    .filter(({ distance }) => distance <= reach)
    .sort((a, b) => a.distance - b.distance);
  const [nearest] = near;
  if (nearest) {
    // Lanes lie side by side: a mouse picks the one under it. A finger covers several, whose list is then shown.
    const meant =
      reach > LANE.width + LANE.gap ? near : near.filter(({ distance }) => distance <= Math.max(0, nearest.distance));
    return { alliances: [...new Set(meant.flatMap(({ alliances }) => alliances))] };
  }
  const place = ground ? areaAt(ground, view, size, at, scene.outline.members) : undefined;
  return place === undefined ? {} : { place };
}

/** The part of a scene that a frame shows: for pictures that stand by themselves. */
import type { Point } from '../model/types.ts';
import type { MapScene } from './map-scene.ts';
import { FOCUS_RING, HOST_MARK, STOP } from './marks.ts';
import { project, SCENE_ORIGIN, type Size, type View } from './project.ts';

/** Pixels between a name and the edge of the frame. */
const AIR = 4;
/** Pixels by which a circle's rings may reach beyond it. */
const RINGS = FOCUS_RING.gap + FOCUS_RING.selected;

/**
 * Where the scene's zero lies, in pixels from the frame's top left corner, and the scene without what the frame does
 * not show. Names that the edge would cut are left out; circles and lines are not, the edge cuts them.
 */
export function sceneInFrame(scene: MapScene, view: View, size: Size): { origin: Point; scene: MapScene } {
  const origin = project(SCENE_ORIGIN, view, size);
  const [left, top] = [-origin[0], -origin[1]];
  const [right, bottom] = [left + size.width, top + size.height];
  const touches = (points: readonly Point[], reach: number) => {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    return (
      Math.max(...xs) >= left - reach &&
      Math.min(...xs) <= right + reach &&
      Math.max(...ys) >= top - reach &&
      Math.min(...ys) <= bottom + reach
    );
  };
  return {
    origin,
    scene: {
      ...scene,
      lanes: scene.lanes.filter(({ path, width }) => touches(path, width)),
      hosts: scene.hosts.filter(({ at }) => touches([at], HOST_MARK.radius + HOST_MARK.width)),
      own: scene.own.filter(({ pieces }) => pieces.some((piece) => touches(piece, AIR))),
      stops: scene.stops.filter(({ at }) => touches([at], STOP.host.radius + STOP.host.width)),
      symbols: scene.symbols.filter(({ at, radius, station }) => touches([at], Math.max(radius, station) + RINGS)),
      labels: scene.labels.filter(
        ({ box }) =>
          box.left >= left + AIR && box.right <= right - AIR && box.top >= top + AIR && box.bottom <= bottom - AIR,
      ),
    },
  };
}

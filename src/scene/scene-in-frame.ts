/** The part of a scene inside a frame, for self-contained pictures. */
import type { Point } from '../model/types.ts';
import { type Box, boxAround, grown, isInside } from './labels/box-grid.ts';
import type { MapScene } from './map-scene.ts';
import { FOCUS_RING, HOST_MARK, PLUS, STOP } from './marks.ts';
import { project, SCENE_ORIGIN, type Size, type View } from './project.ts';

/** Least distance in pixels between a label and the edge of the frame. */
const AIR = 4;
/** Pixels by which a circle's rings may reach beyond it. */
const RINGS = FOCUS_RING.gap + FOCUS_RING.selected;

/**
 * The scene's origin in pixels from the frame's top left corner, and the scene without what is outside the frame.
 * Labels that the edge would cut are left out; circles and lines are cut.
 */
export function sceneInFrame(scene: MapScene, view: View, size: Size): { origin: Point; scene: MapScene } {
  const origin = project(SCENE_ORIGIN, view, size);
  const [left, top] = [-origin[0], -origin[1]];
  const frame: Box = { left, top, right: left + size.width, bottom: top + size.height };
  const touches = (points: readonly Point[], reach: number) => {
    const box = grown(boxAround(points), reach);
    return box.right >= frame.left && box.left <= frame.right && box.bottom >= frame.top && box.top <= frame.bottom;
  };
  const inner = grown(frame, -AIR);
  return {
    origin,
    scene: {
      ...scene,
      lanes: scene.lanes.filter(({ path, width }) => touches(path, width)),
      back: scene.back.filter(({ path, width }) => touches(path, width)),
      hosts: scene.hosts.filter(({ at }) => touches([at], HOST_MARK.radius + HOST_MARK.width)),
      pluses: scene.pluses.filter(({ at }) => touches([at], PLUS.radius)),
      own: scene.own.filter(({ pieces }) => pieces.some((piece) => touches(piece, AIR))),
      stops: scene.stops.filter(({ at }) => touches([at], STOP.host.radius + STOP.host.width)),
      symbols: scene.symbols.filter(({ at, radius, station }) => touches([at], Math.max(radius, station) + RINGS)),
      labels: scene.labels.filter(
        ({ box }) => isInside([box.left, box.top], inner) && isInside([box.right, box.bottom], inner),
      ),
    },
  };
}

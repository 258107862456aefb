/**
 * Names on the screen: none is cut by the map's edge or lies under what stands over the map. What has to give way is
 * placed at another anchor or left out; everything else stays where the zoom alone has put it, so that names do not
 * move when the map is panned.
 */
import { layLanes } from '../lanes.ts';
import { roundZoom, type Size, toWorld, type View } from '../project.ts';
import { type Box, grown, isInside, overlaps } from './box-grid.ts';
import type { Anchor, Placement } from './boxes.ts';
import type { Obstacle } from './candidates.ts';
import { arrangeLabels, positionLabels } from './place.ts';
import { circles, discsOf, type LabelScene, labelRequests, type MapLabel, strokesOf } from './requests.ts';

/** Where names may stand: a frame and what lies over it, in scene points at a zoom. */
export interface Room {
  zoom: number;
  frame: Box;
  furniture: readonly Box[];
  /** The anchors of labels in the room, from those that the zoom has given (`chooseLabels`). */
  place(scene: LabelScene, anchors: ReadonlyMap<string, Anchor>): ReadonlyMap<string, Anchor>;
}

/** Pixels between a name and the edge of the map, and between a name and the furniture. */
const AIR = 3;
/** Part of a circle's radius that is cut off to get the square inside it. */
const CORE = 0.3;

/** The room in a frame that shows a view, with boxes of furniture in pixels from its corner. */
export function roomIn(view: View, { width, height }: Size, furniture: readonly Box[]): Room {
  const zoom = roundZoom(view.zoom);
  const [x, y] = toWorld([view.lon, view.lat], zoom);
  const [left, top] = [x - width / 2, y - height / 2];
  const room = {
    zoom,
    frame: { left, top, right: left + width, bottom: top + height },
    furniture: furniture.map((box) => ({
      left: left + box.left,
      top: top + box.top,
      right: left + box.right,
      bottom: top + box.bottom,
    })),
  };
  return { ...room, place: (scene, anchors) => placeIn(room, scene, anchors) };
}

function placeIn(
  { zoom, frame, furniture }: Omit<Room, 'place'>,
  scene: LabelScene,
  anchors: ReadonlyMap<string, Anchor>,
): ReadonlyMap<string, Anchor> {
  const inner = grown(frame, -AIR);
  const isClear = (box: Box) => !furniture.some((other) => overlaps(box, grown(other, AIR)));
  const isFree = (box: Box) =>
    isInside([box.left, box.top], inner) && isInside([box.right, box.bottom], inner) && isClear(box);
  const lanes = layLanes(scene.sections, zoom, discsOf(scene.symbols, zoom));
  const requests = labelRequests(scene, zoom, lanes);
  const placed = positionLabels(requests, anchors);
  const hasToGo = ({ box }: Placement) => overlaps(box, frame) && !isFree(box);
  const gone = placed.filter(hasToGo);
  if (gone.length === 0) return anchors;
  // A name whose circle cannot be seen would be taken for another's.
  const isSeen = ({ kind, at: [left, top] }: MapLabel) =>
    kind !== 'place' || isFree({ left, top, right: left, bottom: top });
  const isWanted = (among: readonly Placement<MapLabel>[]) => {
    const ids = new Set(among.map(({ request }) => request.once ?? request.id));
    return requests.filter((request) => ids.has(request.once ?? request.id) && isSeen(request));
  };
  const discs = circles(scene, zoom, lanes);
  // On another's circle it would be taken for that one's name, even if it is always to be shown.
  const isOnDisc = (box: Box) =>
    discs.some((disc) => !disc.soft && overlaps(box, grown(disc, (CORE * (disc.left - disc.right)) / 2)));
  const fixed = [...discs, ...furniture.map((box) => grown(box, AIR)), ...around(frame)];
  const strokes = strokesOf(lanes);
  const arrange = (among: readonly Placement<MapLabel>[], kept: readonly Placement[]) => {
    const obstacles: Obstacle[] = [...fixed, ...kept.map(({ box }) => box)];
    for (let asked = isWanted(among); ; ) {
      const arranged = arrangeLabels(asked, { obstacles, strokes });
      // What stands where it may not is left out, and leaves its place to a shorter form of its own (a number alone).
      const failed = new Set(
        arranged.filter(({ box }) => !isFree(box) || isOnDisc(box)).map(({ request }) => request.id),
      );
      if (failed.size === 0) return arranged;
      asked = asked.filter(({ id }) => !failed.has(id));
    }
  };
  // Names that are always shown go first, and drive others away.
  const kept = placed.filter((label) => !hasToGo(label));
  const strong = arrange(
    gone.filter(({ request }) => request.always),
    kept.filter(({ request }) => request.always),
  );
  const isHit = ({ box, request }: Placement) => !request.always && strong.some((other) => overlaps(box, other.box));
  const still = [...kept.filter((label) => !isHit(label)), ...strong];
  const weak = arrange([...gone.filter(({ request }) => !request.always), ...kept.filter(isHit)], still);
  return new Map([...still, ...weak].map(({ request, anchor }) => [request.id, anchor]));
}

/** Boxes around a frame, wider than any name. */
function around({ left, top, right, bottom }: Box): Box[] {
  const reach = 400;
  return [
    { left: left - reach, right: left + AIR, top, bottom },
    { left: right - AIR, right: right + reach, top, bottom },
    { left: left - reach, right: right + reach, top: top - reach, bottom: top + AIR },
    { left: left - reach, right: right + reach, top: bottom - AIR, bottom: bottom + reach },
  ];
}

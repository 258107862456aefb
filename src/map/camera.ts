/**
 * The camera: one for all painters. Gestures and flights are d3-zoom's; what it says of a transform is told as centre
 * and zoom to the view's store, and as nothing else.
 */
import { easeQuadOut, select, type ZoomTransform, zoom as zoomBehaviour, zoomIdentity } from 'd3';
import { fromPixels, toPixels } from '../model/geometry.ts';
import type { Extent, Point } from '../model/types.ts';
import { BOUNDS, fitView, type Padding, ZOOM } from '../scene/frame.ts';
import { project, type Size, type View } from '../scene/project.ts';
import { glideOf, type Motion } from './glide.ts';
import type { MapViewStore } from './view.ts';
import { smoothWheel } from './wheel.ts';

export interface Camera {
  /** Pixels from the map's top left corner. */
  project(point: Point): Point;
  /** Goes to a view, inside the bounds of the map; in one step where readers want no motion. */
  fly(view: View, animate?: boolean): void;
  /** Shows an extent (WGS84 degrees) with `padding` pixels around it, no nearer than `maxZoom`. */
  fit(extent: Extent, padding: Padding, maxZoom: number, animate?: boolean): void;
  /** Nearer or farther by some levels, around the middle. */
  zoomBy(levels: number): void;
  /** Moves the map by pixels. */
  panBy(right: number, down: number): void;
  /** Takes the new size of the frame and keeps the middle. */
  resize(size: Size): void;
  stop(): void;
}

/** What the camera tells of its moves. */
export interface Moves {
  /** The reader has taken the map in hand. */
  taken(): void;
  ended(): void;
}

const FLIGHT_MS = 250;

const [WEST_NORTH, EAST_SOUTH] = [toPixels([BOUNDS[0], BOUNDS[3]], 0), toPixels([BOUNDS[2], BOUNDS[1]], 0)];

/** Ties gestures on `surface` to the view. */
export function createCamera(surface: HTMLElement, store: MapViewStore, moves: Moves): Camera {
  const selection = select(surface);
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let motion: Motion[] = [];
  const size = () => store.getState().size;
  const behaviour = zoomBehaviour<HTMLElement, unknown>()
    .translateExtent([WEST_NORTH, EAST_SOUTH])
    .clickDistance(4)
    .duration(calm.matches ? 0 : FLIGHT_MS)
    .on('start', () => {
      motion = [];
    })
    .on('zoom', ({ transform, sourceEvent }: { transform: ZoomTransform; sourceEvent: Event | null }) => {
      const { x, y, k } = transform;
      if (sourceEvent) {
        motion = [...motion.slice(-8), { time: sourceEvent.timeStamp, x, y, k }];
        // A press alone is a click.
        if (!store.getState().gesture) moves.taken();
        store.setState({ gesture: true });
      }
      store.setState({ view: viewOf(transform, size()) });
    })
    .on('end', ({ sourceEvent, transform }: { transform: ZoomTransform; sourceEvent: Event | null }) => {
      store.setState({ gesture: false });
      const glide =
        sourceEvent && sourceEvent.type !== 'wheel' && !calm.matches && glideOf(motion, sourceEvent.timeStamp);
      if (glide) {
        const [right, down] = [glide.right / transform.k, glide.down / transform.k];
        selection.transition().duration(glide.durationMs).ease(easeQuadOut).call(behaviour.translateBy, right, down);
      } else moves.ended();
    });
  const measure = () => {
    const { width, height } = size();
    const least = Math.max(
      2 ** ZOOM.min,
      width / (EAST_SOUTH[0] - WEST_NORTH[0]),
      height / (EAST_SOUTH[1] - WEST_NORTH[1]),
    );
    behaviour.scaleExtent([least, 2 ** ZOOM.max]).extent([
      [0, 0],
      [width, height],
    ]);
    return least;
  };
  const inside = (view: View): ZoomTransform => {
    const least = measure();
    const { width, height } = size();
    const k = Math.min(2 ** ZOOM.max, Math.max(least, 2 ** view.zoom));
    const [x, y] = toPixels([view.lon, view.lat], 0);
    const wanted = zoomIdentity.translate(width / 2 - k * x, height / 2 - k * y).scale(k);
    const frame: [Point, Point] = [
      [0, 0],
      [width, height],
    ];
    return behaviour.constrain()(wanted, frame, [WEST_NORTH, EAST_SOUTH]);
  };
  const fly = (view: View, animate = true) => {
    const target = inside(view);
    if (animate && !calm.matches) selection.transition().duration(FLIGHT_MS).call(behaviour.transform, target);
    else selection.interrupt().call(behaviour.transform, target);
  };
  measure();
  selection.call(behaviour);
  smoothWheel(surface, behaviour, calm, moves);
  fly(store.getState().view, false);
  return {
    project: (point) => project(point, store.getState().view, size()),
    fly,
    fit: (extent, padding, maxZoom, animate) => fly(fitView(extent, size(), padding, maxZoom), animate),
    zoomBy: (levels) => {
      moves.taken();
      const { view } = store.getState();
      fly({ ...view, zoom: Math.min(ZOOM.max, Math.max(ZOOM.min, Math.round((view.zoom + levels) * 100) / 100)) });
    },
    panBy: (right, down) => {
      moves.taken();
      const { view } = store.getState();
      const [x, y] = toPixels([view.lon, view.lat], view.zoom);
      const [lon, lat] = fromPixels([x + right, y + down], view.zoom);
      fly({ lon, lat, zoom: view.zoom });
    },
    resize: (next) => {
      const { view } = store.getState();
      store.setState({ size: next });
      fly(view, false);
    },
    stop: () => {
      selection.interrupt().interrupt('wheel').on('.zoom', null);
    },
  };
}

/** Centre and zoom of a transform of d3-zoom in a frame. */
function viewOf({ x, y, k }: ZoomTransform, { width, height }: Size): View {
  const [lon, lat] = fromPixels([(width / 2 - x) / k, (height / 2 - y) / k], 0);
  return { lon, lat, zoom: Math.log2(k) };
}

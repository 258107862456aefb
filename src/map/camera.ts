/**
 * The camera, one for all painters. d3-zoom handles the gestures; its transforms are written as centre and zoom into
 * the map's view store, which is all that the painters read.
 */
import { select, type ZoomTransform, zoom as zoomBehaviour, zoomIdentity } from 'd3';
import { fromPixels, toPixels } from '../model/geometry.ts';
import type { Extent, Point } from '../model/types.ts';
import { BOUNDS, fitView, type Padding, ZOOM } from '../scene/frame.ts';
import { project, type Size, type View } from '../scene/project.ts';
import { createFlights } from './flight.ts';
import { glideOf, type Motion } from './glide.ts';
import type { MapViewStore } from './view.ts';
import { smoothWheel } from './wheel.ts';
import { levelsOf } from './wheel-levels.ts';

export interface MapCamera {
  /** Pixels from the map's top left corner. */
  project(point: Point): Point;
  /** Animates to a view within the bounds of the map; jumps where the reader prefers reduced motion. */
  fly(view: View, animate?: boolean): void;
  /** The view in which a flight to `view` ends: within the bounds of the map. */
  bounded(view: View): View;
  /** Shows an extent (WGS84 degrees) with `padding` pixels around it, no nearer than `maxZoom`. */
  fit(extent: Extent, padding: Padding, maxZoom: number, animate?: boolean): void;
  /** Zooms by some levels around the centre. */
  zoomBy(levels: number): void;
  /** Pans by pixels. */
  panBy(right: number, down: number): void;
  /** Sets the size of the viewport and keeps the centre. */
  resize(size: Size): void;
  stop(): void;
}

/** What the camera reports of its movements. */
export interface CameraEvents {
  /** The reader starts to move the map. */
  taken(): void;
  /** The camera has stopped. */
  ended(): void;
}

const FLIGHT_MS = 250;

const [WEST_NORTH, EAST_SOUTH] = [toPixels([BOUNDS[0], BOUNDS[3]], 0), toPixels([BOUNDS[2], BOUNDS[1]], 0)];

/**
 * Connects the gestures on `surface` that `isMeant` accepts to the view; without it only the camera's methods move the
 * map.
 */
export function createCamera(
  surface: HTMLElement,
  store: MapViewStore,
  events: CameraEvents,
  isMeant: ((event: Event) => boolean) | null,
): MapCamera {
  const selection = select<HTMLElement, unknown>(surface);
  const flights = createFlights();
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  let motion: Motion[] = [];
  let current = zoomIdentity;
  const size = () => store.getState().size;
  const behaviour = zoomBehaviour<HTMLElement, unknown>();
  const inside = behaviour.constrain();
  behaviour
    .translateExtent([WEST_NORTH, EAST_SOUTH])
    // Every transform passes through here, whether of a gesture or of a method. One that is not finite is refused:
    // every later transform would start from it.
    .constrain((wanted, ...bounds) => {
      const found = inside(wanted, ...bounds);
      return isPlace(found) ? found : current;
    })
    .clickDistance(4)
    .wheelDelta(levelsOf)
    .filter(
      (event) =>
        !event.button &&
        isOnSurface(event) &&
        (!event.ctrlKey || event.type === 'wheel') &&
        (isMeant?.(event) ?? false),
    )
    .duration(0)
    .on('start', ({ sourceEvent }) => {
      if (sourceEvent) flights.stop();
      motion = [];
    })
    .on('zoom', ({ transform, sourceEvent }: { transform: ZoomTransform; sourceEvent: Event | null }) => {
      current = transform;
      const { x, y, k } = transform;
      if (sourceEvent) {
        motion = [...motion.slice(-8), { time: sourceEvent.timeStamp, x, y, k }];
        // Not on 'start': a press alone is a click.
        if (!store.getState().gesture) events.taken();
        store.setState({ gesture: true });
      }
      store.setState({ view: viewOf(transform, size()), moving: sourceEvent !== null || flights.isFlying });
    })
    .on('end', ({ sourceEvent }: { sourceEvent: Event | null }) => {
      const glide =
        sourceEvent && !reducedMotion.matches && sourceEvent.type !== 'wheel' && glideOf(motion, sourceEvent.timeStamp);
      if (glide) slide(glide.right, glide.down, glide.durationMs);
      store.setState({ gesture: false, moving: flights.isFlying });
      if (!flights.isFlying) events.ended();
    });
  const slide = (right: number, down: number, durationMs: number) => {
    const { x, y, k } = current;
    const step = (progress: number) =>
      place(zoomIdentity.translate(x + right * progress, y + down * progress).scale(k));
    flights.start(durationMs, step, events.ended);
  };
  const measure = () => {
    const { width, height } = size();
    const [wide, high] = [EAST_SOUTH[0] - WEST_NORTH[0], EAST_SOUTH[1] - WEST_NORTH[1]];
    const least = Math.max(2 ** ZOOM.min, width / wide, height / high);
    behaviour.scaleExtent([least, 2 ** ZOOM.max]).extent(frame());
    return least;
  };
  const frame = (): [Point, Point] => [
    [0, 0],
    [size().width, size().height],
  ];
  /** Applies a transform, constrained to the bounds. */
  const place = (wanted: ZoomTransform) => {
    behaviour.transform(selection, inBounds(wanted));
  };
  const inBounds = (wanted: ZoomTransform) => behaviour.constrain()(wanted, frame(), [WEST_NORTH, EAST_SOUTH]);
  const transformOf = (view: View): ZoomTransform => {
    const k = Math.min(2 ** ZOOM.max, Math.max(measure(), 2 ** view.zoom));
    const { width, height } = size();
    const [x, y] = toPixels([view.lon, view.lat], 0);
    return zoomIdentity.translate(width / 2 - k * x, height / 2 - k * y).scale(k);
  };
  const fly = (view: View, animate = true) => {
    flights.stop();
    const target = transformOf(view);
    if (!isPlace(target)) return;
    if (!animate || reducedMotion.matches) {
      place(target);
      return;
    }
    const from = current;
    flights.start(FLIGHT_MS, (progress) => place(between(from, target, progress)), events.ended);
  };
  measure();
  selection.call(behaviour);
  if (isMeant) smoothWheel(selection, behaviour, flights, reducedMotion, events, isMeant);
  else selection.on('.zoom', null);
  fly(store.getState().view, false);
  return {
    project: (point) => project(point, store.getState().view, size()),
    fly,
    bounded: (view) => viewOf(inBounds(transformOf(view)), size()),
    fit: (extent, padding, maxZoom, animate) => fly(fitView(extent, size(), padding, maxZoom), animate),
    zoomBy: (levels) => {
      events.taken();
      const { view } = store.getState();
      fly({ ...view, zoom: Math.min(ZOOM.max, Math.max(ZOOM.min, Math.round((view.zoom + levels) * 100) / 100)) });
    },
    panBy: (right, down) => {
      events.taken();
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
      flights.stop();
      selection.on('.zoom', null);
    },
  };
}

/** Interpolates two transforms: the zoom grows linearly, and the point that both show at the same pixel stays fixed. */
function between(from: ZoomTransform, to: ZoomTransform, progress: number): ZoomTransform {
  const k = from.k * (to.k / from.k) ** progress;
  const share = to.k === from.k ? progress : (k - from.k) / (to.k - from.k);
  const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
  return zoomIdentity.translate(x, y).scale(k);
}

/**
 * Whether all touches are on the map. d3-zoom counts every touch of the page, but gets no touchend for one that began
 * on a panel: its gesture would never end.
 */
function isOnSurface({ touches, targetTouches }: Partial<TouchEvent>): boolean {
  return touches?.length === targetTouches?.length;
}

/** Whether a transform is finite. */
function isPlace({ x, y, k }: ZoomTransform): boolean {
  return k > 0 && Number.isFinite(x + y + k);
}

/** Centre and zoom of a d3-zoom transform in a viewport. */
function viewOf({ x, y, k }: ZoomTransform, { width, height }: Size): View {
  const [lon, lat] = fromPixels([(width / 2 - x) / k, (height / 2 - y) / k], 0);
  return { lon, lat, zoom: Math.log2(k) };
}

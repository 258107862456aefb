/** The camera: says where it is, goes where it is asked to. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Size } from '../scene/project.ts';
import { setCamera } from '../state/actions.ts';
import type { AtlasState, AtlasStore, Camera } from '../state/store.ts';
import { homeExtent, paddingOf } from './frame.ts';

type CameraMap = Pick<
  MapLibreMap,
  'on' | 'off' | 'getCenter' | 'getZoom' | 'fitBounds' | 'easeTo' | 'jumpTo' | 'getContainer'
>;

const DURATION_MS = 250;

/** A camera as it is stored and written into the address: 4 decimals (11 m), zoom to 2. */
export function roundCamera({ lon, lat, zoom }: Camera): Camera {
  const round = (value: number, digits: number) => Number(value.toFixed(digits));
  return { lon: round(lon, 4), lat: round(lat, 4), zoom: round(zoom, 2) };
}

/** Ties a map's camera to the state. Returns its undoing. */
export function followCamera(map: CameraMap, store: AtlasStore): () => void {
  let frame = 0;
  const report = () => {
    frame = 0;
    const { lng: lon, lat } = map.getCenter();
    setCamera(store, { ...roundCamera({ lon, lat, zoom: map.getZoom() }), home });
  };
  // Without animation the end of a move is told inside `fitBounds`, that is inside a subscription, which must not
  // write; so it is written in the next frame.
  const onMoveEnd = () => {
    frame ||= requestAnimationFrame(report);
  };
  // Until someone moves the map or asks for a place, it shows the whole delta in whatever frame it is given.
  let home = store.getState().destination === null;
  const onMoveStart = (event: { originalEvent?: unknown }) => {
    if (event.originalEvent) home = false;
  };
  const onResize = () => {
    if (home) go(map, { extent: homeExtent(sizeOf(map)) }, false);
  };
  map.on('movestart', onMoveStart);
  map.on('resize', onResize);
  map.on('moveend', onMoveEnd);
  onMoveEnd();
  const stop = store.subscribe(
    (state) => state.destination,
    (destination) => {
      home = false;
      go(map, destination, !matchMedia('(prefers-reduced-motion: reduce)').matches);
    },
  );
  return () => {
    stop();
    map.off('movestart', onMoveStart);
    map.off('resize', onResize);
    map.off('moveend', onMoveEnd);
    cancelAnimationFrame(frame);
  };
}

function go(map: CameraMap, destination: AtlasState['destination'], animate: boolean): void {
  if (!destination) return;
  const animation = animate ? { duration: DURATION_MS } : { animate: false };
  if ('extent' in destination) {
    const [west, south, east, north] = destination.extent;
    // A single point has no extent to fill: stay far enough to see where it lies.
    const options = { padding: paddingOf(sizeOf(map)), maxZoom: 9.5, linear: true, ...animation };
    map.fitBounds([west, south, east, north], options);
  } else {
    const { lon, lat, zoom } = destination.camera;
    map.easeTo({ center: [lon, lat], zoom, ...animation });
  }
}

function sizeOf(map: CameraMap): Size {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  return { width, height };
}

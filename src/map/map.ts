/** The interactive map: makes it, ties it to the state, and says so where it cannot be made. */
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { placeSymbols } from '../scene/symbols.ts';
import { addNotice, select } from '../state/actions.ts';
import type { Context, Mount } from '../state/context.ts';
import { t } from '../ui/i18n/index.ts';
import { followCamera } from './camera.ts';
import { BOUNDS, homeExtent, paddingOf, ZOOM } from './frame.ts';
import { keepInSight } from './keep-in-sight.ts';
import { LAYERS } from './layers/index.ts';
import { BLANK, BLANK_SIZE } from './layers/labels.ts';
import { mountOverlay } from './overlay.tsx';
import { followPointer } from './pointer.ts';
import { mapStyle } from './style.ts';
import { follow, lookOf, type Sync } from './sync.ts';
import { createMapView, type MapViewStore } from './view.ts';

setWorkerUrl(workerUrl);

export const mountMap: Mount = (host, context) => {
  const ground = document.createElement('div');
  ground.className = 'map-ground';
  const overlay = document.createElement('div');
  overlay.className = 'map-overlay';
  host.replaceChildren(ground, overlay);
  let undo: (() => void)[] = [];
  let gone = false;
  // The other views are put into the frame in the same breath; the map wants to know the size that they leave it.
  queueMicrotask(() => {
    if (!gone) undo = start(host, ground, overlay, context);
  });
  return () => {
    gone = true;
    for (const step of undo.reverse()) step();
    host.replaceChildren();
  };
};

function start(host: HTMLElement, ground: HTMLElement, overlay: HTMLElement, context: Context): (() => void)[] {
  const view = createMapView();
  const map = createMap(ground, context);
  if (map) {
    return [mountOverlay(overlay, context, view, map), run(map, context, view), followKeys(host, context, view)];
  }
  view.setState({ status: 'no-webgl' });
  document.documentElement.dataset.atlas = 'error';
  addNotice(context.store, { code: 'no-webgl', detail: '' });
  return [mountOverlay(overlay, context, view, null)];
}

/** Null where the browser has no WebGL 2: the engine throws at once. */
function createMap(container: HTMLElement, { atlas, store }: Context): MapLibreMap | null {
  const state = store.getState();
  const size = { width: container.clientWidth, height: container.clientHeight };
  const { destination } = state;
  const start =
    destination && 'camera' in destination
      ? { center: [destination.camera.lon, destination.camera.lat] as [number, number], zoom: destination.camera.zoom }
      : { bounds: destination?.extent ?? homeExtent(size), fitBoundsOptions: { padding: paddingOf(size) } };
  // Read by the engine when it starts: Han characters get the forms that readers in China expect.
  container.lang = 'zh-CN';
  try {
    return new MapLibreMap({
      container,
      style: mapStyle(
        LAYERS,
        atlas,
        lookOf(state),
        (name) => new URL(`data/geo/${name}.geojson`, document.baseURI).href,
      ),
      ...start,
      maxBounds: BOUNDS,
      minZoom: ZOOM.min,
      maxZoom: ZOOM.max,
      renderWorldCopies: false,
      attributionControl: false,
      dragRotate: false,
      touchPitch: false,
      maxPitch: 0,
      // Fading labels say nothing, and each of their frames costs as much as a whole drawing where there is no GPU.
      fadeDuration: 0,
    });
  } catch (error) {
    console.warn(error);
    container.replaceChildren();
    return null;
  } finally {
    container.removeAttribute('lang');
  }
}

/** From the first frame to the last. */
function run(map: MapLibreMap, context: Context, view: MapViewStore): () => void {
  const { atlas, store, selectors, hold } = context;
  let sync: Sync | null = null;
  let release: (() => void) | null = null;
  const settle = () => {
    release?.();
    release = null;
  };
  const drawn = () => {
    release ??= hold();
    map.triggerRepaint();
  };
  const report = () => {
    const { lng: lon, lat } = map.getCenter();
    view.setState({ view: { lon, lat, zoom: map.getZoom() } });
  };
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  // Comes once at the start, and again whenever the graphics context was lost and restored.
  map.on('style.load', () => {
    if (!map.hasImage(BLANK)) {
      map.addImage(BLANK, { width: BLANK_SIZE, height: BLANK_SIZE, data: new Uint8Array(4 * BLANK_SIZE ** 2) });
    }
    if (sync) sync.redraw();
    else sync = follow(map, LAYERS, context, lookOf(store.getState()), drawn);
  });
  map.on('idle', () => {
    settle();
    if (view.getState().status === 'ready') return;
    if (view.getState().status === 'starting') {
      // Until there is a first picture of its own (SVG), the engine's first frame is the first map.
      performance.mark('atlas:first-map');
      performance.mark('atlas:gl');
    }
    view.setState({ status: 'ready' });
    document.documentElement.dataset.atlas = 'gl';
  });
  map.on('webglcontextlost', () => {
    sync?.pause();
    settle();
    view.setState({ status: 'lost', pointed: null, pinned: null });
    addNotice(store, { code: 'webgl-lost', detail: '' });
  });
  map.on('error', ({ error }) => {
    console.warn(error);
    view.setState({ incomplete: true });
  });
  map.on('move', report);
  map.on('resize', report);
  report();
  const label = store.subscribe(
    (state) => state.language,
    (language) => map.getCanvas().setAttribute('aria-label', t(language, 'map.label')),
    { fireImmediately: true },
  );
  const symbols = () => placeSymbols(atlas, selectors.visible(store.getState()));
  const undo = [
    label,
    followCamera(map, store),
    keepInSight(map, atlas, store),
    followPointer(map, store, view, symbols),
  ];
  return () => {
    for (const step of undo) step();
    sync?.stop();
    settle();
    map.remove();
  };
}

/** Escape closes the list of a ribbon, else clears the selection; only while the keyboard is in the map. */
function followKeys(host: HTMLElement, { store }: Context, view: MapViewStore): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    if (view.getState().pinned) view.setState({ pinned: null });
    else select(store, null);
  };
  host.addEventListener('keydown', onKeyDown);
  return () => host.removeEventListener('keydown', onKeyDown);
}

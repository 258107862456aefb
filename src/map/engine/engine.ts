/** MapLibre as a painter of the ground: follows the view it is given and the state's look, takes no input. */
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { View } from '../../scene/project.ts';
import type { Context } from '../../state/context.ts';
import { siteFile } from '../../state/site.ts';
import { LAYERS } from './layers/index.ts';
import { mapStyle } from './style.ts';
import { follow, lookOf, type Sync } from './sync.ts';

setWorkerUrl(workerUrl);

export interface Engine {
  /** Drawn by the processor, without a graphics card: a frame takes a quarter of a second. */
  readonly isSlow: boolean;
  /** Draws a view in this very frame, so that ground and marks move as one. */
  show(view: View): void;
  resize(): void;
  /** Draws no change of state until the next `show`. */
  pause(): void;
  stop(): void;
}

export interface EngineEvents {
  /** A complete frame of all that was asked for is on the screen. */
  complete(): void;
  /** The graphics context is gone, and this engine with it; nothing comes after it. */
  lost(): void;
  /** A file of the basemap did not come or cannot be read: nothing this engine draws will ever be complete. */
  incomplete(): void;
}

/** Starts the engine in `container`. Throws at once where the browser has no WebGL 2. */
export function startEngine(
  container: HTMLElement,
  context: Pick<Context, 'atlas' | 'store' | 'selectors' | 'hold'>,
  view: View,
  events: EngineEvents,
): Engine {
  const { atlas, store, hold } = context;
  const map = new MapLibreMap({
    container,
    style: mapStyle(LAYERS, atlas, lookOf(store.getState()), (name) => siteFile(`data/geo/${name}.geojson`)),
    center: [view.lon, view.lat],
    zoom: view.zoom,
    interactive: false,
    attributionControl: false,
    renderWorldCopies: false,
    trackResize: false,
    maxPitch: 0,
    fadeDuration: 0,
  });
  let sync: Sync | null = null;
  let isPaused = false;
  let isIncomplete = false;
  let release: (() => void) | null = null;
  const settle = () => {
    release?.();
    release = null;
  };
  const drawn = () => {
    release ??= hold();
    map.triggerRepaint();
  };
  map.once('style.load', () => {
    sync = follow(map, LAYERS, context, lookOf(store.getState()), drawn);
  });
  map.on('idle', () => {
    settle();
    if (!isIncomplete) events.complete();
  });
  map.once('webglcontextlost', () => {
    sync?.pause();
    // MapLibre is in the middle of taking itself apart.
    queueMicrotask(events.lost);
  });
  map.on('error', ({ error }) => {
    console.warn(error);
    // One file is enough, and MapLibre is in the middle of telling of it.
    if (!isIncomplete) queueMicrotask(events.incomplete);
    isIncomplete = true;
  });
  return {
    isSlow: isSoftware(map.getCanvas().getContext('webgl2')),
    show: ({ lon, lat, zoom }) => {
      if (isPaused) sync?.redraw();
      isPaused = false;
      map.jumpTo({ center: [lon, lat], zoom });
      map.redraw();
    },
    resize: () => {
      map.resize();
    },
    pause: () => {
      isPaused = true;
      sync?.pause();
    },
    stop: () => {
      sync?.stop();
      settle();
      map.remove();
    },
  };
}

/** Names of renderers without hardware: Chromium's, Mesa's, Windows'. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

function isSoftware(gl: WebGL2RenderingContext | null): boolean {
  const names = gl?.getExtension('WEBGL_debug_renderer_info');
  return SOFTWARE.test(String(gl?.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER)));
}

/** MapLibre as a painter of the ground: draws a view in a look, handles no input. */
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { GroundLevel } from '../../scene/ground.ts';
import type { View } from '../../scene/project.ts';
import { groundFeatures } from './ground-source.ts';
import { isSoftware } from './reader-rest.ts';
import { type Look, mapStyle, restyle } from './style.ts';

setWorkerUrl(workerUrl);

export interface Engine {
  /** Rendered in software, without a graphics card: a frame takes a quarter of a second. */
  readonly isSlow: boolean;
  /** Draws a view synchronously, so that ground and marks move in the same frame. */
  show(view: View, look: Look): void;
  resize(): void;
  stop(): void;
}

export interface EngineEvents {
  /** The requested view and look are completely drawn. */
  complete(): void;
  /** The WebGL context is lost and the engine unusable; no event follows. */
  lost(): void;
  /** Something could not be loaded or drawn: `complete` will not be called any more. */
  broken(): void;
}

/** Starts the engine in `container`. Throws at once where the browser has no WebGL 2. */
export function startEngine(
  container: HTMLElement,
  ground: GroundLevel,
  view: View,
  look: Look,
  events: EngineEvents,
): Engine {
  /** The look that the map's style has, and the one it should have. */
  let styled: Look = { ...look, states: new Map() };
  let wanted = look;
  let isLoaded = false;
  let isBroken = false;
  const map = new MapLibreMap({
    container,
    style: mapStyle(groundFeatures(ground), styled),
    center: [view.lon, view.lat],
    zoom: view.zoom,
    interactive: false,
    attributionControl: false,
    renderWorldCopies: false,
    trackResize: false,
    maxPitch: 0,
    fadeDuration: 0,
  });
  const apply = () => {
    if (!isLoaded) return;
    restyle(map, styled, wanted);
    styled = wanted;
  };
  map.once('style.load', () => {
    isLoaded = true;
    apply();
  });
  map.on('idle', () => {
    if (!isBroken) events.complete();
  });
  // As microtasks: MapLibre is still in the middle of its own work when it reports these.
  map.once('webglcontextlost', () => queueMicrotask(events.lost));
  map.on('error', ({ error }) => {
    console.warn(error);
    if (!isBroken) queueMicrotask(events.broken);
    isBroken = true;
  });
  return {
    isSlow: isSoftware(map.getCanvas().getContext('webgl2')),
    show: ({ lon, lat, zoom }, next) => {
      wanted = next;
      apply();
      map.jumpTo({ center: [lon, lat], zoom });
      map.redraw();
    },
    resize: () => {
      map.resize();
    },
    stop: () => {
      map.remove();
    },
  };
}

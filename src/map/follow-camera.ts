/** Connects the camera to the state: flies to destinations, writes the camera into the state when it stops. */
import { HOME_MAX_ZOOM, homeView, paddingOf } from '../scene/frame.ts';
import { roundZoom, type Size } from '../scene/project.ts';
import { hover, setCamera } from '../state/actions.ts';
import type { AtlasStore, Camera } from '../state/store.ts';
import type { CameraEvents, MapCamera } from './camera.ts';
import type { MapViewStore } from './view.ts';

/** A camera as it is stored and written into the address: 4 decimals (11 m), zoom to 2. */
export function roundCamera({ lon, lat, zoom }: Camera): Camera {
  const round = (degrees: number) => Number(degrees.toFixed(4));
  return { lon: round(lon), lat: round(lat), zoom: roundZoom(zoom) };
}

export interface Followed {
  moves: CameraEvents;
  /** Whether the reader has moved the map since it last went where it was asked to. */
  isTaken(): boolean;
  /** Starts following the state's destinations; returns the function that stops it. */
  follow(camera: MapCamera): () => void;
  /** Flies to the initial view. */
  goHome(camera: MapCamera): void;
  /** Sets the size of the viewport; a map that has not been moved keeps showing the whole delta. */
  resize(camera: MapCamera, size: Size): void;
}

/** `rested` is called whenever the camera stops. */
export function followCamera(store: AtlasStore, view: MapViewStore, rested: () => void = () => {}): Followed {
  let home = store.getState().destination === null;
  let taken = false;
  let frame = 0;
  // A jump ends inside the store subscription that caused it, which must not write to the store: hence the next frame.
  const report = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      setCamera(store, { ...roundCamera(view.getState().view), home });
    });
  };
  const moves: CameraEvents = {
    taken: () => {
      home = false;
      taken = true;
      // What was under the pointer moves away.
      view.setState({ pointed: null, pinned: null });
      hover(store, null);
    },
    ended: () => {
      rested();
      report();
    },
  };
  const goHome = (camera: MapCamera) => {
    home = true;
    taken = false;
    // Before the flight ends, so that the selection can be brought into sight on the way.
    report();
    camera.fly(homeView(view.getState().size));
  };
  return {
    moves,
    follow(camera) {
      const stop = store.subscribe(
        (state) => state.destination,
        (destination) => {
          if (!destination) return;
          taken = false;
          home = 'home' in destination;
          if ('home' in destination) goHome(camera);
          else if ('extent' in destination) {
            camera.fit(destination.extent, paddingOf(view.getState().size), HOME_MAX_ZOOM);
          } else camera.fly(destination.camera);
        },
      );
      report();
      return () => {
        stop();
        cancelAnimationFrame(frame);
      };
    },
    isTaken: () => taken,
    goHome,
    resize(camera, size) {
      camera.resize(size);
      if (home) camera.fly(homeView(size), false);
    },
  };
}

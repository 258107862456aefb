/** Ties the camera to the state: goes where it is asked to, says where it is when it has come to rest. */
import { HOME_MAX_ZOOM, homeView, paddingOf } from '../scene/frame.ts';
import { roundZoom, type Size } from '../scene/project.ts';
import { hover, setCamera } from '../state/actions.ts';
import type { AtlasStore, Camera as CameraState } from '../state/store.ts';
import type { Camera, Moves } from './camera.ts';
import type { MapViewStore } from './view.ts';

/** A camera as it is stored and written into the address: 4 decimals (11 m), zoom to 2. */
export function roundCamera({ lon, lat, zoom }: CameraState): CameraState {
  const round = (degrees: number) => Number(degrees.toFixed(4));
  return { lon: round(lon), lat: round(lat), zoom: roundZoom(zoom) };
}

export interface Followed {
  moves: Moves;
  /** Starts obeying; the result stops it. */
  follow(camera: Camera): () => void;
  /** Shows what every frame starts with. */
  goHome(camera: Camera): void;
  /** The frame has another size: until someone moved the map, it shows the whole delta in whatever frame. */
  resize(camera: Camera, size: Size): void;
}

/** `rested` is called whenever a move has ended. */
export function followCamera(store: AtlasStore, view: MapViewStore, rested: () => void = () => {}): Followed {
  let home = store.getState().destination === null;
  let frame = 0;
  // A move without animation ends inside the subscription that asked for it, which must not write.
  const report = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      setCamera(store, { ...roundCamera(view.getState().view), home });
    });
  };
  const moves: Moves = {
    taken: () => {
      home = false;
      // The map moves away from under what was pointed at.
      view.setState({ pointed: null, pinned: null });
      hover(store, null);
    },
    ended: () => {
      rested();
      report();
    },
  };
  return {
    moves,
    follow(camera) {
      const stop = store.subscribe(
        (state) => state.destination,
        (destination) => {
          if (!destination) return;
          home = 'home' in destination;
          if ('home' in destination) camera.fly(homeView(view.getState().size));
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
    goHome(camera) {
      home = true;
      camera.fly(homeView(view.getState().size));
    },
    resize(camera, size) {
      camera.resize(size);
      if (home) camera.fly(homeView(size), false);
    },
  };
}

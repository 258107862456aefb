import type { AtlasState, AtlasStore } from '../state/store.ts';

/**
 * The state with the destination of the camera in place of its current view: the answer to `set({view})` then has the
 * view that was set, although the camera is still moving.
 */
export function followHeading(store: AtlasStore): { ahead: (state: AtlasState) => AtlasState; stop: () => void } {
  const { camera, destination } = store.getState();
  let heading = camera ? null : cameraOf(destination);
  const stop = store.subscribe((state, before) => {
    if (state.destination !== before.destination) heading = cameraOf(state.destination);
    // The camera has arrived, or the reader has moved the map.
    else if (state.camera !== before.camera) heading = null;
  });
  return { ahead: (state) => (heading ? { ...state, camera: heading } : state), stop };
}

/** null for extents, whose view depends on the size of the map. */
function cameraOf(destination: AtlasState['destination']): AtlasState['camera'] {
  if (!destination || 'extent' in destination) return null;
  return 'home' in destination ? { lon: 0, lat: 0, zoom: 0, home: true } : { ...destination.camera, home: false };
}

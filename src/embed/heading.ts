import type { AtlasState, AtlasStore } from '../state/store.ts';

/**
 * The state with the view that the map is going to, where it has been asked to: `set({view})` is answered by the view
 * that was set, not by that of before.
 */
export function followHeading(store: AtlasStore): { ahead: (state: AtlasState) => AtlasState; stop: () => void } {
  const { camera, destination } = store.getState();
  let heading = camera ? null : cameraOf(destination);
  const stop = store.subscribe((state, before) => {
    if (state.destination !== before.destination) heading = cameraOf(state.destination);
    // It has come, or the reader has taken the map in hand.
    else if (state.camera !== before.camera) heading = null;
  });
  return { ahead: (state) => (heading ? { ...state, camera: heading } : state), stop };
}

/** null where only the map knows: an extent in its frame. */
function cameraOf(destination: AtlasState['destination']): AtlasState['camera'] {
  if (!destination || 'extent' in destination) return null;
  return 'home' in destination ? { lon: 0, lat: 0, zoom: 0, home: true } : { ...destination.camera, home: false };
}

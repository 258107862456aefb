/** What the parts of the map's view tell one another; nobody outside needs it, so it is not in the state. */
import { createStore } from 'zustand/vanilla';
import type { Point, Ref } from '../model/types.ts';
import type { View } from '../scene/project.ts';

/** What is under the pointer or has the keyboard's focus. */
export interface Pointed {
  /** Pixels from the top left corner of the map; null = at the place itself, wherever that moves. */
  at: Point | null;
  /** Pixels to keep free around `at`. */
  clearance: number;
  /** A place, or the only alliance of a ribbon. */
  ref: Ref | null;
  /** The alliances of a ribbon of several. */
  alliances: readonly string[];
}

export interface MapView {
  status: 'starting' | 'ready' | 'lost' | 'no-webgl';
  /** A file of the basemap did not come. */
  incomplete: boolean;
  pointed: Pointed | null;
  /** A ribbon of several alliances that was clicked: its list stays until one is chosen. */
  pinned: { at: Point; alliances: readonly string[] } | null;
  /** Where the camera is now, while it moves too; null before the first frame. */
  view: View | null;
}

export function createMapView() {
  return createStore<MapView>(() => ({
    status: 'starting',
    incomplete: false,
    pointed: null,
    pinned: null,
    view: null,
  }));
}

export type MapViewStore = ReturnType<typeof createMapView>;

/** What the parts of the map's view tell one another; nobody outside needs it, so it is not in the state. */
import { createStore } from 'zustand/vanilla';
import type { Point, Ref } from '../model/types.ts';
import type { Size, View } from '../scene/project.ts';

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
  /** Where the camera is now, while it moves too. */
  view: View;
  /** Pixels. */
  size: Size;
  /** The reader's hand is on the map. */
  gesture: boolean;
  /** On its way, by the reader's hand or by itself. */
  moving: boolean;
  /** A file of the basemap did not come. */
  incomplete: boolean;
  pointed: Pointed | null;
  /** A ribbon of several alliances that was clicked: its list stays until one is chosen. */
  pinned: { at: Point; alliances: readonly string[] } | null;
}

export function createMapView(view: View, size: Size) {
  return createStore<MapView>(() => ({
    view,
    size,
    gesture: false,
    moving: false,
    incomplete: false,
    pointed: null,
    pinned: null,
  }));
}

export type MapViewStore = ReturnType<typeof createMapView>;

/** The map's own store: what only the parts of the map need, such as the animated view and the pointer. */
import { createStore } from 'zustand/vanilla';
import type { Point, Ref } from '../model/types.ts';
import type { Size, View } from '../scene/project.ts';
import type { AtlasState } from '../state/store.ts';

/** What is under the pointer or has the keyboard's focus. */
export interface Pointed {
  /** Pixels from the top left corner of the map; null = at the place itself, wherever that moves. */
  at: Point | null;
  /** Pixels between `at` and the tooltip. */
  clearance: number;
  /** A place, or the only alliance of a ribbon. */
  ref: Ref | null;
  /** The alliances of a ribbon of several. */
  alliances: readonly string[];
}

export interface MapView {
  /** Current view, also during animations. */
  view: View;
  /** Pixels. */
  size: Size;
  /** A gesture is moving the map. */
  gesture: boolean;
  /** The map moves, by a gesture or an animation. */
  moving: boolean;
  /** A file of the basemap could not be loaded. */
  incomplete: boolean;
  pointed: Pointed | null;
  /** A clicked ribbon of several alliances, whose list is open. */
  pinned: { at: Point; alliances: readonly string[] } | null;
  /** Where the map was before it was brought to the results, and what was asked for then. */
  former: { camera: NonNullable<AtlasState['camera']>; asked: string } | null;
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
    former: null,
  }));
}

export type MapViewStore = ReturnType<typeof createMapView>;

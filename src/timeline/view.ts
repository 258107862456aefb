/** The timeline's own store: its shape, the open list, the open form. */
import { createStore } from 'zustand/vanilla';
import type { Shape } from './layout.ts';

export interface TimelineView {
  shape: Shape;
  /** The timeline is visible; otherwise its list is not rendered. */
  shown: boolean;
  listOpen: boolean;
  /** Key of the record that the list is opened at. */
  listAt: string | null;
  editing: boolean;
}

/** Makes the timeline's own small store. */
export function createView() {
  return createStore<TimelineView>()(() => ({
    shape: 'full',
    shown: false,
    listOpen: false,
    listAt: null,
    editing: false,
  }));
}

export type ViewStore = ReturnType<typeof createView>;

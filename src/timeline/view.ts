/** What the timeline alone remembers while it stands: its shape, the open list, the open form. Not part of the state. */
import { createStore } from 'zustand/vanilla';
import type { Shape } from './layout.ts';

export interface TimelineView {
  shape: Shape;
  /** It has room on the page; while it has none its list is not kept. */
  shown: boolean;
  listOpen: boolean;
  /** Key of the record the list is opened at. */
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

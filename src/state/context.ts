import type { StoreApi } from 'zustand/vanilla';
import type { Atlas } from '../model/atlas.ts';
import type { Later } from './later.ts';
import type { Selectors } from './selectors.ts';
import type { AtlasStore } from './store.ts';
import type { Undo } from './undo.ts';

/** What every view is mounted with. */
export interface Context {
  atlas: Atlas;
  store: AtlasStore;
  selectors: Selectors;
  /** Code that is lazy-loaded. */
  later: Later;
  /** Retries loading the second part of the data if it is missing; progress is in the state. */
  fetchTexts(): void;
  /** In a frame: the reader's steps, which Back cannot take back there; null until their code has loaded. */
  undo: StoreApi<Undo | null>;
  /** Marks a view as still drawing, if it needs more than two frames; call the result when it has drawn. */
  hold(): () => void;
}

/** Mounts a view, which owns only the content of its host; the result unmounts it. */
export type Mount = (host: HTMLElement, context: Context) => () => void;

import type { Atlas } from '../model/atlas.ts';
import type { Later } from './later.ts';
import type { Selectors } from './selectors.ts';
import type { AtlasStore } from './store.ts';

/** All that a view gets. */
export interface Context {
  atlas: Atlas;
  store: AtlasStore;
  selectors: Selectors;
  /** Code that is lazy-loaded. */
  later: Later;
  /** Fetches the second part of the data again where it is missing; the state says when it is here. */
  fetchTexts(): void;
  /** A view that draws later than the next two frames calls it when it starts and calls the result when drawn. */
  hold(): () => void;
}

/** A view: owns its host's content and nothing else; the result undoes everything. */
export type Mount = (host: HTMLElement, context: Context) => () => void;

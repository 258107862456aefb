/** The search code, lazy-loaded when the reader is about to search. */
import type { Atlas } from '../../model/atlas.ts';
import { extentOfPlaces, placesOfRef } from '../../model/extent.ts';
import type { Ref } from '../../model/types.ts';
import { goTo, select } from '../../state/actions.ts';
import type { AtlasStore } from '../../state/store.ts';

export { createSearcher } from './searcher.ts';
export { listedHits, Suggestions } from './suggestions.tsx';

/** Selects a hit and moves the map to it. */
export function showHit({ atlas, store }: { atlas: Atlas; store: AtlasStore }, ref: Ref): void {
  select(store, ref);
  // An industry has no location: the map does not move.
  const extent = ref.kind === 'industry' ? null : extentOfPlaces(atlas, placesOfRef(atlas, ref));
  if (extent) goTo(store, { extent });
}

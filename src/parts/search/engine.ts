/** The search code, lazy-loaded when the reader is about to search. */
import type { Atlas } from '../../model/atlas.ts';
import { extentOfPlaces, placesOfRef } from '../../model/extent.ts';
import { type SearchHit, type SearchIndex, search } from '../../model/search.ts';
import type { Ref } from '../../model/types.ts';
import { goTo, select } from '../../state/actions.ts';
import type { AtlasStore } from '../../state/store.ts';
import { groupHits } from './suggestions.tsx';

export { buildSearchIndex } from '../../model/search.ts';
export { Suggestions } from './suggestions.tsx';

/** The best hits, at most `most`, grouped by kind: the order of the list and of the arrow keys. */
export function listHits(index: SearchIndex, query: string, most: number): SearchHit[] {
  return groupHits(search(index, query, most)).flatMap(({ hits }) => hits.map(({ hit }) => hit));
}

/** Selects a hit and moves the map to it. */
export function showHit({ atlas, store }: { atlas: Atlas; store: AtlasStore }, ref: Ref): void {
  select(store, ref);
  // An industry has no location: the map does not move.
  const extent = ref.kind === 'industry' ? null : extentOfPlaces(atlas, placesOfRef(atlas, ref));
  if (extent) goTo(store, { extent });
}

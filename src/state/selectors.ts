/** Memoised selectors over atlas and state, shared by all views. */
import { isTimed } from '../model/as-of.ts';
import type { Atlas } from '../model/atlas.ts';
import { type Choice, FACETS, type FacetId } from '../model/facets.ts';
import { type FilterIndex, indexing } from '../model/filter-index.ts';
import { memoise } from '../model/memoise.ts';
import { filterIndex, type Result, resultOf, type Visible } from '../model/query.ts';
import { isLocked } from './embed-options.ts';
import { inSlices } from './slices.ts';
import type { AtlasState } from './store.ts';

export interface Selectors {
  /** Records that pass the filters; the same reference until period, time mode, facets or match modes change. */
  visible(state: AtlasState): Visible;
  /** Records that pass the facets, in all time: the timeline draws them around the brush. */
  visibleAllTime(state: AtlasState): Visible;
  /** Per facet and option the number of results it would give. */
  counts(state: AtlasState): Result['counts'];
  /** The same with nothing chosen. */
  totals(state: AtlasState): Result['counts'];
  /** Per active filter, in the order of the facets and the period last: number of results without it. */
  loosened(state: AtlasState): readonly Loosening[];
  /** Whether anything is filtered at all. */
  isFiltered(state: AtlasState): boolean;
}

/** A filter to clear, and the number of results without it. */
export interface Loosening {
  remove: FacetId | 'period';
  total: number;
}

/** Builds the filter index in slices: a hundred thousand records would otherwise block the page for a second. */
export async function indexInSlices(atlas: Atlas): Promise<FilterIndex> {
  const { entries, add, finish } = indexing(atlas);
  await inSlices(entries, add);
  return finish();
}

/** Creates the selectors of one atlas. */
export function createSelectors(atlas: Atlas, index: FilterIndex = filterIndex(atlas)): Selectors {
  const resultFor = memoise(
    (period: Choice['period'], timeMode: AtlasState['timeMode'], facets: Choice['facets'], match: Choice['match']) =>
      resultOf(index, { period, timeMode, facets, match }),
  );
  const allTime = memoise((facets: Choice['facets'], match: Choice['match']) =>
    resultOf(index, { period: null, facets, match }),
  );
  const start = resultOf(index, { period: null, facets: {}, match: {} });
  const now = ({ period, timeMode, facets, match }: AtlasState) => resultFor(period, timeMode, facets, match);
  return {
    visible: (state) => now(state).visible,
    visibleAllTime: ({ facets, match }) => allTime(facets, match).visible,
    counts: (state) => now(state).counts,
    totals: () => start.counts,
    loosened: (state) => loosenedBy(state, now(state).without),
    isFiltered: (state) => isTimed(state) || Object.keys(state.facets).length > 0,
  };
}

/** Filters locked by the address are skipped. */
function loosenedBy(state: AtlasState, without: readonly number[]): Loosening[] {
  const isSet = [...FACETS.map(({ id }) => (state.facets[id]?.length ?? 0) > 0), isTimed(state)];
  return without.flatMap((total, test): Loosening[] => {
    const remove = FACETS[test]?.id ?? 'period';
    return isSet[test] && !isLocked(state, remove === 'period' ? 'time' : remove) ? [{ remove, total }] : [];
  });
}

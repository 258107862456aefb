/** What follows from atlas and state, worked out once per change for all views: every view gets the same object. */
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
  /** What the filters leave; the same reference until period or its meaning, facets or match change. */
  visible(state: AtlasState): Visible;
  /** What the facets alone leave, in all time: the timeline draws it around the brush. */
  visibleAllTime(state: AtlasState): Visible;
  /** Per facet and option the number of results it would give. */
  counts(state: AtlasState): Result['counts'];
  /** The same with nothing chosen. */
  totals(state: AtlasState): Result['counts'];
  /** For each filter that is set, in the order of the facets and the period last: results there would be without it. */
  loosened(state: AtlasState): readonly Loosening[];
  /** Whether anything is filtered at all. */
  isFiltered(state: AtlasState): boolean;
}

/** One filter to lift, and the results that then remain. */
export interface Loosening {
  remove: FacetId | 'period';
  total: number;
}

/** Indexes an atlas for its filters, in slices: a hundred thousand records would otherwise block the page for a second. */
export async function indexInSlices(atlas: Atlas): Promise<FilterIndex> {
  const { entries, add, finish } = indexing(atlas);
  await inSlices(entries, add);
  return finish();
}

/** Makes the memoised selectors of one atlas. */
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

/** What the address has locked cannot be lifted. */
function loosenedBy(state: AtlasState, without: readonly number[]): Loosening[] {
  const isSet = [...FACETS.map(({ id }) => (state.facets[id]?.length ?? 0) > 0), isTimed(state)];
  return without.flatMap((total, test): Loosening[] => {
    const remove = FACETS[test]?.id ?? 'period';
    return isSet[test] && !isLocked(state, remove === 'period' ? 'time' : remove) ? [{ remove, total }] : [];
  });
}

/** Memoised selectors over atlas and state, shared by all views. */
import { activeCount } from '../model/as-of.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Choice } from '../model/facets.ts';
import { type FilterIndex, indexing } from '../model/filter-index.ts';
import { memoise } from '../model/memoise.ts';
import { filterIndex, type Result, resultOf, type Visible } from '../model/query.ts';
import { inSlices } from './slices.ts';
import type { AtlasState } from './store.ts';

export interface Selectors {
  /** Records that pass the filters; the same reference until what `Choice` names changes. */
  visible(state: AtlasState): Visible;
  /** Records that pass the facets, in all time: the timeline draws them around the brush. */
  visibleAllTime(state: AtlasState): Visible;
  /** Per facet and option the number of results it would give. */
  counts(state: AtlasState): Result['counts'];
  /** The same with nothing chosen. */
  totals(state: AtlasState): Result['counts'];
  /** The number of results of another choice. */
  totalOf(choice: Choice): number;
  /** What another choice leaves. */
  visibleOf(choice: Choice): Visible;
  /** Whether anything is filtered at all. */
  isFiltered(state: AtlasState): boolean;
}

/** Builds the filter index in slices: a hundred thousand records would otherwise block the page for a second. */
export async function indexInSlices(atlas: Atlas): Promise<FilterIndex> {
  const { entries, add, finish } = indexing(atlas);
  await inSlices(entries, add);
  return finish();
}

type Options = AtlasState['facets'];
type Match = Choice['match'];

/** Creates the selectors of one atlas. */
export function createSelectors(atlas: Atlas, index: FilterIndex = filterIndex(atlas)): Selectors {
  const resultFor = memoise(
    (period: Choice['period'], timeMode: AtlasState['timeMode'], facets: Options, excluded: Options, match: Match) =>
      resultOf(index, { period, timeMode, facets, excluded, match }),
  );
  const allTime = memoise((facets: Options, excluded: Options, match: Match) =>
    resultOf(index, { period: null, facets, excluded, match }),
  );
  const start = resultOf(index, { period: null, facets: {}, match: {} });
  const now = ({ period, timeMode, facets, excluded, match }: AtlasState) =>
    resultFor(period, timeMode, facets, excluded, match);
  return {
    visible: (state) => now(state).visible,
    visibleAllTime: ({ facets, excluded, match }) => allTime(facets, excluded, match).visible,
    counts: (state) => now(state).counts,
    totals: () => start.counts,
    totalOf: (choice) => resultOf(index, choice).total,
    visibleOf: (choice) => resultOf(index, choice).visible,
    isFiltered: (state) => activeCount(state) > 0,
  };
}

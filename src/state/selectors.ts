/** What follows from atlas and state, worked out once per change for all views: every view gets the same object. */
import type { Atlas } from '../model/atlas.ts';
import { type Choice, FACETS, type FacetId } from '../model/facets.ts';
import { filterIndex, optionCounts, query, type Visible } from '../model/query.ts';
import type { AtlasState } from './store.ts';

export interface Selectors {
  /** What the filters leave; the same reference until period, facets or match change. */
  visible(state: AtlasState): Visible;
  /** What the facets alone leave, in all time: the timeline draws it around the brush. */
  visibleAllTime(state: AtlasState): Visible;
  /** Per facet and option the number of results it would give. */
  counts(state: AtlasState): Readonly<Record<FacetId, ReadonlyMap<string, number>>>;
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

/** Makes the memoised selectors of one atlas. */
export function createSelectors(atlas: Atlas): Selectors {
  const index = filterIndex(atlas);
  const onChoice = <T>(compute: (choice: Choice) => T) => {
    const memo = memoise((period: Choice['period'], facets: Choice['facets'], match: Choice['match']) =>
      compute({ period, facets, match }),
    );
    return ({ period, facets, match }: AtlasState) => memo(period, facets, match);
  };
  const allTime = memoise((facets: Choice['facets'], match: Choice['match']) =>
    query(index, { period: null, facets, match }),
  );
  return {
    visible: onChoice((choice) => query(index, choice)),
    visibleAllTime: ({ facets, match }) => allTime(facets, match),
    counts: onChoice(
      (choice) =>
        Object.fromEntries(FACETS.map(({ id }) => [id, optionCounts(index, choice, id)])) as Record<
          FacetId,
          Map<string, number>
        >,
    ),
    loosened: onChoice((choice) => loosen(choice, (next) => query(index, next).total)),
    isFiltered: ({ period, facets }) => period !== null || Object.keys(facets).length > 0,
  };
}

function loosen(choice: Choice, totalOf: (choice: Choice) => number): Loosening[] {
  const facets = FACETS.filter(({ id }) => (choice.facets[id]?.length ?? 0) > 0).map(
    ({ id }): Loosening => ({ remove: id, total: totalOf({ ...choice, facets: { ...choice.facets, [id]: [] } }) }),
  );
  return choice.period ? [...facets, { remove: 'period', total: totalOf({ ...choice, period: null }) }] : facets;
}

/** Remembers the last arguments (by identity) and their result. */
function memoise<A extends unknown[], T>(compute: (...args: A) => T): (...args: A) => T {
  let last: { args: A; result: T } | null = null;
  return (...args) => {
    if (!last || !args.every((arg, i) => Object.is(arg, last?.args[i]))) last = { args, result: compute(...args) };
    return last.result;
  };
}

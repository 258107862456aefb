/** Which single filters keep a table empty. Pure. */
import { isTimed } from '../../model/as-of.ts';
import type { Atlas } from '../../model/atlas.ts';
import { type Choice, FACETS } from '../../model/facets.ts';
import { filterIndex, query } from '../../model/query.ts';
import type { Loosening } from '../../state/selectors.ts';
import type { TableId } from '../../state/store.ts';

/**
 * Each filter whose lifting alone gives the table rows, with how many; the period last. Unlike the selector of the
 * same purpose it counts the rows of this one table: other records may be left while this kind has none.
 */
export function waysToFill(atlas: Atlas, choice: Choice, id: TableId): Loosening[] {
  const index = filterIndex(atlas);
  const set = FACETS.filter((facet) => (choice.facets[facet.id]?.length ?? 0) > 0);
  const ways = set.map((facet): [Loosening['remove'], Choice] => [
    facet.id,
    { ...choice, facets: { ...choice.facets, [facet.id]: [] } },
  ]);
  if (isTimed(choice)) ways.push(['period', { ...choice, period: null, timeMode: 'overlap' }]);
  return ways
    .map(([remove, looser]): Loosening => ({ remove, total: query(index, looser)[id].length }))
    .filter(({ total }) => total > 0);
}

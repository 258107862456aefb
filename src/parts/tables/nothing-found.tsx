import { useMemo } from 'preact/hooks';
import { isTimed } from '../../model/as-of.ts';
import type { WholeAtlas } from '../../model/atlas.ts';
import { type Choice, FACETS } from '../../model/facets.ts';
import { filterIndex, query } from '../../model/query.ts';
import { wholeVisible } from '../../model/whole.ts';
import { canClear, clearFilters } from '../../state/actions.ts';
import { isLocked } from '../../state/embed-options.ts';
import type { Loosening } from '../../state/selectors.ts';
import type { TableId } from '../../state/store.ts';
import { t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import { Loosenings } from '../loosening.tsx';
import { usePanel, useWhole } from '../panel.tsx';

/** Shown for an empty table: buttons that remove one filter and so give it rows, or all filters. */
export function NothingFound({ id }: { id: TableId }) {
  const { atlas, store, language, filtered } = usePanel();
  const { whole } = useWhole();
  const state = useStore(store, (current) => current);
  const { period, timeMode, facets, match } = state;
  const ways = useMemo(() => {
    const all = waysToFill(whole, { period, timeMode, facets, match }, id);
    return all.filter(({ remove }) => !isLocked(store.getState(), remove === 'period' ? 'time' : remove));
  }, [whole, store, period, timeMode, facets, match, id]);
  const why = ways.length > 0 ? 'chosen.nothing-why' : 'chosen.nothing-stuck';
  return (
    <div class="table-empty">
      <h2>{t(language, 'filters.nothing-title')}</h2>
      <p role="status">{t(language, filtered ? why : 'table.empty')}</p>
      {filtered && (
        <Loosenings {...{ atlas, store, ways }} counted={(count) => t(language, `table.ways.${id}`, { count })}>
          {canClear(state) && (
            <button type="button" class="quiet" onClick={() => clearFilters(store)}>
              {t(language, 'filters.clear-label')}
            </button>
          )}
        </Loosenings>
      )}
    </div>
  );
}

/**
 * Each filter whose removal alone gives the table rows, with their number; the period comes last. Unlike the selector
 * `loosenings` it counts the rows of this table only: other kinds of records may still be visible.
 */
export function waysToFill(whole: WholeAtlas, choice: Choice, id: TableId): Loosening[] {
  const index = filterIndex(whole);
  const set = FACETS.filter((facet) => (choice.facets[facet.id]?.length ?? 0) > 0);
  const ways = set.map((facet): [Loosening['remove'], Choice] => [
    facet.id,
    { ...choice, facets: { ...choice.facets, [facet.id]: [] } },
  ]);
  if (isTimed(choice)) ways.push(['period', { ...choice, period: null, timeMode: 'overlap' }]);
  return ways
    .map(([remove, looser]): Loosening => ({ remove, total: wholeVisible(whole, query(index, looser))[id].length }))
    .filter(({ total }) => total > 0);
}

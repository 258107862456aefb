import { Loosenings } from '../../parts/loosening.tsx';
import { canClear, clearFilters } from '../../state/actions.ts';
import { t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import type { FiltersView } from './filters-view.ts';

/** Shown when the filters leave nothing: a button to remove each filter. */
export function NothingFound({ view: { atlas, store, selectors, language } }: { view: FiltersView }) {
  const isEmpty = useStore(store, (state) => selectors.visible(state).total === 0 && selectors.isFiltered(state));
  if (!isEmpty) return null;
  const ways = selectors.loosened(store.getState()).filter(({ total }) => total > 0);
  return (
    <div class="nothing-found">
      <h3>{t(language, 'filters.nothing-title')}</h3>
      <p>{t(language, ways.length > 0 ? 'chosen.nothing-why' : 'chosen.nothing-stuck')}</p>
      <Loosenings {...{ atlas, store, ways }} counted={(count) => t(language, 'chosen.results', { count })}>
        {ways.length === 0 && canClear(store.getState()) && (
          <button type="button" onClick={() => clearFilters(store)}>
            {t(language, 'filters.clear-label')}
          </button>
        )}
      </Loosenings>
    </div>
  );
}

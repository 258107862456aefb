import { looseningName } from '../../parts/loosening.ts';
import { canClear, clearFilters, setFacet, setTime } from '../../state/actions.ts';
import type { Loosening } from '../../state/selectors.ts';
import { t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import type { FiltersView } from './filters-view.ts';

/** Shown when the filters leave nothing: why, and one click to loosen each of them. */
export function NothingFound({ view }: { view: FiltersView }) {
  const { atlas, store, selectors, language } = view;
  const isEmpty = useStore(store, (state) => selectors.visible(state).total === 0 && selectors.isFiltered(state));
  if (!isEmpty) return null;
  const state = store.getState();
  const ways = selectors.loosened(state).filter(({ total }) => total > 0);
  const lift = (remove: Loosening['remove']) =>
    remove === 'period' ? setTime(store, null, 'overlap') : setFacet(store, remove, []);
  return (
    <div class="nothing-found">
      <h3>{t(language, 'filters.nothing-title')}</h3>
      <p>{t(language, ways.length > 0 ? 'chosen.nothing-why' : 'chosen.nothing-stuck')}</p>
      <ul>
        {ways.map(({ remove, total }) => (
          <li key={remove}>
            <button type="button" onClick={() => lift(remove)}>
              <span class="option-label">{looseningName(atlas, state, remove)}</span>
              <span class="number option-count">{t(language, 'chosen.results', { count: total })}</span>
            </button>
          </li>
        ))}
        {ways.length === 0 && canClear(state) && (
          <li>
            <button type="button" onClick={() => clearFilters(store)}>
              {t(language, 'filters.clear-label')}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

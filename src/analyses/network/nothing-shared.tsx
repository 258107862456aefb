import { FACETS } from '../../model/facets.ts';
import { usePanel } from '../../parts/panel-context.ts';
import { canClear, clearFilters } from '../../state/actions.ts';
import { t } from '../../ui/i18n/index.ts';
import { clauseNames } from '../../ui/sentence.ts';
import { useStore } from '../../ui/use-store.ts';

/** Shown where no two places share an alliance: why, and one click that shows all again. */
export function NothingShared() {
  const { atlas, store, language, filtered } = usePanel();
  const state = useStore(store, (current) => current);
  const chosen = [...FACETS.map(({ id }) => id), 'period' as const].map((id) => clauseNames(atlas, state, id));
  const scope = chosen.filter((names) => names !== '').join(t(language, 'list.semicolon'));
  return (
    <section aria-labelledby="network-nothing">
      <h2 id="network-nothing">{t(language, 'network.nothing-title')}</h2>
      <p role="status">
        {filtered ? t(language, 'network.nothing-why', { scope }) : t(language, 'network.nothing-here')}
      </p>
      {filtered && canClear(state) ? (
        <p>
          <button type="button" onClick={() => clearFilters(store)}>
            {t(language, 'filters.clear-label')}
          </button>
        </p>
      ) : null}
    </section>
  );
}

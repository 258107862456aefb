import { demandOf } from '../../model/demand.ts';
import type { FacetId } from '../../model/facets.ts';
import { setFacet, toggleFacet } from '../../state/actions.ts';
import type { AtlasStore } from '../../state/store.ts';
import { t } from '../../ui/i18n/index.ts';
import type { FiltersContext } from './filters-context.ts';
import type { OptionRow } from './options.ts';

interface Props {
  context: Pick<FiltersContext, 'store' | 'language'>;
  facet: FacetId;
  row: OptionRow;
}

/** A button beside an option that excludes it, or ends that. */
export function ExcludeButton({ context: { store, language }, facet, row: { value, label, excluded } }: Props) {
  const name = t(language, 'filters.exclude', { name: label });
  return (
    <button
      type="button"
      class="quiet exclude"
      aria-pressed={excluded}
      aria-label={name}
      title={name}
      onClick={() => toggleExcluded(store, facet, value)}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <circle cx="6" cy="6" r="5" />
        <path d="M3.5 6h5" />
      </svg>
    </button>
  );
}

/** Excludes one option of a facet, or ends that. In none mode the chosen options are what is excluded. */
export function toggleExcluded(store: AtlasStore, id: FacetId, value: string): void {
  const state = store.getState();
  const { needed, excluded, mode } = demandOf(state, id);
  const left = needed.filter((other) => other !== value);
  if (state.match[id] === 'none' || excluded.includes(value)) toggleFacet(store, id, value);
  else setFacet(store, id, left, [...excluded, value], left.length > 0 ? mode : 'any');
}

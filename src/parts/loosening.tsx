/** Shown where the filters leave nothing: buttons that remove one of them. */
import type { Atlas } from '../model/atlas.ts';
import type { Choice } from '../model/facets.ts';
import { type ChoicePart, type Loosening, loosened, partsOf } from '../model/loosening.ts';
import { canClear, clearFilters, setFacet, setTime } from '../state/actions.ts';
import { isLocked } from '../state/embed-options.ts';
import type { AtlasState, AtlasStore } from '../state/store.ts';
import { t } from '../ui/i18n/index.ts';
import { clauseNames, type DescribedState } from '../ui/sentence.ts';

/** Each part of a choice whose lifting alone gives results, with their number by `totalOf`. */
export function waysOut(choice: Choice, totalOf: (choice: Choice) => number): Loosening[] {
  const ways = partsOf(choice).map((part): Loosening => ({ ...part, total: totalOf(loosened(choice, part)) }));
  return ways.filter(({ total }) => total > 0);
}

/** Whether a part can be lifted: it is not locked. */
export function canLift(state: AtlasState, { remove }: ChoicePart): boolean {
  return !isLocked(state, remove === 'period' ? 'time' : remove);
}

/** Lifts a part of the choice. */
export function loosen(store: AtlasStore, part: ChoicePart): void {
  const { facets, excluded = {}, match } = loosened(store.getState(), part);
  if (part.remove === 'period') setTime(store, null, 'overlap');
  else setFacet(store, part.remove, facets[part.remove] ?? [], excluded[part.remove], match[part.remove]);
}

interface LooseningsProps {
  atlas: Atlas;
  store: AtlasStore;
  ways: readonly Loosening[];
  /** The number of results a button leads to, in words. */
  counted: (total: number) => string;
  /** Whether a button that clears all filters stands below them, where there is something to clear. */
  withClear: boolean;
}

/** A button for each filter whose removal alone gives results. */
export function Loosenings({ atlas, store, ways, counted, withClear }: LooseningsProps) {
  const state = store.getState();
  return (
    <ul>
      {ways.map((way) => (
        <li key={`${way.remove} ${way.excluding}`}>
          <button type="button" onClick={() => loosen(store, way)}>
            <span class="option-label">{looseningName(atlas, state, way)}</span>
            <span class="number option-count">{counted(way.total)}</span>
          </button>
        </li>
      ))}
      {withClear && canClear(state) && (
        <li>
          <button type="button" onClick={() => clearFilters(store)}>
            {t(state.language, 'filters.clear-label')}
          </button>
        </li>
      )}
    </ul>
  );
}

/** The label for removing one filter: "Without Place: Wuhu", "Without excluding Wuhu". */
export function looseningName(atlas: Atlas, state: DescribedState, { remove, excluding }: ChoicePart): string {
  const { language } = state;
  const names = clauseNames(atlas, state, { id: remove, ...(excluding && { excluding }) });
  return excluding
    ? t(language, 'chosen.without-excluding', { names })
    : t(language, 'chosen.without', { facet: t(language, `facet.${remove}`), names });
}

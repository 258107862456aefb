/** Shown where the filters leave nothing: buttons that remove one of them. */
import type { ComponentChildren } from 'preact';
import type { Atlas } from '../model/atlas.ts';
import { setFacet, setTime } from '../state/actions.ts';
import type { Loosening } from '../state/selectors.ts';
import type { AtlasStore } from '../state/store.ts';
import { t } from '../ui/i18n/index.ts';
import { clauseNames, type DescribedState } from '../ui/sentence.ts';

interface LooseningsProps {
  atlas: Atlas;
  store: AtlasStore;
  ways: readonly Loosening[];
  /** The number of results a button leads to, in words. */
  counted: (total: number) => string;
  /** Shown below the buttons. */
  children: ComponentChildren;
}

/** A button for each filter whose removal alone gives results. */
export function Loosenings({ atlas, store, ways, counted, children }: LooseningsProps) {
  const lift = (remove: Loosening['remove']) =>
    remove === 'period' ? setTime(store, null, 'overlap') : setFacet(store, remove, []);
  return (
    <ul>
      {ways.map(({ remove, total }) => (
        <li key={remove}>
          <button type="button" onClick={() => lift(remove)}>
            <span class="option-label">{looseningName(atlas, store.getState(), remove)}</span>
            <span class="number option-count">{counted(total)}</span>
          </button>
        </li>
      ))}
      {children && <li>{children}</li>}
    </ul>
  );
}

/** The label for removing one filter: "Without Place: Wuhu", "Without excluding Wuhu". */
export function looseningName(atlas: Atlas, state: DescribedState, remove: Loosening['remove']): string {
  const { language, match } = state;
  const names = clauseNames(atlas, state, remove);
  return remove !== 'period' && match[remove] === 'none'
    ? t(language, 'chosen.without-excluding', { names })
    : t(language, 'chosen.without', { facet: t(language, `facet.${remove}`), names });
}

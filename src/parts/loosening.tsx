/** Shown where the filters leave nothing: buttons that remove one of them. */
import type { ComponentChildren } from 'preact';
import type { Atlas } from '../model/atlas.ts';
import type { Loosening } from '../model/loosening.ts';
import { loosen } from '../state/actions.ts';
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
  return (
    <ul>
      {ways.map((way) => (
        <li key={`${way.remove} ${way.excluding}`}>
          <button type="button" onClick={() => loosen(store, way)}>
            <span class="option-label">{looseningName(atlas, store.getState(), way)}</span>
            <span class="number option-count">{counted(way.total)}</span>
          </button>
        </li>
      ))}
      {children && <li>{children}</li>}
    </ul>
  );
}

/** The label for removing one filter: "Without Place: Wuhu", "Without excluding Wuhu". */
export function looseningName(
  atlas: Atlas,
  state: DescribedState,
  { remove, excluding }: Omit<Loosening, 'total'>,
): string {
  const { language } = state;
  const names = clauseNames(atlas, state, { id: remove, ...(excluding && { excluding }) });
  return excluding
    ? t(language, 'chosen.without-excluding', { names })
    : t(language, 'chosen.without', { facet: t(language, `facet.${remove}`), names });
}

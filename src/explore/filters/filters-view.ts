import type { FacetId } from '../../model/facets.ts';
import type { Language } from '../../model/types.ts';
import type { Context } from '../../state/context.ts';
import type { MatchSwitch } from './match-switch.tsx';

/** What every part of the filter panel gets. */
export interface FiltersView extends Context {
  language: Language;
  /** Results of each option without any filter. */
  totals: Readonly<Record<FacetId, ReadonlyMap<string, number>>>;
  /** Any, all or none; null until the rest is loaded. */
  MatchSwitch: typeof MatchSwitch | null;
}

import type { FacetId } from '../../model/facets.ts';
import type { Language } from '../../model/types.ts';
import type { Context } from '../../state/context.ts';
import type { ExcludeButton } from './exclude-button.tsx';
import type { FacetMatch } from './match-switch.tsx';

/** The context of every component of the filter panel. */
export interface FiltersContext extends Context {
  language: Language;
  /** Number of results of each option without filters. */
  totals: Readonly<Record<FacetId, ReadonlyMap<string, number>>>;
  /** What a facet narrows, and the switch between any, all and none; null until it is loaded. */
  FacetMatch: typeof FacetMatch | null;
  /** The button beside an option; null until it is loaded. */
  ExcludeButton: typeof ExcludeButton | null;
}

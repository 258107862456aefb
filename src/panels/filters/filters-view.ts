import type { FacetId } from '../../model/facets.ts';
import type { Language } from '../../model/types.ts';
import type { Context } from '../../state/context.ts';

/** What every part of the filter panel gets. */
export interface FiltersView extends Context {
  language: Language;
  /** Results of each option without any filter. */
  totals: Readonly<Record<FacetId, ReadonlyMap<string, number>>>;
}

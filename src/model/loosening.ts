/** What of a choice can be lifted: what a facet needs, what it excludes, the period. */
import { isTimed } from './as-of.ts';
import { type Choice, demandOf, FACETS, type FacetId } from './facets.ts';
import type { FilterCore } from './filter-core.ts';
import { totalWithout, totalWithoutPart } from './filter-counts.ts';

/** A part of a choice, and the number of records visible without it. */
export interface Loosening {
  remove: FacetId | 'period';
  /** Only what the facet excludes is lifted, not what it needs. */
  excluding?: true;
  total: number;
}

/** A choice without a part of it. */
export function loosened(choice: Choice, { remove, excluding }: Omit<Loosening, 'total'>): Choice {
  if (remove === 'period') return { ...choice, period: null, timeMode: 'overlap' };
  const { needed, excluded, mode } = demandOf(choice, remove);
  return {
    ...choice,
    facets: { ...choice.facets, [remove]: excluding ? needed : [] },
    excluded: { ...choice.excluded, [remove]: excluding ? [] : excluded },
    match: { ...choice.match, [remove]: excluding ? mode : 'any' },
  };
}

/** The parts of the choice that a core holds, in the order of the facets, the period last. */
export function looseningsOf(core: FilterCore, choice: Choice): Loosening[] {
  const facets = FACETS.flatMap(({ id }, column): Loosening[] => {
    const { needed, excluded } = demandOf(choice, id);
    const parts: Loosening[] = [];
    if (needed.length > 0) parts.push({ remove: id, total: totalWithoutPart(core, column, 'needed') });
    if (excluded.length > 0)
      parts.push({ remove: id, excluding: true, total: totalWithoutPart(core, column, 'excluded') });
    return parts;
  });
  return isTimed(choice) ? [...facets, { remove: 'period', total: totalWithout(core, core.facets.length) }] : facets;
}

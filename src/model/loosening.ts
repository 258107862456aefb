/** What of a choice can be lifted: what a facet needs, what it excludes, the period. Pure. */
import { isTimed } from './as-of.ts';
import { demandOf } from './demand.ts';
import { type Choice, FACETS, type FacetId } from './facets.ts';

/** A part of a choice. */
export interface ChoicePart {
  remove: FacetId | 'period';
  /** Only what the facet excludes, not what it needs. */
  excluding?: true;
}

/** A part of a choice, and the number of results without it. */
export type Loosening = ChoicePart & { total: number };

/** The parts of a choice, in the order of the facets (what they need, then what they exclude), the period last. */
export function partsOf(choice: Choice): ChoicePart[] {
  const parts = FACETS.flatMap(({ id }): ChoicePart[] => {
    const { needed, excluded } = demandOf(choice, id);
    return [
      ...(needed.length > 0 ? [{ remove: id }] : []),
      ...(excluded.length > 0 ? [{ remove: id, excluding: true as const }] : []),
    ];
  });
  return isTimed(choice) ? [...parts, { remove: 'period' }] : parts;
}

/** A choice without a part of it. */
export function loosened(choice: Choice, { remove, excluding }: ChoicePart): Choice {
  if (remove === 'period') return { ...choice, period: null, timeMode: 'overlap' };
  const { needed, excluded, mode } = demandOf(choice, remove);
  return {
    ...choice,
    facets: { ...choice.facets, [remove]: excluding ? needed : [] },
    excluded: { ...choice.excluded, [remove]: excluding ? [] : excluded },
    match: { ...choice.match, [remove]: excluding ? mode : 'any' },
  };
}

import { type Choice, FACETS, type FacetId } from './facets.ts';

/** What a choice asks of one facet: any or all of the needed values, and none of the excluded ones. */
export interface Demand {
  needed: readonly string[];
  excluded: readonly string[];
  mode: 'any' | 'all';
}

/** What a choice asks of a facet, whichever way it is said; each value once. */
export function demandOf({ facets, excluded = {}, match }: Omit<Choice, 'period'>, id: FacetId): Demand {
  const chosen = new Set(facets[id]);
  const mode = match[id] ?? 'any';
  if (mode === 'none') return { needed: [], excluded: [...new Set([...chosen, ...(excluded[id] ?? [])])], mode: 'any' };
  return { needed: [...chosen], excluded: [...new Set(excluded[id])], mode };
}

/** The options of a choice said in one way: in none mode, what is excluded beside it is chosen there, too. */
export function saidOnce({ match, ...options }: Omit<Choice, 'period'>): Required<Pick<Choice, 'facets' | 'excluded'>> {
  let { facets, excluded = {} } = options;
  for (const { id } of FACETS) {
    const { [id]: out, ...rest } = excluded;
    if (!out || match[id] !== 'none') continue;
    facets = { ...facets, [id]: [...new Set([...(facets[id] ?? []), ...out])] };
    excluded = rest;
  }
  return { facets, excluded };
}

/** Match modes of facets in the address: `all:industry,city;none:province`. */
import { FACETS, type FacetId, type MatchChoice, type MatchMode } from '../model/facets.ts';

/** The parameter of each facet. */
export const KEY_OF = Object.fromEntries(FACETS.map(({ id, key }) => [id, key])) as Readonly<Record<FacetId, string>>;

/** Modes other than the default, in the order they are written. */
const MODES = ['all', 'none'] as const;

/** Reads match modes, each facet at most once; a mode alone applies to every facet that has it. null = malformed. */
export function readMatch(raw: string): { match: MatchChoice } | null {
  const match: { [K in FacetId]?: MatchMode } = {};
  for (const part of raw === 'any' ? [] : raw.split(';')) {
    const [name, list] = part.split(':');
    const mode = MODES.find((known) => known === name);
    const facets = FACETS.filter(({ multi }) => multi || mode === 'none');
    for (const key of list?.split(',') ?? facets.map(({ id }) => KEY_OF[id])) {
      const facet = facets.find(({ id }) => KEY_OF[id] === key);
      if (!mode || !facet || match[facet.id]) return null;
      match[facet.id] = mode;
    }
  }
  return { match };
}

/** Writes match modes in the shortest form; null if every facet has the default. */
export function writeMatch({ match }: { match: MatchChoice }): string | null {
  const parts = MODES.flatMap((mode) => {
    const keys = FACETS.filter(({ id }) => match[id] === mode).map(({ id }) => KEY_OF[id]);
    return keys.length > 0 ? `${mode}:${keys.join(',')}` : [];
  });
  return parts.join(';') || null;
}

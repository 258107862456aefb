import type { Atlas } from '../model/atlas.ts';
import { demandOf } from '../model/demand.ts';
import { FACETS, type FacetId } from '../model/facets.ts';
import { writeAsOf, writeTime } from '../state/address-time.ts';
import type { AtlasState } from '../state/store.ts';
import { optionName } from '../ui/sentence.ts';

type Named = Pick<AtlasState, 'facets' | 'excluded' | 'match' | 'period' | 'timeMode' | 'selected'>;

/** Limits: options named for each filter, characters of the whole name. */
const MOST = { names: 3, characters: 100 } as const;

/** A file name for the view, without extension: `delta-atlas-robotics-2018-2020`. ASCII, at most 100 characters. */
export function fileName(atlas: Atlas, named: Named): string {
  const { period, timeMode, selected } = named;
  const parts = FACETS.flatMap(({ id }) => {
    const { needed, excluded } = demandOf(named, id);
    const out = namesOf(atlas, id, excluded);
    return [...namesOf(atlas, id, needed), ...(out.length > 0 ? ['not', ...out] : [])];
  });
  if (timeMode !== 'overlap') parts.push(slug(writeAsOf(period ?? atlas.domain, timeMode)));
  else if (period) parts.push(slug(writeTime(period)));
  if (selected) {
    const { kind, id } = selected;
    parts.push(kind === 'place' ? valueName(atlas, 'place', id) : slug(bare(id)));
  }
  return ['delta-atlas', ...parts].join('-').slice(0, MOST.characters).replace(/-+$/, '');
}

/** The first names of some options, and how many more there are. */
function namesOf(atlas: Atlas, id: FacetId, values: readonly string[]): string[] {
  const names = values.slice(0, MOST.names).map((value) => valueName(atlas, id, value));
  return values.length > MOST.names ? [...names, `and-${values.length - MOST.names}-more`] : names;
}

/** Places by name instead of adcode; other ids are readable. */
function valueName(atlas: Atlas, id: FacetId, value: string): string {
  return slug(/^\d/.test(value) ? optionName(atlas, id, value, 'en') : bare(value));
}

/** An id without the prefix of its kind: `al-g60-robot` → `g60-robot`. */
function bare(id: string): string {
  return id.replace(/^(al|ev|in|ind|src)-/, '');
}

function slug(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');
}

/** What Enter in the search field of a facet does with the names typed there. */
import type { FacetId } from '../../model/facets.ts';
import { type SearchIndex, search } from '../../model/search.ts';
import type { Language, RefKind } from '../../model/types.ts';
import { setFacet } from '../../state/actions.ts';
import { isLocked } from '../../state/embed-options.ts';
import type { AtlasStore } from '../../state/store.ts';
import { t } from '../../ui/i18n/index.ts';

/** A name typed into a search field, and whether what it names is to be excluded. */
export interface TypedName {
  name: string;
  isOut: boolean;
}

/** The names typed, one or several: `Hefei + Wuhu − Hangzhou`. A hyphen inside a name is none that excludes. */
export function typedNames(typed: string): TypedName[] {
  const parts = typed.replace(/(^|[\s+＋,，、;；])[-−–－]\s*/g, '$1,-').split(/[+＋,，、;；]/);
  const names = parts.map((part) => {
    const [, sign = '', name = ''] = /^\s*(-?)\s*(.*?)\s*$/.exec(part) ?? [];
    return { name, isOut: sign !== '' };
  });
  return names.filter(({ name }) => name !== '');
}

/** The last of the names typed: the list shows what it finds. */
export function lastTyped(typed: string): string {
  return typedNames(typed).pop()?.name ?? '';
}

/** A facet whose options are records, and how its search finds them. */
interface Searched {
  facet: FacetId;
  index: SearchIndex;
  kinds: readonly RefKind[];
}

/** Joins names of which records need all. */
const ALL = /[+＋]/;

/**
 * Chooses the best hit of each name, or excludes it, beside what is chosen already; with a plus between them, records
 * need all. Returns the names that nothing has, as they were typed.
 */
export function enterTyped(store: AtlasStore, { facet, index, kinds }: Searched, typed: string): string {
  const state = store.getState();
  if (isLocked(state, facet)) return typed;
  const found = typedNames(typed).map((typedName) => ({
    ...typedName,
    id: search(index, typedName.name, 1, kinds)[0]?.row.ref.id,
  }));
  const ids = (isOut: boolean) => found.flatMap((one) => (one.id !== undefined && one.isOut === isOut ? [one.id] : []));
  const chosen = joined(state.facets[facet], ids(false), ids(true));
  const out = joined(state.excluded[facet], ids(true), ids(false));
  const mode = ALL.test(typed) ? 'all' : state.match[facet];
  if (mode === 'none') setFacet(store, facet, [...new Set([...chosen, ...out])], [], mode);
  else setFacet(store, facet, chosen, out, mode);
  return found.flatMap(({ id, isOut, name }) => (id === undefined ? [`${isOut ? '−' : ''}${name}`] : [])).join(', ');
}

function joined(before: readonly string[] = [], more: readonly string[], less: readonly string[]): string[] {
  return [...new Set([...before, ...more])].filter((id) => !less.includes(id));
}

/** Says what Enter does, below the field while something is typed. */
export function TypedHint({ id, language }: { id: string; language: Language }) {
  return (
    <p class="small soft facet-note" id={id}>
      {t(language, 'filters.typed-hint')}
    </p>
  );
}

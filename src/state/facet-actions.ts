/** Actions on the options of a facet, as those of `actions.ts`. */
import { saidOnce } from '../model/demand.ts';
import type { FacetChoice, FacetId, MatchChoice, MatchMode } from '../model/facets.ts';
import { isLocked } from './embed-options.ts';
import type { AtlasStore } from './store.ts';

/** Toggles one option of a facet; of an excluded one the exclusion ends. Removing the last also resets the match mode. */
export function toggleFacet(store: AtlasStore, id: FacetId, value: string): void {
  const { facets, excluded, match } = store.getState();
  const [chosen, out] = [facets[id] ?? [], excluded[id] ?? []];
  const isNew = !chosen.includes(value) && !out.includes(value);
  setFacet(store, id, isNew ? [...chosen, value] : without(chosen, value), without(out, value), match[id]);
}

/** Replaces the options of a facet, and those that it excludes; without options the match mode is "any". */
export function setFacet(
  store: AtlasStore,
  id: FacetId,
  values: readonly string[],
  out: readonly string[] = [],
  mode: MatchMode = 'any',
): void {
  const before = store.getState();
  const facets = replaced(before.facets, id, values);
  const excluded = replaced(before.excluded, id, out);
  const match = matched(before.match, id, values.length > 0 ? mode : 'any');
  const isSame = facets === before.facets && excluded === before.excluded && match === before.match;
  if (!isSame && !isLocked(before, id)) store.setState({ facets, excluded, match });
}

/** How the chosen options of a facet are matched. To none, those that are excluded already are chosen, too. */
export function setMatch(store: AtlasStore, id: FacetId, mode: MatchMode): void {
  const state = store.getState();
  if (isLocked(state, id)) return;
  const match = matched(state.match, id, mode);
  if (match === state.match) return;
  store.setState({ match, ...saidOnce({ ...state, match }) });
}

function without(values: readonly string[], value: string): readonly string[] {
  return values.filter((other) => other !== value);
}

/** Sets the match mode of a facet; returns the same object if it is unchanged. */
function matched(match: MatchChoice, id: FacetId, mode: MatchMode): MatchChoice {
  if ((match[id] ?? 'any') === mode) return match;
  const { [id]: _, ...rest } = match;
  return mode === 'any' ? rest : { ...rest, [id]: mode };
}

/** Replaces the options of a facet; returns the same object if they are the same. */
function replaced(options: FacetChoice, id: FacetId, values: readonly string[]): FacetChoice {
  if ((options[id] ?? []).join() === values.join()) return options;
  const { [id]: _, ...rest } = options;
  return values.length > 0 ? { ...options, [id]: values } : rest;
}

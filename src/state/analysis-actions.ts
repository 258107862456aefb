/** What a reader can do in views whose code comes later; apart from the other actions, with which the page begins. */
import type { Ref } from '../model/types.ts';
import { sameRef } from './actions.ts';
import { type AtlasStore, type LinkEncoding, MOST_COMPARED } from './store.ts';

/** In which way the map draws memberships. */
export function setLinks(store: AtlasStore, links: LinkEncoding): void {
  if (store.getState().links !== links) store.setState({ links });
}

/**
 * Adds a place or alliance to those compared, or takes it out. One of the other kind starts a new comparison; one too
 * many takes the place of the one that came last.
 */
export function toggleCompared(store: AtlasStore, ref: Ref): void {
  const { compared } = store.getState();
  const others = compared.filter((other) => other.kind === ref.kind);
  const rest = others.filter((other) => other.id !== ref.id);
  const isThere = others.length > rest.length;
  store.setState({ compared: isThere ? rest : [...rest.slice(0, MOST_COMPARED - 1), ref] });
}

/** Replaces what is compared. */
export function setCompared(store: AtlasStore, compared: readonly Ref[]): void {
  const current = store.getState().compared;
  const same =
    current.length === compared.length && current.every((ref, index) => sameRef(ref, compared[index] ?? null));
  if (!same) store.setState({ compared });
}

/** Kilometres around the corridor's line, 0 or more. */
export function setWithin(store: AtlasStore, within: number): void {
  if (store.getState().within !== within) store.setState({ within });
}

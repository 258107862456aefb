/** In a frame, where the history belongs to the page around: the reader's last steps, to be taken back by "Undo". */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Atlas } from '../model/atlas.ts';
import { readChoice, writeChoice } from './steps.ts';
import type { AtlasState, AtlasStore } from './store.ts';

/** Address parameters that a step changed, with their values before; null: it had none. */
type Params = Readonly<Record<string, string | null>>;

export interface Step {
  before: Params;
  /** Where the map was, if the step itself moved it. */
  from?: NonNullable<AtlasState['camera']>;
}

/** The most steps that can be taken back. */
const MOST = 50;

/** The parameters in which two query strings differ, with their values in the first. */
export function changedParams(before: string, after: string): Params {
  const [old, now] = [new URLSearchParams(before), new URLSearchParams(after)];
  const keys = new Set([...old.keys(), ...now.keys()]);
  return Object.fromEntries([...keys].filter((key) => old.get(key) !== now.get(key)).map((key) => [key, old.get(key)]));
}

/** A query string with some parameters set or taken away. */
function withParams(search: string, params: Params): string {
  const found = new URLSearchParams(search);
  for (const [key, value] of Object.entries(params)) {
    if (value === null) found.delete(key);
    else found.set(key, value);
  }
  return `?${found}`;
}

/** Steps without some parameters; those that changed nothing else are dropped. */
export function withoutParams(steps: readonly Step[], keys: readonly string[]): Step[] {
  return steps.flatMap((step) => {
    const before = Object.fromEntries(Object.entries(step.before).filter(([key]) => !keys.includes(key)));
    return Object.keys(before).length > 0 ? [{ ...step, before }] : [];
  });
}

export interface Undo {
  /** Newest last. */
  steps: StoreApi<readonly Step[]>;
  /** Adds the step from one choice (a query string) to another. */
  record(before: string, after: string, from?: Step['from']): void;
  /** Removes the last step, which has come to nothing. */
  drop(): void;
  /** The page around has changed the choice: what it set is no longer the reader's to take back. */
  forget(before: string, after: string): void;
  /** Takes back the last step and nothing else; returns it, or null if there is none. */
  undo(): Step | null;
  /** Whether a change of the state is `undo`'s. */
  isUndoing(): boolean;
}

/** Makes the reader's steps of a frame. */
export function createUndo(store: AtlasStore, atlas: Atlas): Undo {
  const steps = createStore<readonly Step[]>()(() => []);
  const put = (next: readonly Step[]) => steps.setState(next, true);
  let isUndoing = false;
  return {
    steps,
    record: (before, after, from) =>
      put([...steps.getState(), { before: changedParams(before, after), ...(from && { from }) }].slice(-MOST)),
    forget: (before, after) => put(withoutParams(steps.getState(), Object.keys(changedParams(before, after)))),
    drop: () => put(steps.getState().slice(0, -1)),
    undo() {
      const step = steps.getState().at(-1);
      if (!step) return null;
      const state = store.getState();
      const choice = readChoice(withParams(writeChoice(state, atlas), step.before), atlas, state);
      isUndoing = true;
      restore(store, choice, step.from);
      isUndoing = false;
      put(steps.getState().slice(0, -1));
      return step;
    },
    isUndoing: () => isUndoing,
  };
}

/** Sets a choice as it was, and the map where it was. */
export function restore(store: AtlasStore, choice: Partial<AtlasState>, from: Step['from']): void {
  const destination = from && (from.home ? { home: true as const } : { camera: from });
  const change = {
    ...choice,
    ...('selected' in choice && { detailsMissing: false }),
    ...(destination && { destination }),
  };
  // What is hovered may disappear, and then never fires a leave event.
  if (Object.keys(change).length > 0) store.setState({ ...change, hovered: null });
}

/** What readers choose. A change of it is a step; `steps.ts` says more. */
import type { AtlasState, AtlasStore } from './store.ts';

/** Language and theme are settings, the camera is moved, open layers are closed: changes of those are no steps. */
export const CHOSEN = [
  ...(['period', 'timeMode', 'facets', 'excluded', 'match', 'selected'] as const),
  ...(['table', 'compared', 'within', 'links', 'layers', 'outline'] as const),
] as const;

export type Choice = Pick<AtlasState, (typeof CHOSEN)[number]>;

/** Whether two states have the same choice; false for equal choices in different objects. */
export function isSameChoice(before: Choice, after: Choice): boolean {
  return CHOSEN.every((part) => before[part] === after[part]);
}

/**
 * Keeps the states after each choice, the first state included, until the code of the history has loaded. `load` is
 * called at once and, as loading may fail, with each choice. `take` returns what was kept, and ends it.
 */
export function keepChoices(store: AtlasStore, load: () => void): { take(): readonly AtlasState[] } {
  const kept = [store.getState()];
  let isOpen = false;
  const stop = store.subscribe((state, previous) => {
    if (isSameChoice(state, previous)) return;
    // All changes of one task are one choice.
    if (isOpen) kept.pop();
    else {
      isOpen = true;
      queueMicrotask(() => {
        isOpen = false;
      });
      load();
    }
    kept.push(state);
  });
  load();
  return {
    take() {
      stop();
      return kept;
    },
  };
}

/**
 * Syncs the address bar and the state. A finished choice is a step: it gets a history entry or, in a frame, can be
 * undone. Everything else is written into the current entry.
 */
import type { Atlas } from '../model/atlas.ts';
import type { Language } from '../model/types.ts';
import { writeAddress } from './address.ts';
import { isSameChoice } from './choice.ts';
import { type Bar, keepEntries, type Layers } from './entries.ts';
import { type GestureTarget, watchGestures } from './gestures.ts';
import { continued, isUnderWay, type Movement, movementOf, readChoice, writeChoice } from './steps.ts';
import type { AtlasState, AtlasStore } from './store.ts';
import { createUndo, restore, type Undo } from './undo.ts';

/** The parts of `window` used here; mocked in tests. */
export type AddressBar = Bar & GestureTarget;

interface Options {
  /** The back button belongs to the page around: no history entries are pushed, steps can be undone instead. */
  framed: boolean;
  /** The reader's language without an address, and so not written. */
  ownLanguage: Language;
  /** What Back closes before it takes back steps; has no effect in a frame. */
  layers: Layers;
  /** The states after each choice until now, the first state included: those choices are steps as well. */
  early?: readonly AtlasState[];
  /** The query string that the page was loaded with; by now the back button may have led to another. */
  opened?: string;
}

/** Throttle for what is no step, in ms: Safari allows 100 changes of the address in 30 s. */
const CALM_MS = 400;

/** The layers of a frame: they have no entries. */
const NONE: Layers = { count: () => 0, closeTo() {}, subscribe: () => () => {} };

/** Starts the sync. In a frame, `undo` takes back steps. */
export function syncAddress(
  store: AtlasStore,
  atlas: Atlas,
  bar: AddressBar,
  { framed, ownLanguage, layers, early = [store.getState()], opened = bar.location.search }: Options,
): { undo: Undo | null; stop(): void } {
  const undo = framed ? createUndo(store, atlas) : null;
  const gestures = watchGestures(bar, () => settle());
  /** The choice of the last step, as a query string. */
  let written = writeChoice(early[0] ?? store.getState(), atlas);
  /** The state before the first choice that is not written; null if all are. */
  let before: AtlasState | null = null;
  /** The last step, if it can be continued. */
  let movement: Movement | null = null;
  /** It has been continued since its entry was written. */
  let isBehind = false;
  let isReading = false;
  let timer = 0;

  /** All changes of one task are one step: opening a table closes the filters. */
  const settle = (state = store.getState()) => {
    if (!before) return;
    const begun = movementOf(before, state, gestures.now(), written);
    // A drag becomes a step when it ends: one that comes to nothing leaves alone what can be gone forward to.
    if (begun && gestures.now().isHeld) return;
    const choice = writeChoice(state, atlas);
    const moved = begun && continued(movement, begun);
    const isContinued = moved !== begun;
    const isStep = choice !== written && !isContinued;
    if (isStep) {
      const from = (state.destination !== before.destination && before.camera) || undefined;
      if (undo) undo.record(written, choice, from);
      else {
        entries.refresh(before);
        dropIfEmpty();
        if (!entries.step(state, from, isBehind)) return;
      }
    }
    if (isStep || isContinued) movement = moved;
    isBehind = isContinued;
    written = choice;
    before = null;
    if (isStep) refresh();
    else refreshSoon();
  };
  /** A movement that has ended where it began is no step. */
  const dropIfEmpty = () => {
    if (movement?.start !== written) return;
    if (undo) undo.drop();
    else if (!entries.drop()) return;
    movement = null;
    isBehind = false;
  };
  const refresh = () => {
    bar.clearTimeout(timer);
    timer = 0;
    if (movement && isUnderWay(movement, gestures.now())) refreshSoon();
    else dropIfEmpty();
    // A choice that has no entry yet must not get into that of another.
    if (!before) entries.refresh(store.getState());
  };
  const refreshSoon = () => {
    timer ||= bar.setTimeout(refresh, CALM_MS);
  };
  /** The choice is not the reader's newest: nothing is to be continued. */
  const accept = () => {
    before = null;
    movement = null;
    isBehind = false;
    written = writeChoice(store.getState(), atlas);
  };
  const read = (from?: NonNullable<AtlasState['camera']>) => {
    isReading = true;
    restore(store, readChoice(bar.location.search, atlas, store.getState()), from);
    isReading = false;
    accept();
  };
  const entries = keepEntries(bar, undo ? NONE : layers, {
    search: (state = store.getState()) => writeAddress(state, atlas, ownLanguage),
    read,
    retry() {
      settle();
      refresh();
    },
  });
  const unsubscribe = store.subscribe((state, previous) => {
    if (isReading) return;
    const isHosts = state.hostSets !== previous.hostSets;
    if (isHosts || undo?.isUndoing()) {
      if (isHosts) undo?.forget(written, writeChoice(state, atlas));
      accept();
    } else if (!isSameChoice(state, previous)) {
      before ??= previous;
      queueMicrotask(() => settle());
      return;
    }
    refreshSoon();
  });
  if (bar.location.search !== opened) read();
  else {
    for (const [index, state] of early.slice(1).entries()) {
      before ??= early[index] ?? null;
      settle(state);
      movement = null;
    }
  }
  refreshSoon();
  return {
    undo,
    stop() {
      bar.clearTimeout(timer);
      unsubscribe();
      gestures.stop();
      entries.stop();
    },
  };
}

/**
 * The entries of the browser's history: each step has one and, above the last step, each open layer one of its own,
 * which is used up when the layer closes.
 */
import type { AtlasState } from './store.ts';

/** What an entry holds beside its address. */
export interface Entry {
  /** Counts the entries. */
  position: number;
  /** How many layers were open: 0 for a step. */
  layers: number;
  /** Where the map was before the step, if the step itself moved it: a search does. */
  from?: NonNullable<AtlasState['camera']>;
}

/** One call of the history. `go` takes effect later, with a `popstate`. */
export type Move = { do: 'push' | 'replace'; entry: Entry } | { do: 'go'; by: number };

/** The entry in a `history.state`; those of others and missing ones count as the first step. */
export function entryOf(state: unknown): Entry {
  const { position, layers, from } = (state ?? {}) as Partial<Entry>;
  if (!Number.isInteger(position) || !Number.isInteger(layers)) return { position: 0, layers: 0 };
  return { position: position as number, layers: layers as number, ...(from && { from }) };
}

/**
 * The move that adds a step to the entry `at`. A step made within a layer takes over the layer's entry, and the layer
 * gets a new one on top: Back closes the layer first, and then takes back what was chosen in it. `isBehind`: the entry
 * of the step before is to be written anew, so it must be the current one first.
 */
export function stepFrom(at: Entry, from: Entry['from'], isBehind = false): Move {
  const above = isBehind ? 0 : 1;
  if (at.layers > above) return { do: 'go', by: above - at.layers };
  const entry = { layers: 0, ...(from && { from }) };
  if (at.layers === 1) return { do: 'replace', entry: { position: at.position, ...entry } };
  return { do: 'push', entry: { position: at.position + 1, ...entry } };
}

/** The next move towards as many entries of layers as are open; null if there are. */
export function layerMove(at: Entry, open: number): Move | null {
  if (at.layers < open) return { do: 'push', entry: { position: at.position + 1, layers: at.layers + 1 } };
  return at.layers > open ? { do: 'go', by: open - at.layers } : null;
}

/** Layers that Back closes. */
export interface Layers {
  /** How many are open. */
  count(): number;
  /** Closes the latest until `count` are left. */
  closeTo(count: number): void;
  /** Calls back whenever one opens or closes. */
  subscribe(listener: () => void): () => void;
}

/** The parts of `window` used here. */
export interface Bar {
  location: Pick<Location, 'search' | 'pathname' | 'hash'>;
  history: Pick<History, 'pushState' | 'replaceState' | 'go' | 'state'>;
  addEventListener(type: 'popstate' | 'pageshow', listener: (event: Event) => void): void;
  removeEventListener(type: 'popstate' | 'pageshow', listener: (event: Event) => void): void;
  setTimeout(act: () => void, ms: number): number;
  clearTimeout(id: number): void;
}

interface Owner {
  /** The query string of a state, by default the current one. */
  search(state?: AtlasState): string;
  /** Takes over the choice of the entry arrived at, and the view `from`, if the step left behind had moved the map. */
  read(from: Entry['from']): void;
  /** Adds the step that could not be added before. */
  retry(): void;
}

/** A layer that opens within this time of another's closing takes over its entry, in ms. */
const HANDOVER_MS = 200;
/** Safari refuses more than 100 calls in 10 or 30 seconds (by version): until the next try, in ms, and how many. */
const REFUSED_MS = 10_000;
const MOST_TRIES = 4;

/** Starts keeping the entries. */
export function keepEntries(bar: Bar, layers: Layers, { search, read, retry }: Owner) {
  let at = entryOf(bar.history.state);
  /** The position that an own `go` leads to; null if there is none under way. */
  let heading: number | null = null;
  /** Arrived at the entry of a layer that has closed since: the entry that it leads back to is yet to be read. */
  let isStray = false;
  let refusals = 0;
  let timer = 0;
  const wakeIn = (ms: number) => {
    bar.clearTimeout(timer);
    timer = bar.setTimeout(wake, ms);
  };
  /** Returns whether the browser has allowed it. */
  const call = (move: Move, state?: AtlasState): boolean => {
    try {
      if (move.do === 'go') {
        heading = at.position + move.by;
        bar.history.go(move.by);
        // In case the browser drops it.
        wakeIn(REFUSED_MS);
      } else {
        const address = `${bar.location.pathname}${search(state)}${bar.location.hash}`;
        if (move.do === 'push') bar.history.pushState(move.entry, '', address);
        else bar.history.replaceState(move.entry, '', address);
        at = move.entry;
      }
      refusals = 0;
      return true;
    } catch {
      refusals += 1;
      if (refusals < MOST_TRIES) wakeIn(REFUSED_MS);
      return false;
    }
  };
  const followLayers = () => {
    while (heading === null) {
      const move = layerMove(at, layers.count());
      if (!move || !call(move)) return;
    }
  };
  function wake(): void {
    if (heading !== null) {
      heading = null;
      at = { ...at, layers: layers.count() };
    }
    retry();
    followLayers();
  }
  const onLayers = () => {
    if (heading !== null) return;
    if (layers.count() < at.layers) wakeIn(HANDOVER_MS);
    else followLayers();
  };
  const arrive = () => {
    const left = at;
    const isOwn = heading === entryOf(bar.history.state).position;
    heading = null;
    at = entryOf(bar.history.state);
    if (!isOwn) layers.closeTo(at.layers);
    const wasStray = isStray;
    isStray = at.layers > layers.count();
    // Closing layers takes nothing back.
    const isUnder = left.layers > 0 && at.position < left.position && at.position >= left.position - left.layers;
    if (!isStray && (wasStray || (!isOwn && !isUnder))) {
      read(left.position - 1 === at.position ? left.from : undefined);
    }
    retry();
    followLayers();
  };
  const onShow = (event: Event) => {
    const isElsewhere = entryOf(bar.history.state).position !== at.position;
    if ((event as PageTransitionEvent).persisted && isElsewhere) arrive();
  };
  bar.addEventListener('popstate', arrive);
  bar.addEventListener('pageshow', onShow);
  const unsubscribe = layers.subscribe(onLayers);
  // After a reload, layers are closed.
  followLayers();
  return {
    /** Adds an entry for the step to a state; returns false if that is not possible now, and calls `retry` later. */
    step(state: AtlasState, from: Entry['from'], isBehind: boolean): boolean {
      if (heading !== null) return false;
      const move = stepFrom(at, from, isBehind);
      if (!call(move, state) || move.do === 'go') return false;
      followLayers();
      return true;
    },
    /**
     * Takes back the entry of the last step, which has come to nothing, by making it that of a layer. Returns false if
     * that is not possible now, and calls `retry` later.
     */
    drop(): boolean {
      if (heading !== null) return false;
      const isUnder = at.layers > 0;
      const move: Move = isUnder
        ? { do: 'go', by: -at.layers }
        : { do: 'replace', entry: { position: at.position, layers: 1 } };
      if (!call(move) || isUnder) return false;
      onLayers();
      return true;
    },
    /** Writes the address of a state into the current entry. */
    refresh(state: AtlasState): void {
      if (heading === null && search(state) !== bar.location.search) call({ do: 'replace', entry: at }, state);
    },
    stop(): void {
      bar.clearTimeout(timer);
      bar.removeEventListener('popstate', arrive);
      bar.removeEventListener('pageshow', onShow);
      unsubscribe();
    },
  };
}

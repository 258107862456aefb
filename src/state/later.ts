/** Lazy-loaded code: `src/later.ts` lists the chunks, this file loads them for views. */
import { addNotice, dropNotices } from './actions.ts';
import type { Context, Mount } from './context.ts';
import { inSlices } from './slices.ts';
import type { AtlasState, AtlasStore, Notice } from './store.ts';

/** The module of each chunk, declared in `src/later.ts`: this folder may not import the modules. */
// biome-ignore lint/suspicious/noEmptyInterface: members are added by declaration merging.
export interface LaterModules {}
export type LaterId = keyof LaterModules;

export interface Later {
  /** Loads a chunk, once; retries after a failure. */
  load<K extends LaterId>(id: K): Promise<LaterModules[K]>;
  /** The chunk, or null if it is not loaded. */
  get<K extends LaterId>(id: K): LaterModules[K] | null;
  /** Calls `act` once the chunk is loaded, by any caller, or now if it is; returns the unsubscribe function. */
  onLoad<K extends LaterId>(id: K, act: (module: LaterModules[K]) => void): () => void;
}

/** Memoises loaded and pending chunks; `fetchPart` loads one, given the number of earlier failures. */
export function createLater(
  fetchPart: <K extends LaterId>(id: K, failures: number) => Promise<LaterModules[K]>,
): Later {
  type Part = {
    coming: Promise<unknown> | null;
    module: unknown;
    failures: number;
    listeners: Set<(module: never) => void>;
  };
  const parts = new Map<LaterId, Part>();
  const partOf = (id: LaterId) => {
    const part = parts.get(id) ?? { coming: null, module: null, failures: 0, listeners: new Set() };
    parts.set(id, part);
    return part;
  };
  const begin = async (id: LaterId, part: Part) => {
    try {
      part.module = await fetchPart(id, part.failures);
    } catch (cause) {
      part.failures += 1;
      part.coming = null;
      throw cause;
    }
    // Many views wait for the same chunk: in slices, to avoid long tasks.
    void inSlices([...part.listeners], (act) => part.listeners.has(act) && act(part.module as never));
    return part.module;
  };
  return {
    load: <K extends LaterId>(id: K) => {
      const part = partOf(id);
      part.coming ??= begin(id, part);
      return part.coming as Promise<LaterModules[K]>;
    },
    get: <K extends LaterId>(id: K) => partOf(id).module as LaterModules[K] | null,
    onLoad: (id, act) => {
      const { module, listeners } = partOf(id);
      if (module !== null) act(module as LaterModules[typeof id]);
      listeners.add(act);
      return () => listeners.delete(act);
    },
  };
}

export interface LaterCode<T> {
  /**
   * Calls `act` with the code, now if it is loaded, otherwise once it is; `html[data-revision]` waits for it. If loading
   * fails, the reader is told, and the next call retries.
   */
  want(act?: (code: T) => void): void;
  /** The same without loading: `act` is dropped if `want` has not been called. */
  use(act: (code: T) => void): void;
  /** Unsubscribes: no further calls. */
  stop(): void;
}

/**
 * A chunk for one view. `loaded` is called first, whichever caller loaded it; `failed` is called before the reader is
 * told that loading failed.
 */
export function laterCode<K extends LaterId>(
  { store, hold, later }: Pick<Context, 'store' | 'hold' | 'later'>,
  id: K,
  { loaded = () => {}, failed = () => {} }: { loaded?: (code: LaterModules[K]) => void; failed?: () => void } = {},
): LaterCode<LaterModules[K]> {
  let code: LaterModules[K] | null = null;
  /** Pending calls; null before the first `want`. */
  let queue: ((code: LaterModules[K]) => void)[] | null = null;
  let isGone = false;
  let isTold = false;
  const arrive = (module: LaterModules[K]) => {
    if (code || isGone) return;
    code = module;
    if (isTold) dropNotices(store, 'view-missing');
    loaded(module);
    for (const act of queue ?? []) act(module);
    queue = null;
  };
  const fail = (cause: unknown) => {
    queue = null;
    if (isGone) return;
    isTold = true;
    failed();
    addMissingNotice(store, cause);
  };
  const stopListening = later.onLoad(id, arrive);
  const use = (act: (code: LaterModules[K]) => void) => {
    if (isGone) return;
    if (code) act(code);
    else queue?.push(act);
  };
  return {
    want(act) {
      if (!isGone && !code && !queue) {
        queue = [];
        later.load(id).then(arrive, fail).finally(hold());
      }
      if (act) use(act);
    },
    use,
    stop() {
      isGone = true;
      stopListening();
    },
  };
}

export interface LaterView {
  /** The view's `Mount` among the exports of the `rest` chunk. */
  view: (rest: LaterModules['rest']) => Mount;
  /** Whether a state shows the view. */
  wanted: (state: AtlasState) => boolean;
  /** Called with true if loading failed, to revert the state to before the request; with false once it has succeeded. */
  missing?: (store: AtlasStore, isMissing: boolean) => void;
}

/** A view in the `rest` chunk: the chunk is requested once a state shows the view, and the view then mounted. */
export function laterView({ view, wanted, missing = () => {} }: LaterView): Mount {
  return (host, context) => {
    const { store } = context;
    let undo = () => {};
    const code = laterCode(context, 'rest', {
      loaded: (rest) => {
        undo = view(rest)(host, context);
        missing(store, false);
      },
      failed: () => missing(store, true),
    });
    const stop = store.subscribe((state, before) => {
      if (wanted(state) && !wanted(before)) code.want();
    });
    if (wanted(store.getState())) code.want();
    return () => {
      code.stop();
      stop();
      undo();
    };
  };
}

/** The notice for code that failed to load. The cause is only logged, since browsers word it differently. */
export function missingNotice(cause: unknown): Notice {
  console.warn(cause);
  return { code: 'view-missing', detail: '' };
}

/** Shows that notice. */
export function addMissingNotice(store: AtlasStore, cause: unknown): void {
  addNotice(store, missingNotice(cause));
}

/** Calls back when the browser is idle. */
export function whenIdle(callback: () => void): void {
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => callback(), { timeout: 3000 });
  else setTimeout(callback, 200);
}

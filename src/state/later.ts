/** Lazy-loaded code: `src/later.ts` lists the parts, here is how views ask for them. */
import { addNotice, dropNotices } from './actions.ts';
import type { Context, Mount } from './context.ts';
import { inSlices } from './slices.ts';
import type { AtlasState, AtlasStore, Notice } from './store.ts';

/** The module of each part. `src/later.ts` declares the members: the table imports rooms, which this folder may not. */
// biome-ignore lint/suspicious/noEmptyInterface: it is filled by declaration merging.
export interface LaterModules {}
export type LaterId = keyof LaterModules;

export interface Later {
  /** Fetches a part, once; after a failure anew. */
  load<K extends LaterId>(id: K): Promise<LaterModules[K]>;
  /** The part, or null while it is not loaded. */
  get<K extends LaterId>(id: K): LaterModules[K] | null;
  /** Calls `act` when the part is loaded, whoever asked for it, or now if it is; returns its undoing. */
  onLoad<K extends LaterId>(id: K, act: (module: LaterModules[K]) => void): () => void;
}

/** Remembers what is loaded or on its way; `fetchPart` does the fetching and is told how often it has failed before. */
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
    // Many views wait for the same part: in slices, so that no task gets long.
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
   * Hands the code to `act`, at once if it is loaded, else as soon as it is; `html[data-revision]` waits for it. A
   * reader whose wish cannot be met is told, and the code is fetched again at the next wish.
   */
  want(act?: (code: T) => void): void;
  /** The same, but fetches nothing: `act` is dropped where nobody has wanted the code yet. */
  use(act: (code: T) => void): void;
  /** Hands nothing on any more. */
  stop(): void;
}

/**
 * A part of the code for one view. `loaded` gets it first, whoever asked for it; `failed` is called before the reader
 * is told that it could not be loaded.
 */
export function laterCode<K extends LaterId>(
  { store, hold, later }: Pick<Context, 'store' | 'hold' | 'later'>,
  id: K,
  { loaded = () => {}, failed = () => {} }: { loaded?: (code: LaterModules[K]) => void; failed?: () => void } = {},
): LaterCode<LaterModules[K]> {
  let code: LaterModules[K] | null = null;
  /** What waits for the code; null while nobody wants it. */
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
    tellMissing(store, cause);
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
  /** The view among the exports of the rest. */
  view: (rest: LaterModules['rest']) => Mount;
  /** Whether a state shows the view. */
  wanted: (state: AtlasState) => boolean;
  /** Takes the wish back where the code cannot be loaded (true), so that the page stands as before; or it could after all. */
  missing?: (store: AtlasStore, isMissing: boolean) => void;
}

/** A view of the rest: mounted once that is loaded, and asked for as soon as a state shows the view. */
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

/** What is said of code that could not be loaded. The cause goes to the console: browsers word it differently. */
export function missingView(cause: unknown): Notice {
  console.warn(cause);
  return { code: 'view-missing', detail: '' };
}

/** Says it. */
export function tellMissing(store: AtlasStore, cause: unknown): void {
  addNotice(store, missingView(cause));
}

/** Calls back once the browser has nothing more urgent to do. */
export function whenIdle(callback: () => void): void {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => callback(), { timeout: 3000 });
  else setTimeout(callback, 200);
}

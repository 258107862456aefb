/** Code that is not needed to begin with: it comes once the page works, or at once when someone asks for it. */
import { addNotice, dropNotices } from './actions.ts';
import type { Context, Mount } from './context.ts';
import type { AtlasState, AtlasStore, Notice } from './store.ts';

export interface LaterView {
  /** Fetches the code. */
  load: () => Promise<Mount>;
  /** Whether a state shows the view. */
  wanted: (state: AtlasState) => boolean;
  /** Takes the wish back where the code does not come (true), so that the page stands as before; or it has come after all. */
  missing?: (store: AtlasStore, isMissing: boolean) => void;
}

export interface LaterCode<T> {
  /**
   * Hands the code to `act`, at once if it is here, else as soon as it comes; `html[data-revision]` waits for it. A
   * reader whose wish cannot be met is told, and the code is fetched again at the next wish.
   */
  want(act?: (code: T) => void): void;
  /** The same, but fetches nothing: forgotten if the code is neither here nor on its way. */
  use(act: (code: T) => void): void;
  /** Hands nothing on any more. */
  stop(): void;
}

/**
 * Code that is fetched when it is first wanted, at the latest once the browser rests; `arrived` gets it first. `failed`
 * is called before a reader is told that it did not come.
 */
export function laterCode<T>(
  { store, hold }: Pick<Context, 'store' | 'hold'>,
  load: () => Promise<T>,
  arrived: (code: T) => void = () => {},
  failed: () => void = () => {},
): LaterCode<T> {
  let here: { code: T } | null = null;
  let waiting: ((code: T) => void)[] | null = null;
  let release: (() => void) | null = null;
  let isGone = false;
  let isTold = false;
  const settle = () => {
    waiting = null;
    release?.();
    release = null;
  };
  const begin = () => {
    if (here || waiting || isGone) return;
    waiting = [arrived];
    load()
      .then(
        (code) => {
          here = { code };
          if (isTold) dropNotices(store, 'view-missing');
          for (const act of waiting ?? []) if (!isGone) act(code);
        },
        (cause) => {
          if (!release || isGone) return;
          isTold = true;
          failed();
          tellMissing(store, cause);
        },
      )
      .finally(settle);
  };
  const use = (act: (code: T) => void) => {
    if (here && !isGone) act(here.code);
    else waiting?.push(act);
  };
  whenIdle(begin);
  return {
    want(act) {
      begin();
      if (waiting) release ??= hold();
      if (act) use(act);
    },
    use,
    stop() {
      isGone = true;
    },
  };
}

/** A view that is mounted when its code has come, and shows what is asked for by then. */
export function laterView({ load, wanted, missing = () => {} }: LaterView): Mount {
  return (host, context) => {
    const { store } = context;
    let undo: (() => void) | null = null;
    const arrive = (mount: Mount) => {
      stop();
      undo = mount(host, context);
      missing(store, false);
    };
    const code = laterCode(context, load, arrive, () => missing(store, true));
    const stop = store.subscribe((state, before) => {
      if (wanted(state) && !wanted(before)) code.want();
    });
    if (wanted(store.getState())) code.want();
    return () => {
      code.stop();
      stop();
      undo?.();
    };
  };
}

/** What is said of code that did not come. Why is told to who looks for it: browsers say it in words of their own. */
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

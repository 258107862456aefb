/** Views whose code is not needed to begin with: it comes once the page works, or at once when someone asks for it. */
import { addNotice } from './actions.ts';
import type { Mount } from './context.ts';
import type { AtlasState } from './store.ts';

export interface LaterView {
  /** Fetches the code. */
  load: () => Promise<Mount>;
  /** Whether a state shows the view. */
  wanted: (state: AtlasState) => boolean;
}

/**
 * A view that is mounted when its code has come, and shows what is asked for by then. Code that did not come is
 * fetched again when someone asks for the view again; a reader who did ask is told.
 */
export function laterView({ load, wanted }: LaterView): Mount {
  return (host, context) => {
    const { store } = context;
    let undo: (() => void) | null = null;
    let isComing = false;
    let isGone = false;
    const begin = () => {
      if (isComing || isGone) return;
      isComing = true;
      load().then(
        (mount) => {
          if (isGone) return;
          stop();
          undo = mount(host, context);
        },
        (cause) => {
          isComing = false;
          if (isGone || !wanted(store.getState())) return;
          addNotice(store, { code: 'view-missing', detail: String(cause).slice(0, 80) });
        },
      );
    };
    const stop = store.subscribe((state, before) => {
      if (wanted(state) && !wanted(before)) begin();
    });
    if (wanted(store.getState())) begin();
    else whenIdle(begin);
    return () => {
      isGone = true;
      stop();
      undo?.();
    };
  };
}

/** Calls back once the browser has nothing more urgent to do. */
export function whenIdle(callback: () => void): void {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => callback(), { timeout: 3000 });
  else setTimeout(callback, 200);
}

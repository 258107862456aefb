import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';

/**
 * Hook: reads a slice of a zustand store and re-renders when it changes (by `Object.is`). The selector must return the
 * same reference for the same state: select records or ids, create no new objects.
 */
export function useStore<S, T>(store: Pick<StoreApi<S>, 'getState' | 'subscribe'>, selector: (state: S) => T): T {
  const [, render] = useReducer((n: number) => n + 1, 0);
  const value = selector(store.getState());
  const latest = useRef({ selector, value });
  latest.current = { selector, value };
  useEffect(() => {
    const check = () => {
      const next = latest.current.selector(store.getState());
      if (!Object.is(next, latest.current.value)) render(0);
    };
    // The store may have changed between render and effect.
    check();
    return store.subscribe(check);
  }, [store]);
  return value;
}

/**
 * Hook: the same for what nobody looks at while the period is dragged: the value is kept until the period rests, unless
 * `isSeen`.
 */
export function useAtRest<S extends { isDragging: boolean }, T>(
  store: Pick<StoreApi<S>, 'getState' | 'subscribe'>,
  selector: (state: S) => T,
  isSeen = () => false,
): T {
  const held = useRef<{ value: T } | null>(null);
  return useStore(store, (state) => {
    if (!state.isDragging || !held.current || isSeen()) held.current = { value: selector(state) };
    return held.current.value;
  });
}

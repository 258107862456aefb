import { useEffect, useState } from 'preact/hooks';
import type { Context } from './context.ts';
import { addMissingNotice, type LaterId, type LaterModules } from './later.ts';

/**
 * Hook for a lazy-loaded chunk: null until it is loaded; loading starts when it is first wanted. If loading fails, the
 * reader is told and `giveUp` is called; it is retried the next time it is wanted.
 */
export function useLater<K extends LaterId>(
  { store, later }: Pick<Context, 'store' | 'later'>,
  id: K,
  wanted: boolean,
  giveUp: () => void = () => {},
): LaterModules[K] | null {
  const [part, setPart] = useState(() => later.get(id));
  useEffect(() => later.onLoad(id, setPart), [later, id]);
  const isFetched = wanted && part === null;
  useEffect(() => {
    if (!isFetched) return;
    let isGone = false;
    later.load(id).then(setPart, (cause) => {
      if (isGone) return;
      giveUp();
      addMissingNotice(store, cause);
    });
    return () => {
      isGone = true;
    };
  }, [isFetched, id, later, store]);
  return part;
}

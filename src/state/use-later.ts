import { useEffect, useState } from 'preact/hooks';
import type { Context } from './context.ts';
import { type LaterId, type LaterModules, tellMissing } from './later.ts';

/**
 * A lazy-loaded part of the code: null until it is loaded, which happens at once when it is wanted. Where it cannot be
 * loaded the reader is told and `giveUp` takes the wish back; the next wish fetches it again.
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
      tellMissing(store, cause);
    });
    return () => {
      isGone = true;
    };
  }, [isFetched, id, later, store]);
  return part;
}

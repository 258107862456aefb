import { useEffect, useState } from 'preact/hooks';
import { tellMissing, whenIdle } from './later.ts';
import type { AtlasStore } from './store.ts';

/**
 * A part of a view whose code is not needed to begin with: null until it has come, which is once the page works, or at
 * once when it is wanted. Code that did not come is fetched again when it is wanted again; the reader is told, and
 * `giveUp` takes the wish back.
 */
export function useLater<T>(
  store: AtlasStore,
  load: () => Promise<T>,
  wanted: boolean,
  giveUp: () => void = () => {},
): T | null {
  const [part, setPart] = useState<{ it: T } | null>(null);
  const isHere = part !== null;
  useEffect(() => {
    if (isHere) return;
    let isGone = false;
    const begin = () => {
      if (isGone) return;
      load().then(
        (it) => setPart({ it }),
        (cause) => {
          if (!wanted || isGone) return;
          giveUp();
          tellMissing(store, cause);
        },
      );
    };
    if (wanted) begin();
    else whenIdle(begin);
    return () => {
      isGone = true;
    };
  }, [wanted, isHere, store]);
  return part?.it ?? null;
}

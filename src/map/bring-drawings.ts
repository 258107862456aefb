/** Loads the code of drawings other than lanes when the map needs it; until then lanes stand in for them. */
import type { OtherDrawings } from '../scene/drawing.ts';
import type { Context } from '../state/context.ts';
import { tellMissing } from '../state/later.ts';

/** Returns the drawings, null until they are loaded: the first call loads them and calls `loaded` then. */
export function bringDrawings({ store, hold }: Context, loaded: () => void): () => OtherDrawings | null {
  let drawings: OtherDrawings | null = null;
  let isLoading = false;
  return () => {
    if (drawings || isLoading) return drawings;
    isLoading = true;
    const release = hold();
    import('../scene/other-drawings.ts')
      .then(
        (code) => {
          drawings = code.OTHER_DRAWINGS;
          loaded();
        },
        // Asked for again with the next change.
        (cause) => tellMissing(store, cause),
      )
      .finally(() => {
        isLoading = false;
        release();
      });
    return null;
  };
}

/** Fetches the code of drawings other than lanes when the map needs it; until then lanes stand in for them. */
import type { Context } from '../state/context.ts';
import { tellMissing } from '../state/later.ts';

/** Returns what to call whenever such a drawing is needed; `then` runs once, when the code has come. */
export function bringDrawings({ store, hold }: Context, then: () => void): () => void {
  let isComing = false;
  return () => {
    if (isComing) return;
    isComing = true;
    const release = hold();
    const code = import('../scene/other-drawings.ts');
    code
      .then(then, (cause) => {
        // Asked for again with the next change.
        isComing = false;
        tellMissing(store, cause);
      })
      .finally(release);
  };
}

/** Time slicing: splits long work into short tasks, so that the browser can respond in between. */
import type { Resumable } from '../model/resumable.ts';

/** Duration of a slice in ms, plus that of its last part. */
const SLICE_MS = 16;

/** Processes items in order; a few items fit into one slice without a pause. `pause` and `now` are for tests. */
export async function inSlices<T>(
  items: readonly T[],
  step: (item: T, index: number) => void,
  pause: () => Promise<void> = yieldToBrowser,
  now: () => number = () => performance.now(),
): Promise<void> {
  let end = now() + SLICE_MS;
  for (const [index, item] of items.entries()) {
    if (now() > end) {
      await pause();
      end = now() + SLICE_MS;
    }
    step(item, index);
  }
}

/**
 * Runs resumable work in slices, the first one at once: `done` may be called before this returns. Returns a function that stops
 * what is left.
 */
export function runInSlices<T>(
  work: Resumable<T>,
  done: (result: T) => void,
  now = () => performance.now(),
): () => void {
  let isStopped = false;
  const slice = () => {
    const end = now() + SLICE_MS;
    while (!isStopped && now() < end) {
      const part = work.next();
      if (part.done) return done(part.value);
    }
    if (!isStopped) void yieldToBrowser().then(slice);
  };
  slice();
  return () => {
    isStopped = true;
  };
}

/** Yields to the browser and continues in a new task, prioritised if the browser supports it. */
function yieldToBrowser(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : new Promise((done) => setTimeout(done));
}

/** Long work in slices between which the browser does what waits: no task gets long, however many items there are. */

/** A slice ends after so many milliseconds; what one step takes comes on top. */
const SLICE_MS = 16;

/** Takes each item in turn; few items are one slice, without any pause. `pause` and `now` are for tests. */
export async function inSlices<T>(
  items: readonly T[],
  step: (item: T, index: number) => void,
  pause: () => Promise<void> = letBrowserWork,
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

/** Ends the task and goes on in a new one, before others of the same importance where the browser can do that. */
function letBrowserWork(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : new Promise((done) => setTimeout(done));
}

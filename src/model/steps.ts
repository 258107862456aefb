/** Work in small steps, each of which ends with a `yield`: whoever runs it may pause in between (state/slices.ts). */
export type Steps<T> = Generator<void, T>;

/** The result of work done at once. */
export function allSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

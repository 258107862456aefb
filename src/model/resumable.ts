/** Long work that stops at each `yield`: whoever runs it may pause there and go on later (state/slices.ts). */
export type Resumable<T> = Generator<void, T>;

/** The result of work done at once. */
export function runToEnd<T>(work: Resumable<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

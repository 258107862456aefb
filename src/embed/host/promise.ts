/** A promise that can be settled from outside; a page that never looks at it is not told of its failure. */
export function createPromise<T>() {
  let settle: [resolve: (value: T) => void, reject: (cause: Error) => void] | null = null;
  const promise = new Promise<T>((...both) => {
    settle = both;
  });
  promise.catch(() => {});
  return {
    promise,
    isSettled: false,
    resolve(value: T) {
      this.isSettled = true;
      settle?.[0](value);
    },
    reject(cause: Error) {
      this.isSettled = true;
      settle?.[1](cause);
    },
  };
}

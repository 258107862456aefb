/** Memoises the last call: arguments are compared by identity, and the same result is returned until one changes. */
export function memoise<A extends unknown[], T>(compute: (...args: A) => T): (...args: A) => T {
  let last: { args: A; result: T } | null = null;
  return (...args) => {
    if (!last || !args.every((arg, i) => Object.is(arg, last?.args[i]))) last = { args, result: compute(...args) };
    return last.result;
  };
}

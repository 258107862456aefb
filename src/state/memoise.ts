/** Remembers the last arguments (by identity) and their result. */
export function memoise<A extends unknown[], T>(compute: (...args: A) => T): (...args: A) => T {
  let last: { args: A; result: T } | null = null;
  return (...args) => {
    if (!last || !args.every((arg, i) => Object.is(arg, last?.args[i]))) last = { args, result: compute(...args) };
    return last.result;
  };
}

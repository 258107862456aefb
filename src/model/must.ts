/** A value that cannot be missing: where it is, the mistake says so instead of going on with another value. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`${what} is missing`);
  return value;
}

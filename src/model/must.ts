/** Asserts that a value is present; throws an Error naming `what` if it is undefined or null. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`${what} is missing`);
  return value;
}

/**
 * Deep equality of two parsed JSON values: keys in any order, lists in the same order, except those whose key is in
 * `unordered` (`''` is the outermost list), which are compared as multisets.
 */
export function hasSameValues(a: unknown, b: unknown, unordered: readonly string[] = []): boolean {
  return fingerprint(a, '', unordered) === fingerprint(b, '', unordered);
}

/** A text that is the same for equal values. */
function fingerprint(value: unknown, key: string, unordered: readonly string[]): string {
  if (Array.isArray(value)) {
    const entries = value.map((entry) => fingerprint(entry, '-', unordered));
    return `[${(unordered.includes(key) ? entries.sort() : entries).join()}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([name, inner]) => [
      JSON.stringify(name),
      fingerprint(inner, name, unordered),
    ]);
    return `{${entries
      .map((entry) => entry.join(':'))
      .sort()
      .join()}}`;
  }
  return Object.is(value, -0) ? '-0' : JSON.stringify(value);
}

/** What of an axis stands in the page: single lines, and gaps as long as the lines that are left out. Pure. */
export type Stretch = { index: number } | { gap: number; key: string };

/** All of an axis. */
export function whole(count: number): Stretch[] {
  return Array.from({ length: count }, (_, index) => ({ index }));
}

/** Some lines of an axis (ascending) with gaps where others are left out, `size` pixels for each. */
export function withGaps(indexes: readonly number[], count: number, size: number): Stretch[] {
  const stretches: Stretch[] = [];
  let next = 0;
  const skipTo = (index: number) => {
    if (index > next) stretches.push({ gap: (index - next) * size, key: `gap ${stretches.length}` });
    next = index + 1;
  };
  for (const index of indexes) {
    skipTo(index);
    stretches.push({ index });
  }
  skipTo(count);
  return stretches;
}

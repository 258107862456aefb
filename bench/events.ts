/** Synthetic events for the bench: deterministic, with as many options as the real atlas has. */

export interface BenchEvent {
  id: string;
  /** First day, and first day after the last. */
  from: number;
  to: number;
  industries: string[];
  alliances: string[];
}

export const FIRST_DAY = 16_800;
export const DAYS = 3_653;
export const INDUSTRIES = optionsOf('industry-', 25);
export const ALLIANCES = optionsOf('alliance-', 49);

/** `count` events, parsed from JSON as in a page. */
export function benchEvents(count: number): BenchEvent[] {
  const random = randomNumbers(count);
  const some = (options: readonly string[], howMany: number) => {
    const values = new Set<string>();
    // The square makes some options common and some rare.
    while (values.size < howMany) values.add(options[Math.floor(random() ** 2 * options.length)] ?? '');
    return [...values];
  };
  return Array.from({ length: count }, (_, index) => {
    const from = FIRST_DAY + Math.floor(random() * DAYS);
    const event: BenchEvent = {
      id: `event-${index}`,
      from,
      to: from + 1 + Math.floor(random() ** 6 * 400),
      industries: some(INDUSTRIES, Math.floor(random() * 4)),
      alliances: some(ALLIANCES, Math.floor(random() ** 2 * 4)),
    };
    return JSON.parse(JSON.stringify(event));
  });
}

function optionsOf(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index}`);
}

/** A seeded generator of pseudo-random numbers in [0, 1) (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

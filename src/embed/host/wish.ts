/** What a page asks `set` for, before it is sent: checked, and put together with what was asked before. */
import { FIXED, INSTEAD, LONGEST_VALUE, type Params, SETTABLE } from '../messages.ts';

const KNOWN: readonly string[] = [...SETTABLE, ...FIXED];

/**
 * Reads what was given to `set`: numbers and booleans become text, what is undefined is left out. Throws a TypeError that
 * names the parameter where the frame could make nothing of it.
 */
export function readWish(raw: unknown): Params {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw wrong('', raw, 'an object of parameters');
  const wish: Record<string, string | null> = {};
  for (const [key, value] of Object.entries(raw as object)) {
    if (value === undefined) continue;
    if (!KNOWN.includes(key)) throw wrong('', key, 'a parameter of the guide');
    const isPlain = typeof value === 'boolean' || Number.isFinite(value);
    const text = isPlain ? String(value) : value;
    if (text !== null && typeof text !== 'string') throw wrong(key, value, 'text such as "a,b", or null');
    if (text !== null && text.length > LONGEST_VALUE) throw wrong(key, value, `at most ${LONGEST_VALUE} characters`);
    wish[key] = text;
  }
  return wish;
}

/** Two wishes, one after the other, as one: of what both name the later counts. */
export function joinWishes(first: Params, then: Params): Params {
  const joined: Record<string, string | null> = { ...first };
  for (const [key, value] of Object.entries(then)) {
    // In the order in which they were said: a later `time` lifts an earlier `asOf`.
    delete joined[key];
    if (value !== null) delete joined[INSTEAD[key] ?? ''];
    joined[key] = value;
  }
  // Another table has other columns to sort by.
  if (then.table !== undefined && then.sort === undefined) delete joined.sort;
  return joined;
}

/** Everything that can be set, as it was told: what the state does not name is taken away. */
export function wholeWish(params: Readonly<Record<string, string>>): Params {
  return Object.fromEntries(SETTABLE.map((key) => [key, params[key] ?? null]));
}

function wrong(key: string, found: unknown, expected: string): TypeError {
  const what =
    typeof found === 'string' ? `"${found.slice(0, 40)}"` : Array.isArray(found) ? 'an array' : String(found);
  return new TypeError(`delta-atlas: set${key && ` ${key}`}: found ${what}, expected ${expected}`);
}

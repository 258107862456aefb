/** Dates as people type them: a year, a month or a day, in either script. Pure. */
import type { Atlas } from './atlas.ts';
import { parseEdtf } from './dates.ts';
import type { TimeMode } from './facets.ts';
import { limited } from './time-limits.ts';
import type { Period } from './types.ts';

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];
/** Ways to write a date, with the groups year, month and day. Numbers in another order could be read in two ways. */
const FORMS = [
  /^(?<year>\d{4})年?$/,
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)?$/,
  /^(?<year>\d{4}) ?[-/.年] ?(?<month>\d{1,2})(?: ?月)?$/,
  /^(?<year>\d{4}) ?[-/.年] ?(?<month>\d{1,2}) ?[-/.月] ?(?<day>\d{1,2})(?: ?[日号號])?$/,
  /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/,
  /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)? )?(?<name>[a-z]{3,9})\.?,? (?<year>\d{4})$/,
  /^(?<name>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/,
];

/** The days that a typed date can mean, half-open; null if it is no date. */
export function readTypedDate(text: string): Period | null {
  const plain = text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  for (const form of FORMS) {
    const { year = '', month, day, name } = form.exec(plain)?.groups ?? {};
    if (year === '') continue;
    const named = name === undefined ? month : monthOf(name);
    if (named === null) return null;
    const parts = [named, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]));
    const { from = null, to = null } = parseEdtf([year, ...parts].join('-')) ?? {};
    return from !== null && to !== null ? { from, to } : null;
  }
  return null;
}

function monthOf(name: string): string | null {
  const at = MONTHS.findIndex((month) => month.startsWith(name));
  return at < 0 ? null : String(at + 1);
}

export type TypedField = 'first' | 'last';
/** date: it is none; empty: nothing is typed; same: both are one day; outside: both lie beyond the data. */
export interface TypedProblem {
  code: 'date' | 'empty' | 'same' | 'outside';
  fields: readonly TypedField[];
}

/**
 * The period between two typed dates, in either order, within the years of the data; `isLimited` if it would go beyond
 * them. An empty end of a period is open. Days compared, and the one day of `as-of`, are the last of the month or year
 * that is typed; `as-of` has no first date. Otherwise what is wrong with which dates.
 */
export function readTypedPeriod(
  typed: Readonly<Record<TypedField, string>>,
  mode: TimeMode,
  atlas: Pick<Atlas, 'file' | 'domain'>,
): { period: Period; isLimited: boolean } | TypedProblem {
  const { domain } = atlas;
  const fields: readonly TypedField[] = mode === 'as-of' ? ['last'] : ['first', 'last'];
  const empty = fields.filter((field) => typed[field].trim() === '');
  if (mode !== 'overlap' && empty.length > 0) return { code: 'empty', fields: empty };
  const wrong = fields.filter((field) => !empty.includes(field) && !readTypedDate(typed[field]));
  if (wrong.length > 0) return { code: 'date', fields: wrong };
  const [one, other] = [readTypedDate(typed.first), readTypedDate(typed.last)];
  const isTurned =
    one && other && (mode === 'change' ? one.to > other.to : mode === 'overlap' && one.from > other.from);
  const [first, last] = isTurned ? [other, one] : [one, other];
  const to = last?.to ?? Math.max(domain.to, first?.to ?? 0);
  const from =
    mode === 'overlap'
      ? (first?.from ?? Math.min(domain.from, to - 1))
      : mode === 'change' && first
        ? first.to - 1
        : to - 1;
  const period = limited({ from, to }, atlas);
  const isLimited = period.from !== from || period.to !== to;
  if (mode === 'change' && period.to - period.from <= 1) return { code: isLimited ? 'outside' : 'same', fields };
  return { period, isLimited };
}

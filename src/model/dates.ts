/**
 * Parsing of dates; no other file knows their syntax.
 *
 * A date is an EDTF string (ISO 8601-2 level 0–1): `2018`, `2018-11`, `2018-12-21`, with `~` (approximate), `?`
 * (uncertain) or `%` (both), or an interval `a/b`, `../b`, `a/..`. It is parsed into a half-open range of whole UTC
 * days, never into a single day and never through local time.
 */
import type { Day, Period } from './types.ts';

export type Precision = 'day' | 'month' | 'year' | 'interval';

/** A parsed EDTF string. `from`/`to` are null where the interval is open. */
export interface EdtfDate {
  /** First day it can be; null = open to the past. */
  from: Day | null;
  /** First day after the last it can be; null = open to the future. */
  to: Day | null;
  precision: Precision;
  approximate: boolean;
  uncertain: boolean;
}

const MS_PER_DAY = 86_400_000;
const SINGLE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;

/** Days from 1970-01-01 to a UTC calendar date; `month` is 1–12. */
export function dayOf(year: number, month = 1, day = 1): Day {
  // Not Date.UTC, which maps years 0–99 to 1900–1999.
  return new Date(0).setUTCFullYear(year, month - 1, day) / MS_PER_DAY;
}

/** The UTC calendar date of a day number; `month` is 1–12. */
export function calendarOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** ISO day `YYYY-MM-DD` of a day number. */
export function isoOf(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** A UTC `Date` at midnight, for d3 scales only. */
export function dateOf(day: Day): Date {
  return new Date(day * MS_PER_DAY);
}

/** The UTC day of a `Date`. */
export function dayOfDate(date: Date): Day {
  return Math.floor(date.getTime() / MS_PER_DAY);
}

/** Parses one EDTF string; null if it is malformed or not a real calendar date. */
export function parseEdtf(text: string): EdtfDate | null {
  const [start, end, ...rest] = text.split('/');
  if (rest.length > 0 || start === undefined) return null;
  if (end === undefined) return parseSingle(start);
  const [from, to] = [parseSingle(start), parseSingle(end)];
  if ((start !== '..' && !from) || (end !== '..' && !to) || (!from && !to)) return null;
  if (from?.from != null && to?.to != null && from.from >= to.to) return null;
  return {
    from: from?.from ?? null,
    to: to?.to ?? null,
    precision: 'interval',
    approximate: Boolean(from?.approximate || to?.approximate),
    uncertain: Boolean(from?.uncertain || to?.uncertain),
  };
}

function parseSingle(text: string): EdtfDate | null {
  const match = SINGLE.exec(text);
  if (!match) return null;
  const [, y, m, d, mark] = match;
  const year = Number(y);
  const month = m === undefined ? 1 : Number(m);
  const day = d === undefined ? 1 : Number(d);
  if (month < 1 || month > 12 || day < 1 || day > dayOf(year, month + 1) - dayOf(year, month)) return null;
  const to = d !== undefined ? dayOf(year, month, day) + 1 : m !== undefined ? dayOf(year, month + 1) : dayOf(year + 1);
  return {
    from: dayOf(year, month, day),
    to,
    precision: d !== undefined ? 'day' : m !== undefined ? 'month' : 'year',
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
}

/** Whether a string is an EDTF date this project reads. */
export function isEdtf(text: string): boolean {
  return parseEdtf(text) !== null;
}

/** The dates of the data, which are asked for at each step of a dragged period. */
const parsed = new Map<string, Readonly<EdtfDate>>();

/** Parses a string already validated by the schema, each once. Throws RangeError on anything else. */
export function edtfOf(text: string): Readonly<EdtfDate> {
  const date = parsed.get(text) ?? parseEdtf(text);
  if (!date) throw new RangeError(`found date "${text}", expected EDTF such as 2018-11 or ../2021`);
  parsed.set(text, date);
  return date;
}

/** Whether a date can fall in a period (half-open overlap); open ends reach for ever. */
export function overlaps(date: Pick<EdtfDate, 'from' | 'to'>, period: Period): boolean {
  return (date.from ?? -Infinity) < period.to && (date.to ?? Infinity) > period.from;
}

/** Whether a date certainly falls in a period: its whole range lies inside. */
export function fallsWithin(date: Pick<EdtfDate, 'from' | 'to'>, period: Period): boolean {
  return (date.from ?? -Infinity) >= period.from && (date.to ?? Infinity) <= period.to;
}

/** Sort key: earliest possible day, then the narrower date first. */
export function compareDates(a: EdtfDate, b: EdtfDate): number {
  const fromA = a.from ?? a.to ?? 0;
  const fromB = b.from ?? b.to ?? 0;
  return fromA - fromB || (a.to ?? Infinity) - (b.to ?? Infinity);
}

/** The range of an event: from its date to its end date, or of its date alone. */
export function spanOf(date: string, endDate?: string): EdtfDate {
  const start = edtfOf(date);
  return endDate === undefined ? start : { ...start, to: edtfOf(endDate).to };
}

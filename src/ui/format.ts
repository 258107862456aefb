/** Dates and distances in the language's own form: `21 Dec 2018` / `2018年12月21日`. */
import { calendarOf, type EdtfDate, edtfOf, parseEdtf } from '../model/dates.ts';
import type { TimeMode } from '../model/facets.ts';
import { must } from '../model/must.ts';
import type { Alliance, Language, Period } from '../model/types.ts';
import { formatNumber, perLanguage, t } from './i18n/index.ts';

/** "Dec", 12月. By language without region: for British English, browsers differ between Sep and Sept. */
const monthsOf = perLanguage((tag) => new Intl.DateTimeFormat(tag.split('-', 1), { month: 'short', timeZone: 'UTC' }));

/** One UTC day in words. */
export function formatDay(day: number, language: Language): string {
  const { year, month, day: date } = calendarOf(day);
  return t(language, 'date.day', { day: `${date}`, month: monthName(year, month, language), year: `${year}` });
}

/** One UTC day without its year: "21 Dec", 12月21日. */
export function formatDayOfYear(day: number, language: Language): string {
  const { year, month, day: date } = calendarOf(day);
  return t(language, 'date.day-of-year', { day: `${date}`, month: monthName(year, month, language) });
}

/** An EDTF date at its own precision; an interval means "some time between". */
export function formatEdtf(text: string | null, language: Language): string {
  if (text === null) return t(language, 'date.unknown');
  const date = parseEdtf(text);
  if (!date) return text;
  const [start = '', end] = text.split('/');
  if (end === undefined || end === start) return hedge(single(start, language), date, language);
  if (start === '..') return t(language, 'date.by', { date: single(end, language) });
  if (end === '..') return t(language, 'date.since', { date: single(start, language) });
  return t(language, 'date.between', { from: single(start, language), to: single(end, language) });
}

/** When an alliance was founded; of one that is only announced, that it was not. */
export function formatFounding({ exists, founded }: Pick<Alliance, 'exists' | 'founded'>, language: Language): string {
  return exists ? formatEdtf(founded, language) : t(language, 'details.not-founded');
}

/** An EDTF interval as a duration: "2023–2024"; one that ends where it begins as that date. */
export function formatSpan(text: string, language: Language): string {
  const [start = '', end] = text.split('/');
  if (start === end) return formatEdtf(start, language);
  if (end === undefined || start === '..' || end === '..') return formatEdtf(text, language);
  return t(language, 'date.span', { from: single(start, language), to: single(end, language) });
}

/** An event's date, with its end date if it has one. */
export function formatEventDate(date: string, endDate: string | undefined, language: Language): string {
  return endDate === undefined ? formatEdtf(date, language) : formatSpan(`${date}/${endDate}`, language);
}

/** A period: whole years as "2018–2020", whole months with their names, otherwise days. */
export function formatPeriod(period: Period, language: Language): string {
  const start = calendarOf(period.from);
  const end = calendarOf(period.to);
  const last = calendarOf(period.to - 1);
  let from = formatDay(period.from, language);
  let to = formatDay(period.to - 1, language);
  if (start.day === 1 && end.day === 1) {
    const years = start.month === 1 && end.month === 1;
    from = single(years ? `${start.year}` : yearMonth(start), language);
    to = single(years ? `${last.year}` : yearMonth(last), language);
  }
  return from === to ? from : t(language, 'date.span', { from, to });
}

/**
 * A period in words by its time mode: "2018 – 2020", "as of 30 Jun 2020", "31 Dec 2018 → 30 Jun 2020"; in a sentence
 * "31 Dec 2018 compared with 30 Jun 2020".
 */
export function timeInWords(period: Period, mode: TimeMode, language: Language, inSentence = false): string {
  if (mode === 'overlap') return formatPeriod(period, language);
  const days = { from: formatDay(period.from, language), to: formatDay(period.to - 1, language) };
  return t(language, inSentence && mode === 'change' ? 'time-mode.compared' : `time-mode.${mode}`, days);
}

/** Kilometres, rounded to a whole one. */
export function formatKm(distanceKm: number, language: Language): string {
  return t(language, 'unit.km', { amount: formatNumber(Math.round(distanceKm), language) });
}

/** "Dec", 12月. */
export function monthName(year: number, month: number, language: Language): string {
  return monthsOf(language).format(Date.UTC(year, month - 1));
}

function yearMonth({ year, month }: { year: number; month: number }): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

function single(text: string, language: Language): string {
  const bare = text.replace(/[~?%]$/, '');
  const [year, month, day] = bare.split('-').map(Number);
  if (day !== undefined) return formatDay(must(edtfOf(bare).from, bare), language);
  if (month === undefined) return t(language, 'date.year', { year: `${year}` });
  return t(language, 'date.month', { month: monthName(year ?? 0, month, language), year: `${year}` });
}

function hedge(text: string, date: EdtfDate, language: Language): string {
  let hedged = date.approximate ? t(language, 'date.about', { date: text }) : text;
  if (date.uncertain) hedged = t(language, 'date.uncertain', { date: hedged });
  return hedged;
}

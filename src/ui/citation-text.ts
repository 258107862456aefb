/** Pieces of citations. Pure. */
import { calendarOf } from '../model/dates.ts';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** A month as English citations write it; 1–12. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** "November 30, 2026". */
export function apaDay(day: number): string {
  const { year, month, day: date } = calendarOf(day);
  return `${monthName(month)} ${date}, ${year}`;
}

const IN_BIBTEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Not `\{`: BibTeX counts braces even after a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** Text as a value in braces. */
export function escapeBibtex(text: string): string {
  return text.replace(/[\\{}^~$&#%_]/g, (sign) => IN_BIBTEX[sign] ?? `\\${sign}`);
}

/** An address as the verbatim value of `url`; braces that would end the field are percent-encoded. */
export function verbatim(address: string): string {
  return address.replace(/[{}\\]/g, encodeURIComponent);
}

/** Text without line breaks. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

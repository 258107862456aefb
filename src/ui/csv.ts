/**
 * CSV for spreadsheets and programs: RFC 4180 (CRLF, doubled quotes), UTF-8 with a byte order mark so that Excel shows
 * Chinese, and protection against formula injection.
 */

export type CsvValue = string | number | boolean | null;

const BYTE_ORDER_MARK = '\uFEFF';
/** First characters that make a spreadsheet evaluate a cell (OWASP, CSV injection), full-width forms included. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/** One header row and the rows, each ended by CRLF, after a byte order mark. null is an empty cell. */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return BYTE_ORDER_MARK + [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/**
 * One cell. Text that starts like a formula is prefixed with an apostrophe, as OWASP advises; numbers are not changed.
 * Quoted only if RFC 4180 requires it, or to preserve leading or trailing spaces.
 */
export function csvCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA_START.test(value.trimStart()) || FORMULA_START.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

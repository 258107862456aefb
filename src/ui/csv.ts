/**
 * CSV as spreadsheets and programs both read it: RFC 4180 (CRLF, quotes doubled), UTF-8 with a byte order mark so
 * that Excel shows Chinese, and no cell that a spreadsheet would run as a formula.
 */

export type CsvValue = string | number | boolean | null;

const BYTE_ORDER_MARK = '\uFEFF';
/** OWASP "CSV injection": these first characters make a spreadsheet evaluate a cell. Full-width forms count, too. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/** One header row and the rows, each ended by CRLF, after a byte order mark. null is an empty cell. */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return BYTE_ORDER_MARK + [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/**
 * One cell. Text that begins like a formula gets an apostrophe before it, as OWASP advises; numbers stay numbers.
 * Quoted only where RFC 4180 asks for it or where spaces at the ends would get lost.
 */
export function csvCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA_START.test(value.trimStart()) || FORMULA_START.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * CSV by RFC 4180 (CRLF, doubled quotes) in UTF-8, twice: spreadsheets want a byte order mark, without which Excel garbles
 * Chinese, and protection against formula injection; programs want neither, but the values as they are.
 */

export type CsvValue = string | number | boolean | null;

const BYTE_ORDER_MARK = '\uFEFF';
/** First characters that make a spreadsheet evaluate a cell (OWASP, CSV injection), full-width forms included. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

type Rows = readonly (readonly CsvValue[])[];

/** For spreadsheets: one header row and the rows, each ended by CRLF, after a byte order mark. null is an empty cell. */
export function toCsv(header: readonly string[], rows: Rows): string {
  return BYTE_ORDER_MARK + linesOf(header, rows, csvCell);
}

/** The same for programs: no mark, no apostrophe, every value as it is. */
export function toPlainCsv(header: readonly string[], rows: Rows): string {
  return linesOf(header, rows, plainCell);
}

/** One cell for spreadsheets. Text that starts like a formula is prefixed with an apostrophe, as OWASP advises. */
export function csvCell(value: CsvValue): string {
  if (typeof value !== 'string') return plainCell(value);
  return plainCell(FORMULA_START.test(value.trimStart()) || FORMULA_START.test(value) ? `'${value}` : value);
}

/** Quoted only if RFC 4180 requires it, or to preserve leading or trailing spaces. */
function plainCell(value: CsvValue): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function linesOf(header: readonly string[], rows: Rows, cell: (value: CsvValue) => string): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

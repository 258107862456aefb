import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, toCsv, toPlainCsv } from '../../src/ui/csv.ts';

/** A plain RFC 4180 reader, to read back what was written. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i] ?? '';
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === ',') {
      row.push(cell);
      cell = '';
    } else if (letter === '\r' && text[i + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      i += 1;
    } else cell += letter;
  }
  return rows;
}

const guarded = (value: string) => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value) ? `'${value}` : value);

/** A header and rows, all of the same length. */
const tables = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: width, maxLength: width }), { minLength: 1 }),
  );

describe('toCsv', () => {
  it('begins with a byte order mark and ends every row with CRLF', () => {
    expect(toCsv(['a', 'b'], [['芜湖', 1]])).toBe('\uFEFFa,b\r\n芜湖,1\r\n');
  });

  it('writes nothing for null, and numbers as numbers, negative ones too', () => {
    expect(toCsv(['a', 'b', 'c'], [[null, -1.5, 0]])).toBe('\uFEFFa,b,c\r\n,-1.5,0\r\n');
  });

  it('quotes commas, quotes, line breaks and spaces at the ends, and nothing else', () => {
    expect(csvCell('a, b')).toBe('"a, b"');
    expect(csvCell('say "1+2+3"')).toBe('"say ""1+2+3"""');
    expect(csvCell('a\nb')).toBe('"a\nb"');
    expect(csvCell(' a')).toBe('" a"');
    expect(csvCell('2018/2020')).toBe('2018/2020');
  });

  it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tx', '\rx', ' =1', '＝1'])(
    'disarms the formula %j',
    (value) => {
      expect(readCsv(toCsv([value], []).slice(1))[0]?.[0]).toBe(`'${value}`);
    },
  );

  it('leaves open-ended dates alone', () => {
    expect(csvCell('../2021')).toBe('../2021');
  });

  it('reads back as what was written', () => {
    fc.assert(
      fc.property(tables, ([header = [], ...rows]) => {
        expect(readCsv(toCsv(header, rows).slice(1))).toEqual([header, ...rows].map((row) => row.map(guarded)));
      }),
    );
  });
});

describe('toPlainCsv', () => {
  it('has no mark, and no value is changed', () => {
    expect(toPlainCsv(['a', 'b'], [['=1+1', null]])).toBe('a,b\r\n=1+1,\r\n');
    fc.assert(
      fc.property(tables, ([header = [], ...rows]) => {
        expect(readCsv(toPlainCsv(header, rows))).toEqual([header, ...rows]);
      }),
    );
  });
});

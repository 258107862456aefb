import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLossless, parseJson } from '../../scripts/data/json-text.ts';
import { runs } from '../fixtures/runs.ts';

/** A text, and where its first fault is: line, column, found, expected. */
const BROKEN: [what: string, text: string, line: number, column: number, found: string, expected: string][] = [
  ['a comma after the last entry', '[\n  1,\n]', 3, 1, ']', 'a value (no comma after the last one)'],
  ['a comma after the last key', '{\n  "a": 1,\n}', 3, 1, '}', 'a key in double quotes (no comma after the last one)'],
  ['NaN', '{\n  "value": NaN\n}', 2, 12, 'NaN', 'JSON: text in double quotes'],
  ['a key without quotes', '{ id: 1 }', 1, 3, 'id', 'JSON: text in double quotes'],
  ['single quotes', "{ 'id': 1 }", 1, 3, `'id'`, 'JSON: text in double quotes'],
  ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 3, 3, '"b"', 'a comma'],
  ['a missing colon', '{ "a" 1 }', 1, 7, '1', 'a colon after the key'],
  ['an end too early', '[\n  { "a": 1 }\n', 3, 1, 'the end of the file', 'a closing ]'],
  ['a comment', '[\n  // one\n]', 2, 3, 'a comment // one', 'JSON, which has none'],
  ['a text over two lines', '["a\nb"]', 1, 2, 'a text without its end "a', 'a closing " in the same line'],
  ['a number with a zero before it', '[01]', 1, 3, '1', 'a comma'],
  ['something after the end', '[]\nx', 2, 1, 'x', ''],
  ['an invisible character', '[\u00a01]', 1, 2, '"\u00a01"', 'JSON: text in double quotes'],
  ['nothing', '', 1, 1, 'the end of the file', 'a value'],
  [
    '20,000 lists in each other',
    '['.repeat(20_000) + ']'.repeat(20_000),
    1,
    1,
    'lists or objects nested too deeply',
    '',
  ],
];

describe('reading JSON', () => {
  it.each(BROKEN)('tells the place of %s', (_, text, line, column, found, expected) => {
    const { value, faults } = parseJson(text);
    expect(value).toBeUndefined();
    expect(faults).toMatchObject([{ kind: 'syntax', line, column }]);
    expect(faults[0]?.found).toBe(found);
    expect(faults[0]?.expected).toContain(expected);
  });

  it('takes what JSON.parse takes, with the same value, and nothing else', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '1',
      '-',
      '.',
      'e',
      'null',
      ' ',
      '\n',
      '/',
      '\v',
    );
    const texts = fc.oneof(
      fc.json(),
      fc.array(pieces, { maxLength: 12 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { value, faults } = parseJson(text);
        const known = parse(text);
        expect(faults.some(({ kind }) => kind === 'syntax')).toBe(known === undefined);
        expect(value).toEqual(known?.value);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('finds a key that an object has twice, however it is written', () => {
    const text =
      '[\n  { "id": "a", "members": [1],\n    "members": [] },\n  { "\\u0069d": { "x": 1, "x": 2 }, "id": 3 }\n]';
    expect(parseJson(text).faults).toMatchObject([
      {
        kind: 'key twice',
        line: 3,
        column: 5,
        path: [0, 'members'],
        found: 'the key "members" a second time (first in line 2)',
      },
      { kind: 'key twice', line: 4, path: [1, 'id', 'x'] },
      { kind: 'key twice', line: 4, path: [1, 'id'] },
    ]);
  });

  it('finds a key twice in any object', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.integer()), { maxLength: 8 }), (entries) => {
        const text = `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join()}}`;
        const twice = entries.length - new Set(entries.map(([key]) => key)).size;
        expect(parseJson(text).faults.filter(({ kind }) => kind === 'key twice')).toHaveLength(twice);
      }),
    );
  });

  it.each(['1e999', '-1e999'])('finds that %s is not finite', (number) => {
    expect(parseJson(`[\n${number}]`).faults).toMatchObject([{ kind: 'infinite', line: 2, path: [0], found: number }]);
  });

  it.each(['9007199254740993', '0.12345678901234567890', '1e-999', '-0', '12345678901234567890'])(
    'finds that %s is read as another number',
    (number) => expect(parseJson(`[${number}]`).faults).toMatchObject([{ kind: 'inexact', line: 1, found: number }]),
  );

  it('keeps the numbers that it says it keeps', () => {
    const written = fc
      .tuple(
        fc.boolean(),
        fc.bigInt({ min: 0n, max: 10n ** 20n }),
        fc.stringMatching(/^\d{0,6}$/),
        fc.integer({ min: -30, max: 30 }),
      )
      .map(([minus, whole, fraction, e]) => ({
        text: `${minus ? '-' : ''}${whole}${fraction && `.${fraction}`}e${e}`,
        whole,
        fraction,
        e,
        minus,
      }));
    fc.assert(
      fc.property(written, ({ text, whole, fraction, e, minus }) => {
        // Both sides as whole numbers of a unit so small that neither has a fraction.
        const exact = BigInt(`${whole}${fraction}`) * 10n ** BigInt(400 + e - fraction.length) * (minus ? -1n : 1n);
        expect(isLossless(text)).toBe(!Object.is(Number(text), -0) && wholeOf(String(Number(text))) === exact);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('keeps every number that a program has written', () => {
    fc.assert(
      fc.property(
        fc.double({ noDefaultInfinity: true, noNaN: true }),
        (value) => Object.is(value, -0) || isLossless(String(value)),
      ),
    );
  });

  it('knows the line of every value, and of what is nearest to a missing one', () => {
    const { lineOf } = parseJson('[\n  {\n    "a": 1,\n    "b": [\n      { "c": 2 }\n    ]\n  }\n]\n');
    expect([[], [0], [0, 'a'], [0, 'b', 0, 'c'], [0, 'b', 7], [0, 'z'], [9]].map(lineOf)).toEqual([
      1, 2, 3, 5, 4, 2, 1,
    ]);
  });
});

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** A decimal number as a whole number of 10^-400. */
function wholeOf(text: string): bigint {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const size = BigInt(whole + fraction) * 10n ** BigInt(400 + Number(exponent) - fraction.length);
  return text.startsWith('-') ? -size : size;
}

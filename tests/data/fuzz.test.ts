import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../scripts/data/checks.ts';
import { decodeText } from '../../scripts/data/decode-text.ts';
import { type RawFile, readDataFiles } from '../../scripts/data/files.ts';
import { outputFiles } from '../../scripts/data/outputs.ts';
import { formatProblems } from '../../scripts/data/problem.ts';
import { dataFiles } from '../fixtures/data-files.ts';
import { runs } from '../fixtures/runs.ts';

type Mutation = (text: string) => Omit<RawFile, 'path'>;

/** Where in a text or in a value something happens, as a share of the whole. */
const place = fc.noBias(fc.nat(2 ** 24 - 1)).map((n) => n / 2 ** 24);
/** Values of every type, and texts that mean something elsewhere. */
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    '',
    ' ',
    '..',
    '2018',
    '../2018',
    '9999',
    '1/0',
    '999999',
    '__proto__',
    'constructor',
    '\ufffd',
    '\ud800',
  ),
  fc.constantFrom(0, -1, 0.5, 1e308, 5e-324, 2 ** 53),
);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  place.map((at) => (text: string) => ({ text: text.slice(0, at * text.length) })),
  fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 4 }).map((flips) => (text: string) => {
    const bytes = new TextEncoder().encode(text);
    for (const [at, byte] of flips) bytes[Math.floor(at * bytes.length)] = byte;
    return decodeText(bytes);
  }),
  // Any key doubled: the line with it is written twice, which mostly stays JSON.
  place.map((at) => (text: string) => {
    const lines = text.split('\n');
    const line = Math.floor(at * lines.length);
    return { text: lines.flatMap((one, i) => (i === line && one.endsWith(',') ? [one, one] : [one])).join('\n') };
  }),
  fc.tuple(place, value).map(
    ([at, other]) =>
      (text: string) =>
        rewrite(text, at, () => other),
  ),
  place.map((at) => (text: string) => rewrite(text, at, () => undefined)),
  // A text in the place of another: ids, dates and words where they do not belong.
  fc.tuple(place, place).map(([at, from]) => (text: string) => {
    const texts = text.match(/(?<=: )"[^"]*"/g) ?? ['""'];
    return rewrite(text, at, (old) => (typeof old === 'string' ? parse(pick(texts, from)) : old));
  }),
  fc.tuple(place, place).map(([at, from]) => (text: string) => {
    const all = text.match(/(?<=: )"[^"]*"(?=,?\n)/g) ?? [];
    return { text: all.length < 2 ? text : text.replace(pick(all, at), pick(all, from)) };
  }),
  fc.constantFrom('1e999', '-1e999', '1e-999', '123456789012345678901').map((number) => (text: string) => ({
    text: text.replace(/(?<=: ?|\[)-?\d+(\.\d+)?/, number),
  })),
);

/** Checks the files with one of them changed; whatever is found, it is found, not thrown. */
function checkChanged(files: readonly RawFile[], path: string, change: Mutation) {
  const checked = checkFiles(files.map((file) => (file.path === path ? { path, ...change(file.text) } : file)));
  const lines = formatProblems(checked.problems);
  expect(lines.filter((line) => line.includes('itself fails'))).toEqual([]);
  expect(lines.filter((line) => line.includes('undefined') || line.includes('[object'))).toEqual([]);
  return checked;
}

describe('a data folder with something broken in it', () => {
  it('is reported or built, whatever it is', () => {
    const files = dataFiles();
    fc.assert(
      fc.property(fc.constantFrom(...files), mutation, ({ path }, change) => {
        const { dataset, problems } = checkChanged(files, path, change);
        if (problems.length === 0) expect(outputFiles(dataset).size).toBeGreaterThan(10);
      }),
      { numRuns: runs(300) },
    );
  });

  it('is reported or taken when it is the real one', () => {
    const all = readDataFiles();
    // All the layers each time would take minutes; that of the change is enough.
    const records = all.filter(({ path }) => !/geo|ground/.test(path));
    fc.assert(
      fc.property(fc.constantFrom(...all), mutation, (file, change) => {
        checkChanged(records.includes(file) ? records : [...records, file], file.path, change);
      }),
      { numRuns: runs(20) },
    );
  });
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function pick<T>(list: readonly T[], at: number): T {
  return list[Math.floor(at * list.length)] as T;
}

/** The text, in canonical spacing, with one of the values in it replaced. */
function rewrite(text: string, at: number, replace: (old: unknown) => unknown): { text: string } {
  return { text: `${JSON.stringify(swap(parse(text), at, replace), null, 2) ?? ''}\n` };
}

/** The value with one of the values in it replaced, or taken away where there is nothing in its place. */
function swap(root: unknown, at: number, replace: (old: unknown) => unknown): unknown {
  const total = count(root);
  let left = Math.floor(at * total);
  const visit = (inner: unknown): unknown => {
    if (left-- === 0) return replace(inner);
    if (Array.isArray(inner)) return inner.map(visit);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, entry]) => [key, visit(entry)]));
  };
  return visit(root);
}

function count(root: unknown): number {
  if (typeof root !== 'object' || root === null) return 1;
  return Object.values(root).reduce<number>((sum, entry) => sum + count(entry), 1);
}

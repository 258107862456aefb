import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../scripts/data/canonical.ts';
import { checkFiles } from '../../scripts/data/checks.ts';
import { readDataFiles } from '../../scripts/data/files.ts';
import { parseJson } from '../../scripts/data/json-text.ts';
import { formatProblem } from '../../scripts/data/problem.ts';
import { hasSameValues } from '../../scripts/data/same-values.ts';
import { dataFiles } from '../fixtures/data-files.ts';
import { runs } from '../fixtures/runs.ts';
import { ALLIANCE, SOURCES } from './sample-files.ts';

const replaced = (path: string, change: (text: string) => string) =>
  dataFiles().map((file) => (file.path === path ? { ...file, text: change(file.text) } : file));

describe('the canonical form', () => {
  it('says of any JSON what it said before', () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false }), (text) => {
        const { value, faults } = parseJson(text);
        fc.pre(faults.length === 0);
        const again = canonicalText(value);
        expect(JSON.parse(again)).toEqual(JSON.parse(text));
        expect(hasSameValues(JSON.parse(again), JSON.parse(text))).toBe(true);
        expect(parseJson(again).faults).toEqual([]);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('says of every data file what the file says, and is known of each', () => {
    const files = readDataFiles();
    const { canonical, unwritable } = checkFiles(files);
    expect(unwritable).toEqual([]);
    expect(canonical.length).toBeGreaterThan(60);
    for (const { path, text } of canonical) {
      const before: unknown = JSON.parse(files.find((file) => file.path === path)?.text ?? '');
      expect(JSON.parse(text), path).toEqual(before);
    }
  });

  it('is the same however keys, records and members are ordered, and keeps every value', () => {
    const files = readDataFiles().filter(({ path }) => /json$/.test(path) && !/geo|ground|industries/.test(path));
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.integer(), ({ path, text }, seed) => {
        const order = random(seed);
        const shuffled = JSON.stringify(
          shuffle(JSON.parse(text), path.includes('/alliances/') ? ['members'] : [''], order),
        );
        const { canonical } = checkFiles(readDataFilesWith(path, shuffled));
        expect(canonical.find((file) => file.path === path)?.text).toBe(text);
      }),
      { numRuns: runs(6) },
    );
  });

  it.each([
    [
      'a key twice',
      ALLIANCE,
      (text: string) => text.replace(/\}\n$/, ', "members": [] }'),
      'al-one: members: found the key "members" a second time (first in line 29), expected each key once',
    ],
    [
      'a number beyond all',
      ALLIANCE,
      (text: string) => text.replace('"counts": []', '"order": 1e999, "counts": []'),
      'al-one: order: found 1e999, expected a finite number',
    ],
    [
      'a number of too many digits',
      ALLIANCE,
      (text: string) => text.replace('"counts": []', '"order": 9007199254740993, "counts": []'),
      'al-one: order: found 9007199254740993, expected a number that is read as written, not as 9007199254740992',
    ],
    [
      'a redirect twice',
      'data/redirects.json',
      () => '{ "al-first": "al-one", "al-first": "al-two" }',
      'found the key "al-first" a second time',
    ],
  ])('is not known of a file with %s, which so is never written', (_, path, change, message) => {
    const { canonical, problems, unwritable } = checkFiles(replaced(path, change));
    expect(problems.map(formatProblem).join('\n')).toContain(message);
    expect(canonical.map((file) => file.path)).not.toContain(path);
    expect(unwritable).toEqual([path]);
  });

  it('sorts synonyms by record and by name', () => {
    const path = 'data/synonyms.json';
    const table = {
      'al-one': { en: ['Alliance one', 'Club'], zh: ['会社', '社'] },
      'ev-one': { en: ['Day'], zh: ['日'] },
    };
    const mixed = {
      'ev-one': { zh: ['日'], en: ['Day'] },
      'al-one': { zh: ['社', '会社'], en: ['Club', 'Alliance one'] },
    };
    const { canonical, problems } = checkFiles(replaced(path, () => JSON.stringify(mixed)));
    expect(canonical.find((file) => file.path === path)?.text).toBe(`${JSON.stringify(table, null, 2)}\n`);
    expect(problems.map(({ file, expected }) => [file, expected])).toEqual([
      [path, 'the canonical form, written by `npm run data -- --write`'],
    ]);
  });

  it('is known of the files beside a broken one', () => {
    const { canonical } = checkFiles(replaced(ALLIANCE, (text) => text.slice(0, 40)));
    expect(canonical.map(({ path }) => path)).toContain(SOURCES);
  });
});

describe('the same values', () => {
  it('are the same in any order of keys, and any change is another value', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }),
        fc.jsonValue(),
        fc.nat(),
        (record, other, at) => {
          const reversed = Object.fromEntries(Object.entries(record).reverse());
          expect(hasSameValues(record, reversed)).toBe(true);
          const key = Object.keys(record)[at % Object.keys(record).length] ?? '';
          const changed = { ...record, [key]: other };
          expect(hasSameValues(record, changed)).toBe(
            canonicalText(record[key]) === canonicalText(other) || hasSameValues(record[key], other),
          );
          const { [key]: _, ...rest } = record;
          expect(hasSameValues(record, rest)).toBe(false);
        },
      ),
    );
  });

  it('are others in another order of a list, unless its order says nothing', () => {
    expect(hasSameValues([1, 2], [2, 1])).toBe(false);
    expect(hasSameValues([1, 2], [2, 1], [''])).toBe(true);
    expect(hasSameValues([1, 1, 2], [1, 2, 2], [''])).toBe(false);
    expect(hasSameValues({ members: [1, 2], sources: [1, 2] }, { members: [2, 1], sources: [2, 1] }, ['members'])).toBe(
      false,
    );
    expect(hasSameValues([-0], [0])).toBe(false);
  });
});

function readDataFilesWith(path: string, text: string) {
  return readDataFiles().map((file) => (file.path === path ? { path, text } : file));
}

/** Numbers from 0 to 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The same value with keys, and the lists of these names, in another order. */
function shuffle(value: unknown, lists: readonly string[], order: () => number, key = ''): unknown {
  const mixed = <T>(list: T[]) =>
    list
      .map((entry) => ({ entry, rank: order() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ entry }) => entry);
  if (Array.isArray(value)) {
    const entries = value.map((entry) => shuffle(entry, lists, order, '-'));
    return lists.includes(key) ? mixed(entries) : entries;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    mixed(Object.entries(value)).map(([name, inner]) => [name, shuffle(inner, lists, order, name)]),
  );
}

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { parseSync, Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { FACETS } from '../../src/model/facets.ts';
import { ANALYSIS_IDS } from '../../src/state/store.ts';
import build from '../../src/ui/i18n/en.build.json';
import start from '../../src/ui/i18n/en.json';
import rest from '../../src/ui/i18n/en.rest.json';

const paths = Object.keys(import.meta.glob(['../../src/**/*.{ts,tsx}', '!**/*.d.ts'])).map((path) =>
  path.replace('../../', ''),
);
const files = new Map(paths.map((path) => [path, readFile(path)]));
/** Parts that can only be asked for from the rest, whose words are loaded together with it (src/later.ts). */
const REST = [...ANALYSIS_IDS.map((id) => `src/analyses/${id}/${id}.tsx`).sort(), 'src/rest.ts', 'src/share/export.ts'];
/** What the browser fetches before anything else. */
const first = reach('src/main.ts');

const stem = (key: string) => key.replace(/\.(one|other)$/, '');
const LATER = [...Object.keys(rest), ...Object.keys(build)];

describe('the words of the start', () => {
  it('are all that the entry and its static imports ask for', () => {
    expect(first.size).toBeGreaterThan(60);
    expect(wordsAskedBy(first, LATER)).toEqual([]);
  });

  it('are all that its lazy-loaded parts ask for, but for those that wait for the rest, and no others', () => {
    const lazy = lazyParts(first);
    expect(lazy).toContain('src/frame/error-screen.tsx');
    expect(lazy.filter((entry) => REST.includes(entry)).sort()).toEqual(REST);
    const reached = lazyReach(first);
    expect(reached.size).toBeGreaterThan(first.size);
    expect(wordsAskedBy(reached, LATER)).toEqual([]);
    const asked = new Set(wordsAskedBy(reached, Object.keys(start)).map((line) => line.split(': ')[1]));
    expect(Object.keys(start).filter((key) => !asked.has(key))).toEqual([]);
  });

  it('hold none that only the build writes', () => {
    expect(wordsAskedBy(new Set(paths), Object.keys(build))).toEqual([]);
    // The scan does find what is asked for, in each of the ways there are.
    const asked = wordsAskedBy(first, Object.keys(start)).map((line) => line.split(': ')[1]);
    for (const key of ['header.theme-dark', 'type.signing', 'search.label', 'facet.place'])
      expect(asked).toContain(key);
  });
});

interface Source {
  /** Paths of static imports. */
  imports: string[];
  /** Paths of `import()`. */
  lazy: string[];
  /** Strings that may be keys. */
  literals: Set<string>;
  /** Beginnings of keys that are completed at run time: `facet.`. */
  beginnings: Set<string>;
}

function readFile(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const { module, program } = parseSync(path, text);
  const targets = [
    ...module.staticImports.filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType)),
    ...module.staticExports.flatMap(({ entries }) => entries.filter(({ isType }) => !isType)),
  ].flatMap(({ moduleRequest }) => moduleRequest?.value ?? []);
  const literals = new Set<string>();
  const beginnings = new Set<string>();
  new Visitor({
    Literal: ({ value }) => void (typeof value === 'string' && literals.add(value)),
    TemplateLiteral({ quasis: [head, ...more] }) {
      const opening = head?.value.cooked ?? '';
      if (more.length === 0) literals.add(opening);
      else if (/^[a-z][\w-]*\.[\w.-]*$/.test(opening)) beginnings.add(opening);
    },
    CallExpression({ callee, arguments: [, prefix] }) {
      if (callee.type !== 'Identifier' || callee.name !== 'tCode') return;
      if (prefix?.type === 'Literal') beginnings.add(`${prefix.value}.`);
      // Options of filters are asked for by the filter's id (src/ui/sentence.ts).
      else for (const { id, records } of FACETS) if (!records) beginnings.add(`${id}.`);
    },
  }).visit(program);
  const inside = (some: string[]) =>
    some.filter((target) => target.startsWith('.')).map((target) => join(dirname(path), target));
  return {
    imports: inside(targets),
    lazy: inside(module.dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1))),
    literals,
    beginnings,
  };
}

/** Files and all they import statically. */
function reach(...entries: string[]): Set<string> {
  const found = new Set<string>();
  const open = [...entries];
  for (let path = open.pop(); path; path = open.pop()) {
    if (found.has(path) || !files.has(path)) continue;
    found.add(path);
    open.push(...(files.get(path)?.imports ?? []));
  }
  return found;
}

/** What files import lazily. */
function lazyParts(some: ReadonlySet<string>): string[] {
  return [...new Set([...some].flatMap((path) => files.get(path)?.lazy ?? []))];
}

/** Files, what they import lazily but for the parts of `REST`, what that imports in turn, and so on. */
function lazyReach(some: ReadonlySet<string>): Set<string> {
  const entries = lazyParts(some).filter((path) => !REST.includes(path));
  const more = new Set([...some, ...reach(...entries)]);
  return more.size === some.size ? more : lazyReach(more);
}

/** `file: key` for each of the keys that a file may ask for. */
function wordsAskedBy(some: ReadonlySet<string>, keys: readonly string[]): string[] {
  return [...some].flatMap((path) => {
    const { literals, beginnings } = files.get(path) as Source;
    const asks = (key: string) =>
      literals.has(key) || literals.has(stem(key)) || [...beginnings].some((beginning) => key.startsWith(beginning));
    return keys.filter(asks).map((key) => `${path}: ${key}`);
  });
}

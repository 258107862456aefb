import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { isLaterWord, LATER_WORDS, laterWords } from '../../scripts/later-words.ts';
import en from '../../src/ui/i18n/en.json';

const sources: Record<string, string> = import.meta.glob(['../../src/**/*.{ts,tsx}', '!**/*.d.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const textOf = (file: string) => sources[`../../${file}`];
/** Modules that a file imports statically; types are no imports. */
const importsOf = (file: string) =>
  [...(textOf(file) ?? '').matchAll(/^(?:import|export)\b(?! type\b)[^'"`;]*?['"](\.[^'"]+)['"]/gm)].map(
    ([, target = '']) => join(dirname(file), target),
  );

/** Files and all they import statically. */
function reach(...entries: string[]): Set<string> {
  const found = new Set<string>();
  const open = [...entries];
  for (let file = open.pop(); file; file = open.pop()) {
    if (found.has(file) || textOf(file) === undefined) continue;
    found.add(file);
    open.push(...importsOf(file));
  }
  return found;
}

/** First parts of the keys that a file may ask for: whole keys, and beginnings that code completes. */
function wordsIn(file: string): string[] {
  const text = textOf(file) ?? '';
  const keys = [...text.matchAll(/['`]([a-z][\w-]*)\.(?:[\w.-]+'|[\w.-]*\$\{)/g)].map(([, prefix = '']) => prefix);
  const codes = [...text.matchAll(/tCode\(\s*[^,()]+(?:\([^)]*\))?,\s*['"`]([\w-]+)['"`]/g)].map(
    ([, name = '']) => name,
  );
  return [...keys, ...codes];
}

const first = reach('src/main.ts');

describe('the words of later views', () => {
  it('are not asked for by what the page begins with', () => {
    expect(first.size).toBeGreaterThan(60);
    const early = [...first].flatMap((file) =>
      wordsIn(file)
        .filter((word) => LATER_WORDS.includes(word))
        .map((word) => `${file}: ${word}`),
    );
    expect(early).toEqual([]);
  });

  it('come with every later view that asks for them', () => {
    const entries = [...first].flatMap((file) =>
      [...(textOf(file) ?? '').matchAll(/\bimport\('(\.[^']+)'\)/g)].map(([, target = '']) =>
        join(dirname(file), target),
      ),
    );
    const without = [...new Set(entries)].filter((entry) => {
      const files = reach(entry);
      const asks = [...files].some(
        (file) => !first.has(file) && wordsIn(file).some((word) => LATER_WORDS.includes(word)),
      );
      return asks && !files.has('src/ui/i18n/later.ts');
    });
    expect(entries.length).toBeGreaterThan(3);
    expect(without).toEqual([]);
  });

  it('are the only ones that are in no language’s own file, but for those of the build', () => {
    const plugin = laterWords();
    const call = (hook: unknown, given: unknown) => (hook as (given: unknown) => string | undefined)(given);
    call(plugin.configResolved, { command: 'build' });
    const keysOf = (id: string) =>
      Object.keys(JSON.parse((call(plugin.load, id) ?? '{}').replace('export default ', '')));
    const [entry, own] = [keysOf('/src/ui/i18n/zh.json'), keysOf('\0virtual:words/zh')];
    expect(entry).toEqual([]);
    const rest = Object.keys(en).filter((key) => !own.includes(key) && !isLaterWord(key));
    expect([...new Set(rest.map((key) => key.split('.')[0]))].sort()).toEqual([
      'app',
      'noscript',
      'pages',
      'table',
      'trouble',
    ]);
    expect(own.filter(isLaterWord)).toEqual([]);
  });

  it('have with them what is said where no words of the page come', () => {
    const plugin = laterWords();
    (plugin.configResolved as (given: unknown) => void)({ command: 'build' });
    const later = (plugin.load as (id: string) => string)('\0virtual:later-words');
    for (const key of ['app.title', 'part.retry', 'part.reload', 'error.network']) expect(later).toContain(`"${key}"`);
  });

  it('are there', () => {
    for (const word of LATER_WORDS)
      expect([word, Object.keys(en).some((key) => `${key}.`.startsWith(`${word}.`))]).toEqual([word, true]);
    expect([isLaterWord('details.kind'), isLaterWord('part.retry')]).toEqual([true, false]);
  });
});

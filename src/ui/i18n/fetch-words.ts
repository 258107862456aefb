/** Fetches words in the browser: those of one language, and of that what the start says apart from the rest. */
import { INTERFACE_LANGUAGES, LANGUAGES, type WordsLanguage, wordsLanguages } from '../../model/languages.ts';
import { setTraditional } from '../../model/traditional.ts';
import type { Language } from '../../model/types.ts';
import { addWords, type WordList } from './index.ts';

type Part = 'start' | 'rest';
type Fetch = () => Promise<{ default: WordList }>;
const FILES: Readonly<Record<WordsLanguage, Readonly<Record<Part, Fetch>>>> = {
  en: { start: () => import('./en.json'), rest: () => import('./en.rest.json') },
  zh: { start: () => import('./zh.json'), rest: () => import('./zh.rest.json') },
};

const fetched = new Set<string>();
let isRestWanted = false;

/** Fetches the words of a language for the start of the page; rejects on failure, and can then be called again. */
export function fetchWords(language: Language): Promise<void> {
  return fetchPart(language, 'start');
}

/** Fetches the other words of a language, for lazy-loaded views; from now on every language switched to has them. */
export function fetchRestWords(language: Language): Promise<void> {
  isRestWanted = true;
  return fetchPart(language, 'rest');
}

/** Whether there are words of any language to say something with. */
export function hasWords(): boolean {
  return fetched.size > 0;
}

/**
 * Calls `use` once a language has the words that the page shows in another one, at once if it has them already;
 * `fail` if they cannot be loaded.
 */
export function withWords(language: Language, use: () => void, fail: (cause: unknown) => void): void {
  const missing = (['start', 'rest'] as const).find(
    (part) => (part === 'start' || isRestWanted) && !fetched.has(language + part),
  );
  if (!missing) use();
  // The rest may be wanted only by the time the start is here.
  else fetchPart(language, missing).then(() => withWords(language, use, fail), fail);
}

/** Fetches the start words of a language or, if that fails, of another; resolves to which, or null for none. */
export async function fetchSomeWords(language: Language): Promise<Language | null> {
  for (const candidate of [language, ...INTERFACE_LANGUAGES.filter((other) => other !== language)]) {
    try {
      await fetchWords(candidate);
      return candidate;
    } catch {
      // The next one, then.
    }
  }
  return null;
}

async function fetchPart(language: Language, part: Part): Promise<void> {
  if (fetched.has(language + part)) return;
  const spoken = wordsLanguages(language);
  const [table, ...lists] = await Promise.all([
    LANGUAGES[language].isTraditional && import('virtual:traditional'),
    ...spoken.map((each) => FILES[each][part]()),
  ]);
  lists.forEach((words, index) => {
    addWords(spoken[index] ?? language, words.default);
  });
  if (table) setTraditional(table.default);
  fetched.add(language + part);
}

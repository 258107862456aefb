/** Loads the words of one language in the browser: those for the start of the page, and the rest. */
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

/** Loads the words of a language for the start of the page; rejects on failure, and can then be retried. */
export function fetchWords(language: Language): Promise<void> {
  return fetchPart(language, 'start');
}

/** Loads the other words of a language, for lazy-loaded views; from now on switching languages loads them too. */
export function fetchRestWords(language: Language): Promise<void> {
  isRestWanted = true;
  return fetchPart(language, 'rest');
}

/** Whether the words of any language are loaded. */
export function hasWords(): boolean {
  return fetched.size > 0;
}

/**
 * Calls `use` once all words that the page needs are loaded in a language, synchronously if they already are; `fail` if
 * they cannot be loaded.
 */
export function withWords(language: Language, use: () => void, fail: (cause: unknown) => void): void {
  const missing = (['start', 'rest'] as const).find(
    (part) => (part === 'start' || isRestWanted) && !fetched.has(language + part),
  );
  if (!missing) use();
  // The rest may have been requested while the start was loading.
  else fetchPart(language, missing).then(() => withWords(language, use, fail), fail);
}

/** Loads the start words of a language or, if that fails, of another; resolves to the language loaded, or null. */
export async function fetchSomeWords(language: Language): Promise<Language | null> {
  for (const candidate of [language, ...INTERFACE_LANGUAGES.filter((other) => other !== language)]) {
    try {
      await fetchWords(candidate);
      return candidate;
    } catch {
      // Try the next one.
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

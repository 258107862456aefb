/** Brings the words of the language that is shown: in the built page each language has a file of its own. */
import type { Language } from '../../model/types.ts';
import { addWords, LANGUAGES } from './index.ts';

const FILES: Readonly<Record<Language, () => Promise<{ default: Readonly<Record<string, string>> }>>> = {
  en: () => import('virtual:words/en'),
  zh: () => import('virtual:words/zh'),
};

const here = new Set<Language>();

/** Fetches the words of a language; fails if they do not come, and may then be asked again. */
export async function fetchWords(language: Language): Promise<void> {
  if (here.has(language)) return;
  addWords({ [language]: (await FILES[language]()).default });
  here.add(language);
}

/** Calls `use` when the words of a language are here, at once if they are already; `fail` if they do not come. */
export function withWords(language: Language, use: () => void, fail: (cause: unknown) => void): void {
  if (here.has(language)) use();
  else fetchWords(language).then(use, fail);
}

/** Fetches the words of a language or, if they do not come, of another; returns which, or null for none. */
export async function fetchSomeWords(language: Language): Promise<Language | null> {
  for (const candidate of [language, ...LANGUAGES.filter((other) => other !== language)]) {
    try {
      await fetchWords(candidate);
      return candidate;
    } catch {
      // The next one, then.
    }
  }
  return null;
}

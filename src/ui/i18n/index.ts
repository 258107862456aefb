/**
 * Words of the interface. Each language has `<language>.json` (what the start of the page says), `<language>.rest.json`
 * (what lazy-loaded views say) and `<language>.build.json` (what only the build writes), with the same keys.
 */
import type { Language } from '../../model/types.ts';
import type build from './en.build.json';
import type start from './en.json';
import type rest from './en.rest.json';

export const LANGUAGES: readonly Language[] = ['en', 'zh'];
/** BCP 47 tag for `lang` attributes and Intl. */
export const LANGUAGE_TAG: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' };

type Raw = keyof typeof start | keyof typeof rest | keyof typeof build;
/** Keys of the word lists; `x.one`/`x.other` are asked for as `x`. */
export type Key = Raw extends infer K
  ? K extends `${infer Stem}.one`
    ? Stem
    : K extends `${string}.other`
      ? never
      : K
  : never;
export type Params = Readonly<Record<string, string | number>>;
export type WordList = Readonly<Record<string, string>>;

let listed: Readonly<Record<Language, WordList>> = { en: {}, zh: {} };
let atlasName: Readonly<Record<Language, string | null>> = { en: null, zh: null };
const PLURALS = { en: new Intl.PluralRules('en-GB'), zh: new Intl.PluralRules('zh-CN') };

/** Adds words to those that are known of a language. */
export function addWords(language: Language, words: WordList): void {
  listed = { ...listed, [language]: { ...listed[language], ...words } };
}

/** Lets the atlas call itself so from now on; null in a language: as its words say. */
export function nameAtlas(name: Readonly<Record<Language, string | null>>): void {
  atlasName = name;
}

// In a browser the words of one language are fetched (fetch-words.ts); tests and scripts have all of them.
if (import.meta.env.SSR) {
  for (const [language, words] of Object.entries((await import('./all-words.ts')).ALL_WORDS)) {
    addWords(language as Language, words);
  }
}

/**
 * A phrase in a language. `{name}` is replaced by `params.name`; where the list has `key.one` and `key.other`,
 * `params.count` picks one. A missing key shows itself, so that it is seen and not hidden.
 */
export function t(language: Language, key: Key, params: Params = {}): string {
  const form = typeof params.count === 'number' ? PLURALS[language].select(params.count) : 'other';
  const phrase = wordOf(language, key) ?? wordOf(language, `${key}.${form}`) ?? wordOf(language, `${key}.other`) ?? key;
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatNumber(value, language) : value;
  });
}

/** For keys built from data codes (`type.` + event type); falls back to the code itself. */
export function tCode(language: Language, prefix: string, code: string): string {
  return wordOf(language, `${prefix}.${code}`) ?? code;
}

function wordOf(language: Language, key: string): string | undefined {
  return (key === 'app.title' ? atlasName[language] : null) ?? listed[language][key];
}

// Made once: `toLocaleString` makes a new one for each number.
const NUMBERS = {
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
  zh: new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 }),
};

/** A number with separators: `1,470`. */
export function formatNumber(value: number, language: Language): string {
  return NUMBERS[language].format(value);
}

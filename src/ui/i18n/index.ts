/**
 * Words of the interface. Each language has `<language>.json` (start of the page), `<language>.rest.json` (lazy-loaded
 * views) and `<language>.build.json` (build only), with the same keys in all languages.
 */
import { type DataLanguage, INTERFACE_LANGUAGES, inScript, LANGUAGES } from '../../model/languages.ts';
import type { Language } from '../../model/types.ts';
import type build from './en.build.json';
import type start from './en.json';
import type rest from './en.rest.json';

/** BCP 47 tag of each language, for `lang` attributes and Intl. */
export const LANGUAGE_TAG = Object.fromEntries(
  INTERFACE_LANGUAGES.map((language) => [language, LANGUAGES[language].tag]),
) as Readonly<Record<Language, string>>;

type Raw = keyof typeof start | keyof typeof rest | keyof typeof build;
/** Keys of the word lists; plural forms `x.one` and `x.other` are looked up as `x`. */
export type Key = Raw extends infer K
  ? K extends `${infer Stem}.one`
    ? Stem
    : K extends `${string}.other`
      ? never
      : K
  : never;
export type PhraseParams = Readonly<Record<string, string | number>>;
export type WordList = Readonly<Record<string, string>>;

const listed: Partial<Record<Language, WordList>> = {};
let atlasName: Readonly<Record<DataLanguage, string | null>> = { en: null, zh: null };

/** Adds words to a language. */
export function addWords(language: Language, words: WordList): void {
  listed[language] = { ...listed[language], ...words };
}

/** Sets a custom name of the atlas; null in a language: the default from its words. */
export function nameAtlas(name: Readonly<Record<DataLanguage, string | null>>): void {
  atlasName = name;
}

// In a browser the words of one language are loaded (fetch-words.ts); tests and scripts have all of them.
if (import.meta.env.SSR) {
  for (const [language, words] of Object.entries((await import('./all-words.ts')).ALL_WORDS)) {
    addWords(language as Language, words);
  }
}

/**
 * A phrase in a language. `{name}` is replaced by `params.name`; if there are plural forms (`key.one`, `key.other` …),
 * `params.count` selects one. Missing keys fall back to the next language, finally to the key itself.
 */
export function t(language: Language, key: Key, params: PhraseParams = {}): string {
  for (const spoken of [language, ...LANGUAGES[language].fallbacks]) {
    const form = typeof params.count === 'number' ? pluralOf(spoken).select(params.count) : 'other';
    const phrase = wordOf(spoken, key) ?? wordOf(spoken, `${key}.${form}`) ?? wordOf(spoken, `${key}.other`);
    if (phrase !== undefined) return filled(inScript(phrase, language), params, language);
  }
  return key;
}

/** For keys built from data codes (`type.` + event type); falls back to the code itself. */
export function tCode(language: Language, prefix: string, code: string): string {
  const spoken = [language, ...LANGUAGES[language].fallbacks];
  const found = spoken.map((each) => wordOf(each, `${prefix}.${code}`)).find((word) => word !== undefined);
  return found === undefined ? code : inScript(found, language);
}

function wordOf(language: Language, key: string): string | undefined {
  const name = key === 'app.title' && language in atlasName && atlasName[language as DataLanguage];
  return name || listed[language]?.[key];
}

function filled(phrase: string, params: PhraseParams, language: Language): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatNumber(value, language) : value;
  });
}

/** Punctuation: Chinese has full-width marks, which need no space. */
const SIGNS = {
  latin: { comma: ', ', colon: ': ', open: ' (', close: ')', space: ' ' },
  han: { comma: '，', colon: '：', open: '（', close: '）', space: '' },
} as const;

/** The punctuation of a language, with the space that belongs to it. */
export function signsOf(language: Language): (typeof SIGNS)[keyof typeof SIGNS] {
  return SIGNS[LANGUAGES[language].script];
}

/** Memoises an Intl object per language: `toLocaleString` and the like create a new one at each call. */
export function perLanguage<T>(make: (tag: string, language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language) ?? make(LANGUAGES[language].tag, language);
    made.set(language, known);
    return known;
  };
}

const pluralOf = perLanguage((tag) => new Intl.PluralRules(tag));
const numbersOf = perLanguage((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }));
/** Counts without separators, which most are, look the same in every language. */
const MOST_PLAIN = 999;

/** A number with separators: `1,470`. */
export function formatNumber(value: number, language: Language): string {
  const isPlain = Number.isInteger(value) && value >= 0 && value <= MOST_PLAIN;
  return isPlain ? String(value) : numbersOf(language).format(value);
}

/**
 * Words of the interface. Each language has `<language>.json` (what the start of the page says), `<language>.rest.json`
 * (what lazy-loaded views say) and `<language>.build.json` (what only the build writes), with the same keys.
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
/** Keys of the word lists; where a list has plural forms, `x.one` and `x.other` are asked for as `x`. */
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

/** Adds words to those that are known of a language. */
export function addWords(language: Language, words: WordList): void {
  listed[language] = { ...listed[language], ...words };
}

/** Lets the atlas call itself so from now on; null in a language: as its words say. */
export function nameAtlas(name: Readonly<Record<DataLanguage, string | null>>): void {
  atlasName = name;
}

// In a browser the words of one language are fetched (fetch-words.ts); tests and scripts have all of them.
if (import.meta.env.SSR) {
  for (const [language, words] of Object.entries((await import('./all-words.ts')).ALL_WORDS)) {
    addWords(language as Language, words);
  }
}

/**
 * A phrase in a language. `{name}` is replaced by `params.name`; where the list has plural forms (`key.one`,
 * `key.other` …), `params.count` picks one. Without the key the next language's phrase is taken; one that no language
 * has shows itself, so that it is seen and not hidden.
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

/** Signs around words: Chinese has full-width ones, which need no space. */
const SIGNS = {
  latin: { comma: ', ', colon: ': ', open: ' (', close: ')', space: ' ' },
  han: { comma: '，', colon: '：', open: '（', close: '）', space: '' },
} as const;

/** The punctuation of a language, with the space that belongs to it. */
export function signsOf(language: Language): (typeof SIGNS)[keyof typeof SIGNS] {
  return SIGNS[LANGUAGES[language].script];
}

/** Makes something of Intl once for each language: `toLocaleString` and its like make a new one at each call. */
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

/** A number with separators: `1,470`. */
export function formatNumber(value: number, language: Language): string {
  return numbersOf(language).format(value);
}

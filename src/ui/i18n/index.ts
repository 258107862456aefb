/** Words of the interface. Adding a language is adding a file of the same keys (a test compares them). */
import type { Language } from '../../model/types.ts';
import en from './en.json';
import zh from './zh.json';

export const LANGUAGES: readonly Language[] = ['en', 'zh'];
/** BCP 47 tag for `lang` attributes and Intl. */
export const LANGUAGE_TAG: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' };

type Raw = keyof typeof en;
/** Keys of the word lists; `x.one`/`x.other` are asked for as `x`. */
export type Key = Raw extends infer K
  ? K extends `${infer Stem}.one`
    ? Stem
    : K extends `${string}.other`
      ? never
      : K
  : never;
export type Params = Readonly<Record<string, string | number>>;

type Words = Readonly<Record<Language, Readonly<Record<string, string>>>>;
let known: Words = { en, zh };
const PLURALS = { en: new Intl.PluralRules('en-GB'), zh: new Intl.PluralRules('zh-CN') };

/** In the page the lists come later, and this with them. */
const LISTED_NAME: Readonly<Record<Language, string | undefined>> = { en: en['app.title'], zh: zh['app.title'] };
let replaced: Partial<Words> = {};

/** Adds words that come later; src/ui/i18n/own-words.ts and later.ts have some. */
export function addWords(words: Partial<Words>): void {
  const merged = (language: Language) => ({ ...known[language], ...words[language], ...replaced[language] });
  known = { en: merged('en'), zh: merged('zh') };
}

/** Lets the atlas call itself so from now on, whichever words come later; null in a language: as its words say. */
export function nameAtlas(name: Readonly<Record<Language, string | null>>): void {
  const title = (language: Language): Record<string, string> => {
    const text = name[language] ?? LISTED_NAME[language];
    return text === undefined ? {} : { 'app.title': text };
  };
  replaced = { en: title('en'), zh: title('zh') };
  addWords({});
}

/**
 * A phrase in a language. `{name}` is replaced by `params.name`; where the list has `key.one` and `key.other`,
 * `params.count` picks one. A missing key shows itself, so that it is seen and not hidden.
 */
export function t(language: Language, key: Key, params: Params = {}): string {
  const words = known[language];
  const form = typeof params.count === 'number' ? PLURALS[language].select(params.count) : 'other';
  const phrase = words[key] ?? words[`${key}.${form}`] ?? words[`${key}.other`] ?? key;
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatNumber(value, language) : value;
  });
}

/** For keys built from data codes (`type.` + event type); falls back to the code itself. */
export function tCode(language: Language, prefix: string, code: string): string {
  return known[language][`${prefix}.${code}`] ?? code;
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

/** THE TABLE of languages: of the interface, and of what records say. */
import { traditional } from './traditional.ts';
import type { LocalText } from './types.ts';

/** Languages of the interface. */
export type InterfaceLanguage = 'en' | 'zh' | 'zh-Hant';
/** Languages in which words and texts of records are written; traditional Chinese is converted. */
export type DataLanguage = 'en' | 'zh';
/** Languages whose words are in files of their own. */
export type WordsLanguage = Exclude<InterfaceLanguage, 'zh-Hant'>;
/** What decides punctuation, space between words, and how much a letter holds. */
export type Script = 'latin' | 'han';

export interface LanguageRow {
  /** BCP 47 tag for `lang` attributes and Intl. */
  tag: string;
  /** The tag by which search engines tell versions of a page (`hreflang`). */
  hreflang: string;
  /** The tag by which social networks know it (`og:locale`). */
  locale: string;
  /** Where its pages stand below the site. */
  folder: string;
  /** What the language calls itself. */
  name: string;
  /** BCP 47 tags that mean it, in lower case with hyphens; the last row that fits is meant. */
  means: RegExp;
  script: Script;
  /** Whether Chinese words and texts are shown in traditional characters. */
  isTraditional: boolean;
  /** Whose words stand in for missing ones, nearest first. */
  fallbacks: readonly InterfaceLanguage[];
  /** In which languages texts of records are read, nearest first. */
  texts: readonly [DataLanguage, ...DataLanguage[]];
  /** From where on large numbers are written with a word for their scale: 10.43 billion, 104.3亿. */
  compactFrom: number;
}

export const LANGUAGES: Readonly<Record<InterfaceLanguage, LanguageRow>> = {
  en: {
    tag: 'en-GB',
    hreflang: 'en',
    locale: 'en_GB',
    folder: '',
    name: 'English',
    means: /^en\b/,
    script: 'latin',
    isTraditional: false,
    fallbacks: ['zh'],
    texts: ['en', 'zh'],
    compactFrom: 1e6,
  },
  zh: {
    tag: 'zh-CN',
    hreflang: 'zh-CN',
    locale: 'zh_CN',
    folder: 'zh/',
    name: '简体中文',
    means: /^zh\b/,
    script: 'han',
    isTraditional: false,
    fallbacks: ['en'],
    texts: ['zh', 'en'],
    compactFrom: 1e4,
  },
  'zh-Hant': {
    tag: 'zh-Hant-TW',
    hreflang: 'zh-Hant',
    locale: 'zh_TW',
    folder: 'zh-Hant/',
    name: '繁體中文',
    means: /^zh(?=.*-(hant|tw|hk|mo)\b)(?!.*-hans\b)/,
    script: 'han',
    isTraditional: true,
    fallbacks: ['zh', 'en'],
    texts: ['zh', 'en'],
    compactFrom: 1e4,
  },
};

export const INTERFACE_LANGUAGES = Object.keys(LANGUAGES) as readonly InterfaceLanguage[];
export const DATA_LANGUAGES: readonly DataLanguage[] = ['en', 'zh'];

/**
 * The language that a tag means: any BCP 47 tag of one that the atlas speaks (`zh-Hans-CN`, `en-US`, in any case), also as
 * content management systems write locales (`zh_CN`). null for others. src/early.js does the same before the app is here.
 */
export function languageOf(tag: string): InterfaceLanguage | null {
  const plain = tag.toLowerCase().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(-[a-z\d]{1,8})*$/.test(plain)) return null;
  const meant = INTERFACE_LANGUAGES.filter((language) => LANGUAGES[language].means.test(plain));
  return meant.at(-1) ?? null;
}

/**
 * The languages whose words a language is spoken with: its own, or those that are converted; where its list need not be
 * whole, also those that stand in.
 */
export function wordsLanguages(language: InterfaceLanguage): readonly WordsLanguage[] {
  const { texts, isTraditional } = LANGUAGES[language];
  return isTraditional ? [texts[0]] : [...new Set([language as WordsLanguage, texts[0]])];
}

/** A text of a record as a reader of a language reads it: in the nearest language that has it; '' where none has. */
export function inLanguage(text: LocalText | null | undefined, language: InterfaceLanguage): string {
  for (const written of LANGUAGES[language].texts) if (text?.[written]) return inScript(text[written], language);
  return '';
}

/** Chinese words in the characters that a language is written in; other words stay as they are. */
export function inScript(words: string, language: InterfaceLanguage): string {
  return LANGUAGES[language].isTraditional ? traditional(words) : words;
}

/** The language in which a name is given beside the reader's own: the one of the other script. */
export function otherLanguage(language: InterfaceLanguage): DataLanguage {
  return LANGUAGES[language].script === 'han' ? 'en' : 'zh';
}

/** THE TABLE of languages, of the interface and of records. */
import { traditional } from './traditional.ts';
import type { LocalText } from './types.ts';

/** Languages of the interface. */
export type Language = 'en' | 'zh' | 'zh-Hant';
/** Languages in which words and record texts are written; traditional Chinese is converted from simplified. */
export type DataLanguage = 'en' | 'zh';
/** Languages whose words are in files of their own. */
export type WordsLanguage = Exclude<Language, 'zh-Hant'>;
/** Decides punctuation, spaces between words, and how many letters a line needs. */
export type Script = 'latin' | 'han';

export interface LanguageRow {
  /** BCP 47 tag for `lang` attributes and Intl. */
  tag: string;
  /** Tag for `hreflang`. */
  hreflang: string;
  /** Tag for `og:locale`. */
  locale: string;
  /** Folder of its pages, relative to the site root. */
  folder: string;
  /** What the language calls itself. */
  name: string;
  /** Matches its BCP 47 tags, in lower case with hyphens; the last matching row wins. */
  means: RegExp;
  script: Script;
  /** Shows Chinese in traditional characters. */
  isTraditional: boolean;
  /** Fallback languages for missing words, nearest first. */
  fallbacks: readonly Language[];
  /** Languages in which record texts are looked up, nearest first. */
  texts: readonly [DataLanguage, ...DataLanguage[]];
  /** Numbers from here on are written in compact form: 10.43 billion, 104.3亿. */
  compactFrom: number;
}

export const LANGUAGES: Readonly<Record<Language, LanguageRow>> = {
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

export const INTERFACE_LANGUAGES = Object.keys(LANGUAGES) as readonly Language[];
export const DATA_LANGUAGES: readonly DataLanguage[] = ['en', 'zh'];

/**
 * The interface language for a BCP 47 tag (`zh-Hans-CN`, `en-US`, in any case) or a locale with underscores (`zh_CN`);
 * null if none matches. src/early.js does the same before the app is loaded.
 */
export function languageOf(tag: string): Language | null {
  const plain = tag.toLowerCase().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(-[a-z\d]{1,8})*$/.test(plain)) return null;
  const meant = INTERFACE_LANGUAGES.filter((language) => LANGUAGES[language].means.test(plain));
  return meant.at(-1) ?? null;
}

/**
 * The languages whose word lists a language needs: its own, or the one it is converted from; where its list may be
 * incomplete, also that of its record texts.
 */
export function wordsLanguages(language: Language): readonly WordsLanguage[] {
  const { texts, isTraditional } = LANGUAGES[language];
  return isTraditional ? [texts[0]] : [...new Set([language as WordsLanguage, texts[0]])];
}

/** A record text in a language, or in the nearest fallback that has it; '' if none has. */
export function inLanguage(text: LocalText | null | undefined, language: Language): string {
  for (const written of LANGUAGES[language].texts) if (text?.[written]) return inScript(text[written], language);
  return '';
}

/** Converts Chinese to the characters of a language; other text is returned unchanged. */
export function inScript(words: string, language: Language): string {
  return LANGUAGES[language].isTraditional ? traditional(words) : words;
}

/** The data language of the other script, in which a second name is shown beside the reader's own. */
export function otherLanguage(language: Language): DataLanguage {
  return LANGUAGES[language].script === 'han' ? 'en' : 'zh';
}

/** All words, for tests and scripts. */
import type { WordsLanguage } from '../../model/languages.ts';
import enBuild from './en.build.json';
import en from './en.json';
import enRest from './en.rest.json';
import type { WordList } from './index.ts';
import zhBuild from './zh.build.json';
import zh from './zh.json';
import zhRest from './zh.rest.json';

export const ALL_WORDS: Readonly<Record<WordsLanguage, WordList>> = {
  en: { ...en, ...enRest, ...enBuild },
  zh: { ...zh, ...zhRest, ...zhBuild },
};

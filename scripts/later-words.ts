import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const NAME = 'virtual:later-words';
const LISTS = /\/src\/ui\/i18n\/(en|zh)\.json$/;

/**
 * First parts of keys that only views use whose code comes later (src/app.tsx). A test holds that the page uses none
 * of them before.
 */
export const LATER_WORDS: readonly string[] = [
  'alliance-kind',
  'basis',
  'confidence',
  'details',
  'figure',
  'figure-kind',
  'legend',
  'level',
  'money',
  'qualifier',
  'rating',
  'reliability',
  'role',
  'source-language',
  'spec-role',
  'table',
];

/** Whether the words of a key come with the later views. */
export function isLaterWord(key: string): boolean {
  return LATER_WORDS.includes(key.split('.')[0] ?? '');
}

/**
 * Vite plugin: the built page gets the words of later views with those views, as `virtual:later-words`. In tests, in
 * scripts and in development all words are there from the start.
 */
export function laterWords(): Plugin {
  let isBuild = false;
  return {
    name: 'later-words',
    enforce: 'pre',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id === `\0${NAME}`) return `export default ${JSON.stringify(isBuild ? allLater() : {})}`;
      return isBuild && LISTS.test(id) ? JSON.stringify(wordsOf(id, (key) => !isLaterWord(key))) : undefined;
    },
  };
}

function allLater(): Record<string, object> {
  const list = (language: string) => wordsOf(`src/ui/i18n/${language}.json`, isLaterWord);
  return { en: list('en'), zh: list('zh') };
}

function wordsOf(path: string, isWanted: (key: string) => boolean): object {
  const words: object = JSON.parse(readFileSync(path, 'utf8'));
  return Object.fromEntries(Object.entries(words).filter(([key]) => isWanted(key)));
}

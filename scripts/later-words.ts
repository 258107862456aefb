import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const LATER = 'virtual:later-words';
const OWN = /virtual:words\/(en|zh)$/;
const LISTS = /\/src\/ui\/i18n\/(en|zh)\.json$/;

/**
 * Beginnings of keys, up to a dot or whole, that only views use whose code comes later (src/app.tsx). A test holds that the page uses none
 * of them before.
 */
export const LATER_WORDS: readonly string[] = [
  'alliance-kind',
  'answer',
  'basis',
  'compare',
  'chosen',
  'changes',
  'confidence',
  'details',
  'figure',
  'figure-kind',
  'frame',
  'legend',
  'level',
  'map.licences',
  'match',
  'matrix',
  'money',
  'network',
  'notice',
  'qualifier',
  'rating',
  'reliability',
  'role',
  'share',
  'source-language',
  'spec-role',
  'table',
  'texts',
  'time-choice',
];

/** Keys that are there from the start, in every language: what is said if no words come. */
const ENTRY_WORDS = /^(app\.title|error\..*)$/;

/** Keys that only the build of the page asks for (scripts/page, scripts/pages, scripts/data/page): no reader's browser needs them. */
const BUILD_WORDS = /^(app\.lead|noscript\..*|pages\..*|table\.page\..*)$/;

/** When the words of a key come: with the entry, with the language that is shown, with the later views, or not at all. */
type Wave = 'entry' | 'language' | 'later' | 'build';

/** Whether the words of a key come with the later views. */
export function isLaterWord(key: string): boolean {
  return waveOf(key) === 'later';
}

function waveOf(key: string): Wave {
  if (BUILD_WORDS.test(key)) return 'build';
  if (LATER_WORDS.some((start) => `${key}.`.startsWith(`${start}.`))) return 'later';
  return ENTRY_WORDS.test(key) ? 'entry' : 'language';
}

/**
 * Vite plugin: the built page gets its words in three waves. The lists themselves hold those of the entry, the words
 * of a language are `virtual:words/<language>`, and those of later views are `virtual:later-words`, in both languages.
 * In tests, in scripts and in development all words are there from the start.
 */
export function laterWords(): Plugin {
  let isBuild = false;
  return {
    name: 'later-words',
    enforce: 'pre',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    resolveId: (id) => (id === LATER || OWN.test(id) ? `\0${id}` : undefined),
    load(id) {
      const language = (OWN.exec(id) ?? LISTS.exec(id))?.[1];
      if (id === `\0${LATER}`) {
        return `export default ${isBuild ? `{ en: ${wordsOf('en', 'later')}, zh: ${wordsOf('zh', 'later')} }` : '{}'}`;
      }
      if (language === undefined) return undefined;
      if (OWN.test(id)) return `export default ${isBuild ? wordsOf(language, 'language') : '{}'}`;
      return isBuild ? wordsOf(language, 'entry') : undefined;
    },
  };
}

/** The words of one wave, as JSON. */
function wordsOf(language: string, wave: Wave): string {
  const words: object = JSON.parse(readFileSync(`src/ui/i18n/${language}.json`, 'utf8'));
  return JSON.stringify(Object.fromEntries(Object.entries(words).filter(([key]) => waveOf(key) === wave)));
}

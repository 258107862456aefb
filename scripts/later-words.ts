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
  'changes',
  'chosen',
  'compare',
  'confidence',
  'details',
  'error',
  'figure',
  'figure-kind',
  'frame',
  'kind',
  'legend',
  'level',
  'map.corridor-member',
  'map.events',
  'map.initiatives',
  'map.licences',
  'map.more',
  'map.no-record',
  'map.places',
  'map.records',
  'map.ribbon-list',
  'map.scale',
  'map.schematic-note',
  'match',
  'matrix',
  'money',
  'network',
  'qualifier',
  'rating',
  'reliability',
  'role',
  'search.no-pinyin',
  'search.none',
  'search.results',
  'share',
  'source-language',
  'spec-role',
  'table',
  'texts',
  'time-choice',
  'timeline.apply',
  'timeline.cancel',
  'timeline.from',
  'timeline.hint-after',
  'timeline.hint-before',
  'timeline.hint-later',
  'timeline.hint-outside',
  'timeline.hint-title',
  'timeline.hint-undated',
  'timeline.hint-unfounded',
  'timeline.selected-outside',
  'timeline.show-selected',
  'timeline.to',
];

/** Keys of the page that come with the later views as well: what is said where its own words do not come. */
const SHARED_WORDS = /^(app\.title|part\..*)$/;

/** Keys that only the build of the page asks for (scripts/page, scripts/pages, scripts/data/page): no reader's browser needs them. */
const BUILD_WORDS = /^(app\.lead|trouble\..*|noscript\..*|pages\..*|table\.page\..*)$/;

/** When words come: with the language that is shown, or with the later views. */
type Wave = 'language' | 'later';

/** Whether the words of a key come with the later views alone. */
export function isLaterWord(key: string): boolean {
  return !isIn('language', key) && isIn('later', key);
}

function isIn(wave: Wave, key: string): boolean {
  if (BUILD_WORDS.test(key)) return false;
  if (SHARED_WORDS.test(key)) return true;
  return (wave === 'later') === LATER_WORDS.some((start) => `${key}.`.startsWith(`${start}.`));
}

/**
 * Vite plugin: the built page gets its words in two waves. The lists themselves are empty, the words of a language are
 * `virtual:words/<language>`, and those of later views are `virtual:later-words`, in both languages.
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
      return isBuild ? '{}' : undefined;
    },
  };
}

/** The words of one wave, as JSON. */
function wordsOf(language: string, wave: Wave): string {
  const words: object = JSON.parse(readFileSync(`src/ui/i18n/${language}.json`, 'utf8'));
  return JSON.stringify(Object.fromEntries(Object.entries(words).filter(([key]) => isIn(wave, key))));
}

import { type Problem, quote } from './problem.ts';
import { type Check, isLocalText, locatedRecords, problemAt, walk } from './walk.ts';

/**
 * Invisible or unreadable characters: controls, formats (zero-width spaces, direction marks), line separators, lone
 * surrogates, private use, noncharacters, and the replacement character of a broken encoding.
 */
const UNREADABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\ufffd]/u;
const WORD = /[\p{L}\p{N}%]/u;

/** Whether a text has a letter, a number or a per cent sign. */
export function saysSomething(text: string): boolean {
  return WORD.test(text);
}

/** Maximum length of fields by name, in characters; far above what any has. */
const LONGEST: Readonly<Record<string, number>> = {
  name: 200,
  label: 200,
  unit: 100,
  title: 400,
  summary: 3000,
  note: 3000,
  notes: 4000,
  text: 4000,
};
const LONGEST_OTHER = 2000;

/** Every text is readable, not blank, and not too long for a page. */
export const checkTexts: Check = (dataset) =>
  locatedRecords(dataset).flatMap((at) =>
    walk(at.record).flatMap(({ path, value }): Problem[] => {
      if (isLocalText(value)) {
        return (['en', 'zh'] as const)
          .filter((language) => value[language].trim() !== '' && !saysSomething(value[language]))
          .map((language) => problemAt(at, `${path}.${language}`, quote(value[language]), 'words or a number'));
      }
      if (typeof value !== 'string') return [];
      const longest = LONGEST[fieldOf(path)] ?? LONGEST_OTHER;
      if (value.length > longest)
        return [problemAt(at, path, `${value.length} characters`, `at most ${longest} characters`)];
      const unreadable = UNREADABLE.exec(value);
      if (unreadable) return [problemAt(at, path, placeOf(value, unreadable.index), 'text that can be read')];
      if (value === value.trim() && value === value.normalize('NFC')) return [];
      return [problemAt(at, path, quote(value), 'text without outer spaces, in NFC')];
    }),
  );

/** The field name of a path, without language and list position. */
function fieldOf(path: string): string {
  return (
    path
      .split('.')
      .filter((key) => !/^(\d+|en|zh)$/.test(key))
      .at(-1) ?? ''
  );
}

function placeOf(text: string, index: number): string {
  const code = (text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name = code === 'FFFD' ? ' (left by a broken encoding)' : '';
  return `U+${code}${name} after ${quote(text.slice(Math.max(0, index - 20), index))}`;
}

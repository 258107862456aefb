import { type Problem, quote } from './problem.ts';
import { type Check, isLocalText, locatedRecords, problemAt, walk } from './walk.ts';

/**
 * What no reader can see or read: controls, formats (zero-width spaces, direction marks), separators of lines, halves of
 * surrogate pairs, private use, noncharacters, and the sign that stands for what a broken encoding lost.
 */
const UNREADABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\ufffd]/u;
const WORD = /[\p{L}\p{N}%]/u;

/** Whether there is a letter, a number or a per cent sign in a text. */
export function saysSomething(text: string): boolean {
  return WORD.test(text);
}

/** Characters that a field may have at most, by its name; far more than any has. */
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

/** Every text can be read, says something, and has a length that a page can carry. */
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

/** The field's name, without the language and the position in a list. */
function fieldOf(path: string): string {
  return path.split('.').findLast((key) => !/^(\d+|en|zh)$/.test(key)) ?? '';
}

function placeOf(text: string, index: number): string {
  const code = (text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name = code === 'FFFD' ? ' (left by a broken encoding)' : '';
  return `U+${code}${name} after ${quote(text.slice(Math.max(0, index - 20), index))}`;
}

/** Where a query matches the displayed names of a record. Only for hits that are shown. */
import type { AnyAtlas } from './atlas.ts';
import { type Folded, fold, isHan, joinRanges, syllablesOf, type TextRange } from './fold.ts';
import { DATA_LANGUAGES, type DataLanguage } from './languages.ts';
import { recordName } from './names.ts';
import type { SearchHit } from './search.ts';
import { pinyinOf, type SearchFile, synonymsOf } from './search-index.ts';
import { MIN_INSIDE } from './search-score.ts';

export interface Marks {
  /** Ranges to highlight in `recordName` of each language; empty if the match is elsewhere. */
  ranges: Readonly<Record<DataLanguage, readonly TextRange[]>>;
  /** The synonym by which a record is found whose names do not match. */
  synonym: { language: DataLanguage; text: string; ranges: readonly TextRange[] } | null;
}

/** A name as it can be typed, with the ranges in the displayed one. */
type Reading = Pick<Folded, 'starts'> & {
  text: string;
  origin: readonly (TextRange | undefined)[];
  isInitials?: true;
  isSpelled?: true;
};

/** The matches of a hit's words in its names, or in a synonym. */
export function marksOf(
  atlas: AnyAtlas,
  file: SearchFile | null,
  { row, terms }: Pick<SearchHit, 'row' | 'terms'>,
): Marks {
  const { ref } = row;
  const place = ref.kind === 'place' ? atlas.places.get(ref.id) : undefined;
  const rangesIn = (name: string, language: DataLanguage, pinyin?: string): TextRange[] =>
    joinRanges(
      terms.flatMap((term) => {
        const readings = readingsOf(name, language, file, pinyin);
        const withInitials = language === 'en' && term.length >= MIN_INSIDE;
        return rangesOf(withInitials ? [...readings, englishInitials(fold(name))] : readings, term);
      }),
    );
  const ranges = Object.fromEntries(
    DATA_LANGUAGES.map((language) => [
      language,
      rangesIn(recordName(atlas, ref, language), language, language === 'zh' ? place?.pinyin : undefined),
    ]),
  ) as Record<DataLanguage, TextRange[]>;
  if (DATA_LANGUAGES.some((language) => ranges[language].length > 0)) return { ranges, synonym: null };
  const synonyms = DATA_LANGUAGES.flatMap((language) =>
    synonymsOf(file, ref.id, language).map((text) => ({ language, text, ranges: rangesIn(text, language) })),
  ).filter((synonym) => synonym.ranges.length > 0);
  // Nearest to what was typed: the shortest.
  const [synonym = null] = synonyms.sort((a, b) => a.text.length - b.text.length);
  return { ranges, synonym };
}

/** The ways in which a name can be typed, the plainest first. */
function readingsOf(name: string, language: DataLanguage, file: SearchFile | null, pinyin?: string): Reading[] {
  const plain = fold(name);
  const own = [plain, fold(name, 'v')];
  if (language === 'en') return own;
  const spellings = [...(pinyin ? [syllablesOf(pinyin)] : []), ...pinyinOf(file, name).map((text) => text.split(' '))];
  return [...own, ...spellings.flatMap((words) => pinyinReadings(words, plain))];
}

function englishInitials({ text, origin, starts }: Folded): Reading {
  return {
    text: starts.map((start) => text[start] ?? '').join(''),
    origin: starts.map((start) => origin[start]),
    starts: [0],
    isInitials: true,
  };
}

/** Pinyin with v for ü and with u, and its first letters. */
function pinyinReadings(spelling: readonly string[], name: Folded): Reading[] {
  const words = aligned(spelling, name);
  const spelled = (word: (text: string, isSyllable: boolean) => string, isInitials?: true): Reading => {
    let text = '';
    const starts: number[] = [];
    const origin: (TextRange | undefined)[] = [];
    for (const { text: own, range, isSyllable } of words) {
      starts.push(text.length);
      const letters = word(own, isSyllable);
      text += letters;
      for (let i = 0; i < letters.length; i++) origin.push(range);
    }
    return { text, origin, starts, isSpelled: true, ...(isInitials ? { isInitials } : {}) };
  };
  return [
    spelled((text) => text),
    spelled((text) => text.replace(/^([ln])v/, '$1u')),
    spelled((text, isSyllable) => (isSyllable ? text.slice(0, 1) : text), true),
  ];
}

/** The words of a spelling with their ranges in the Chinese name; Latin letters there stand for themselves. */
function aligned(spelling: readonly string[], name: Folded) {
  let at = 0;
  return spelling.map((text) => {
    const isSyllable = isHan(name.text.slice(at, at + 1));
    if (!isSyllable && !name.text.startsWith(text, at)) return { text, range: undefined, isSyllable: true };
    const first = name.origin[at];
    at += isSyllable ? 1 : text.length;
    const last = name.origin[at - 1];
    const range: TextRange | undefined = first && last ? [first[0], last[1]] : undefined;
    return { text, range, isSyllable };
  });
}

/** The ranges of a word in the first reading that has it: best at the start of a word. */
function rangesOf(readings: readonly Reading[], term: string): TextRange[] {
  for (const { text, origin, starts, isInitials, isSpelled } of readings) {
    const start = starts.find((at) => text.startsWith(term, at)) ?? (isSpelled ? -1 : text.indexOf(term));
    if (start < 0) continue;
    const ranges = origin.slice(start, start + term.length).flatMap((range) => (range ? [range] : []));
    const [first, last] = [ranges[0], ranges.at(-1)];
    // Initials are separate ranges; other matches are one range, punctuation included: Huai'an.
    return !first || !last || isInitials ? ranges : [[first[0], last[1]]];
  }
  return [];
}

/** How well a word of a query matches a record's names. */
import { isHan } from './fold.ts';
import type { SearchRow } from './search-index.ts';

/** 100 exact, 80 start of a name, 60 start of a word, 40 initials, 20 inside; 0 = no match. */
export const SCORE = { exact: 100, prefix: 80, word: 60, initials: 40, inside: 20, apart: 5 } as const;
/** Minimum number of Latin letters to match inside a name or as English initials; pinyin initials need two. */
export const MIN_INSIDE = 3;

/** A folded word of a query, as patterns for the lines of a row: spaces in a name may be left out in a query. */
export interface Term {
  text: string;
  isLong: boolean;
  inside: RegExp;
  exact: RegExp;
  prefix: RegExp;
  word: RegExp;
  initials: string;
}

/** The patterns of a folded word. */
export function termOf(text: string): Term {
  // Folded words are letters and digits: nothing to escape.
  const letters = [...text].join(' ?');
  return {
    text,
    isLong: isHan(text) || text.length >= MIN_INSIDE,
    inside: new RegExp(letters),
    exact: new RegExp(`\n${letters}\n`),
    prefix: new RegExp(`\n${letters}`),
    word: new RegExp(` ${letters}`),
    initials: `\n${text}`,
  };
}

/** The best score of a word in a row. */
export function scoreOf({ ref, names, spellings, initials }: SearchRow, term: Term): number {
  const { text, isLong } = term;
  if (ref.kind === 'place' && ref.id === text) return SCORE.exact;
  let best = 0;
  if (term.inside.test(names)) {
    if (term.exact.test(names)) return SCORE.exact;
    if (term.prefix.test(names)) best = SCORE.prefix;
    else if (term.word.test(names)) best = SCORE.word;
    else if (isLong) best = SCORE.inside;
  }
  if (best < SCORE.prefix && term.prefix.test(spellings)) best = SCORE.prefix;
  if (best === SCORE.prefix && term.exact.test(spellings)) return SCORE.exact;
  if (best >= SCORE.initials) return best;
  if ((isLong || text.length > 1) && initials.zh.includes(term.initials)) return SCORE.initials;
  if (isLong && initials.en.includes(term.initials)) return SCORE.initials;
  if (best === 0 && isLong && (term.word.test(spellings) || initials.zh.includes(text))) return SCORE.inside;
  return best;
}

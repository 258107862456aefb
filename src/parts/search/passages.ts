/** Search in the texts of records: leads, summaries, notes, publishers, figures, names of industries. */
import { recordOf, type WholeAtlas } from '../../model/atlas.ts';
import { isHan, joinRanges, type TextRange } from '../../model/fold.ts';
import { DATA_LANGUAGES, type DataLanguage, inLanguage } from '../../model/languages.ts';
import { recordName } from '../../model/names.ts';
import type { Resumable } from '../../model/resumable.ts';
import { compareHits, type SearchHit, type Wording } from '../../model/search.ts';
import { type SearchFile, type SearchIndex, type SearchRow, synonymsOf } from '../../model/search-index.ts';
import { scoreOf } from '../../model/search-score.ts';
import type { Ref } from '../../model/types.ts';
import type { Field } from '../../records/field.ts';
import { figureLine } from '../../records/figure-words.ts';
import { FIELDS } from '../../records/kinds/index.ts';
import type { FieldValue } from '../../records/statement.ts';
import { type Key, signsOf } from '../../ui/i18n/index.ts';

/** A text of a record that matches, and where. */
export interface Passage {
  label: Key;
  language: DataLanguage;
  text: string;
  ranges: readonly TextRange[];
}

export type PassageHit = SearchHit & { passage: Passage };

/** More records than any list shows: the search stops there. */
const ENOUGH = 60;
/** Words of up to this many letters, and numbers, match only whole words. */
const MOST_WHOLE = 3;

/**
 * Records whose texts have the words of the query that their names do not have, at most `limit`, without those in
 * `named`. Words of texts match from their beginning, short ones and numbers whole.
 * @param own the language of the reader, in which a passage is preferred
 */
export function* searchingTexts(
  whole: WholeAtlas,
  { rows, file }: SearchIndex,
  wordings: readonly Wording[],
  { own, limit, named }: { own: DataLanguage; limit: number; named: ReadonlySet<SearchRow> },
): Resumable<PassageHit[]> {
  // The wording of most words: texts are looked up word by word.
  const [{ terms } = { terms: [] }] = [...wordings].sort((a, b) => b.terms.length - a.terms.length);
  if (terms.length === 0) return [];
  const languages = [own, ...DATA_LANGUAGES.filter((language) => language !== own)];
  const hits: PassageHit[] = [];
  for (const row of rows) {
    yield;
    if (hits.length >= ENOUGH) break;
    if (named.has(row)) continue;
    const missing = terms.filter((term) => scoreOf(row, term) === 0).map(({ text }) => text);
    for (const language of languages) {
      const passage = bestPassage(passagesOf(whole, file, row.ref, language, language === own), missing);
      if (!passage) continue;
      const { score, ...found } = passage;
      hits.push({ row, score, terms: terms.map(({ text }) => text), passage: { ...found, language } });
      break;
    }
  }
  return hits.sort(compareHits).slice(0, limit);
}

/** The passage with most of the words, if all passages together have all. */
function bestPassage(passages: Iterable<Pick<Passage, 'label' | 'text'>>, words: readonly string[]) {
  if (words.length === 0) return null;
  const missing = new Set(words);
  let best: (Omit<Passage, 'language'> & { score: number }) | null = null;
  for (const { label, text } of passages) {
    const lower = text.toLowerCase();
    const matches = words.flatMap((word) => {
      const ranges = occurrences(lower, word);
      if (ranges.length > 0) missing.delete(word);
      return ranges.length > 0 ? [ranges] : [];
    });
    // The words as they were typed, side by side, count most.
    const score = matches.length + (words.length > 1 && lower.includes(words.join(' ')) ? 1 : 0);
    if (score > (best?.score ?? 0)) best = { label, text, ranges: joinRanges(matches.flat()), score };
  }
  return missing.size === 0 ? best : null;
}

/** Where a folded word is in a text in lower case: Chinese anywhere, Latin words from their beginning. */
function occurrences(text: string, word: string): TextRange[] {
  const ranges: TextRange[] = [];
  const isWhole = !isHan(word) && (word.length <= MOST_WHOLE || /^\d+$/.test(word));
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const end = at + word.length;
    const isWord = isHan(word) || (!LATIN.test(text.charAt(at - 1)) && !(isWhole && LATIN.test(text.charAt(end))));
    if (isWord) ranges.push([at, end]);
  }
  return ranges;
}

const LATIN = /[a-z0-9]/;

/**
 * The searched texts of a record in a language, with the label of their field. Numbers are worded only in the reader's
 * own language (`isOwn`), since the words of others have not loaded.
 */
function* passagesOf(
  whole: WholeAtlas,
  file: SearchFile | null,
  ref: Ref,
  language: DataLanguage,
  isOwn: boolean,
): Generator<Pick<Passage, 'label' | 'text'>> {
  const record = recordOf(whole, ref);
  if (!record) return;
  for (const { searched, label, say } of FIELDS[ref.kind] as readonly Field<typeof record>[]) {
    const statement = searched ? say(record, whole) : null;
    if (!statement) continue;
    if (searched === 'all')
      for (const text of textsOf(statement.said, whole, file, language, isOwn)) yield { label, text };
    for (const note of statement.notes) yield { label, text: note(language) };
  }
}

function textsOf(
  said: FieldValue,
  whole: WholeAtlas,
  file: SearchFile | null,
  language: DataLanguage,
  isOwn: boolean,
): string[] {
  switch (said.is) {
    case 'words':
      return said.lines.map((words) => words(language));
    case 'figures':
      return said.figures.flatMap(({ figure, note }) => [
        isOwn ? figureLine(figure, language) : inLanguage(figure.label, language),
        ...(note ? [inLanguage(note, language)] : []),
      ]);
    case 'refs':
      // "Integrated circuits (chip)".
      return said.refs.flatMap((ref) => {
        const name = recordName(whole, ref, language);
        const { open, close } = signsOf(language);
        return [name, ...synonymsOf(file, ref.id, language).map((synonym) => name + open + synonym + close)];
      });
    default:
      return [];
  }
}

/** The part of a passage around its first match, with its ranges; cut parts are marked by an ellipsis. */
export function excerpt({ text, ranges }: Pick<Passage, 'text' | 'ranges'>, most: number) {
  const [start, end] = ranges[0] ?? [0, 0];
  if (text.length <= most) return { text, ranges };
  const before = Math.max(0, Math.floor((most - (end - start)) / 3));
  const from = wordStart(text, Math.max(0, Math.min(start - before, text.length - most)), start);
  const to = Math.min(text.length, from + most);
  const [open, close] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  const shift = open.length - from;
  return {
    text: open + text.slice(from, to) + close,
    ranges: ranges.filter((range) => range[1] <= to).map(([left, right]): TextRange => [left + shift, right + shift]),
  };
}

/** The next start of a word from an index on, not beyond `last`. */
function wordStart(text: string, from: number, last: number): number {
  if (from === 0) return 0;
  const space = text.slice(from - 1, last).search(/[\s，。；、]/);
  return space < 0 ? from : from + space;
}

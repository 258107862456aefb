/** The search index: every reading of every name, mapped back to the displayed letters for highlighting. */
import type { Atlas, WholeAtlas } from './atlas.ts';
import { type Folded, fold, isHan, syllablesOf, type TextRange } from './fold.ts';
import { type DataLanguage, inLanguage } from './languages.ts';
import { nameOf, placeShortName } from './names.ts';
import type { Language, Ref, RefKind } from './types.ts';

/** `data/search.json`, written by the data build. */
export interface SearchFile {
  /**
   * Chinese name or title → its toneless pinyin, syllables and other words separated by spaces:
   * `长三角` → `["chang san jiao"]`; several if it has several readings.
   */
  pinyin: Readonly<Record<string, readonly string[]>>;
  /** Traditional characters and, at the same positions, the simplified ones that names are written in. */
  traditional?: readonly [string, string];
}

export type MatchedField = 'en' | 'zh' | 'pinyin' | 'initials' | 'code';

/** One searchable reading of a name. */
export interface NameReading {
  field: MatchedField;
  /** The language of the displayed name that `origin` refers to; null for none. */
  language: Language | null;
  /** Folded. */
  text: string;
  /** Per UTF-16 unit of `text`: its range in the displayed name. */
  origin: readonly (TextRange | undefined)[];
  /** Word and syllable starts in `text`. */
  starts: ReadonlySet<number>;
  /** Match lengths that count as exact: the whole name, and the name without its rank or province. */
  whole: readonly number[];
}

export interface SearchRow {
  ref: Ref;
  /** English name, for ordering. */
  name: string;
  readings: readonly NameReading[];
}

/** Opaque to views. */
export interface SearchIndex {
  /** By kind, then by English name: the order of hits with equal score. */
  rows: readonly SearchRow[];
  /** Traditional character → the simplified one that names are written in. */
  simplified: ReadonlyMap<string, string>;
}

/** A word of pinyin and its range in the Chinese name; Latin letters there stand for themselves. */
interface Word {
  text: string;
  range: TextRange | undefined;
  isSyllable: boolean;
}

/**
 * Indexes all records of an atlas. Without the file, only places can be found by pinyin; without the whole atlas,
 * sources only by id.
 */
export function buildSearchIndex(atlas: Atlas, file: SearchFile | null, whole: WholeAtlas | null = null): SearchIndex {
  const { places, alliances, industries, events, initiatives, sources } = atlas.file;
  const kinds: readonly (readonly [RefKind, readonly { id: string }[]])[] = [
    ['place', places],
    ['alliance', alliances],
    ['industry', industries],
    ['event', events],
    ['initiative', initiatives],
    ['source', sources],
  ];
  const rows = kinds.flatMap(([kind, records]) =>
    records
      .map(({ id }) => rowOf({ atlas, whole }, file, { kind, id }))
      .sort((a, b) => compare(a.name, b.name) || compare(a.ref.id, b.ref.id)),
  );
  const [from, to] = (file?.traditional ?? ['', '']).map((signs) => [...signs]);
  return { rows, simplified: new Map(from?.map((sign, index) => [sign, to?.[index] ?? sign])) };
}

function rowOf(loaded: { atlas: Atlas; whole: WholeAtlas | null }, file: SearchFile | null, ref: Ref): SearchRow {
  const place = ref.kind === 'place' ? loaded.atlas.places.get(ref.id) : undefined;
  const shown = { en: nameOf(loaded, ref, 'en'), zh: nameOf(loaded, ref, 'zh') };
  const short = (language: DataLanguage) =>
    place ? [inLanguage(place.name, language), placeShortName(place, language)] : [];
  const name = fold(shown.zh);
  const spellings = (file?.pinyin[shown.zh] ?? []).map((text) => text.split(' ').map((word) => fold(word, 'v').text));
  const core = place ? fold(placeShortName(place, 'zh')).text.length : 0;
  const readings = [
    ...nameReadings(shown.en, 'en', short('en')),
    ...nameReadings(shown.zh, 'zh', short('zh')),
    ...(place ? [syllablesOf(place.pinyin), ...spellings] : spellings).flatMap((words) =>
      pinyinReadings(words, name, core),
    ),
  ];
  if (place) readings.push(readingOf('code', null, { text: place.id, origin: [], starts: [] }, []));
  return { ref, name: shown.en, readings };
}

/** A name as written and, in English, its initials: `yrd` for Yangtze River Delta. */
function nameReadings(name: string, language: DataLanguage, short: readonly string[]): NameReading[] {
  const plain = fold(name);
  const withV = fold(name, 'v');
  const readings = (withV.text === plain.text ? [plain] : [plain, withV]).map((folded) => {
    const parts = short.map((text) => fold(text).text).filter((text) => folded.text.startsWith(text));
    return readingOf(language, language, folded, parts);
  });
  if (language === 'zh' || plain.starts.length < 2) return readings;
  const text = plain.starts.map((start) => plain.text[start] ?? '').join('');
  const origin = plain.starts.map((start) => plain.origin[start]);
  return [...readings, readingOf('initials', language, { text, origin, starts: [...origin.keys()] }, [])];
}

/**
 * The readings of a pinyin spelling: with v for ü, with u if that differs, and its initials (`jx`).
 * @param core number of syllables of the name without its rank
 */
function pinyinReadings(spelling: readonly string[], name: Folded, core: number): NameReading[] {
  const words = align(
    spelling.filter((word) => word !== ''),
    name,
  );
  const withU = words.map((word) => ({ ...word, text: word.text.replace(/^([ln])v/, '$1u') }));
  const initials = words.map((word) => (word.isSyllable ? { ...word, text: word.text.slice(0, 1) } : word));
  const differs = withU.some((word, index) => word.text !== words[index]?.text);
  return [
    spell('pinyin', words, core),
    ...(differs ? [spell('pinyin', withU, core)] : []),
    spell('initials', initials, 0),
  ];
}

function spell(field: MatchedField, words: readonly Word[], core: number): NameReading {
  let text = '';
  const starts: number[] = [];
  const origin: (TextRange | undefined)[] = [];
  for (const word of words) {
    starts.push(text.length);
    text += word.text;
    for (let i = 0; i < word.text.length; i++) origin.push(word.range);
  }
  return readingOf(field, 'zh', { text, origin, starts }, [text.slice(0, starts[core] ?? 0)]);
}

/** Aligns the words of a pinyin spelling with the characters of a Chinese name; empty if they do not match. */
function align(spelling: readonly string[], name: Folded): Word[] {
  let at = 0;
  return spelling.map((text) => {
    const isSyllable = isHan(name.text.slice(at, at + 1));
    if (!isSyllable && !name.text.startsWith(text, at)) return { text, range: undefined, isSyllable: true };
    const first = name.origin[at];
    at += isSyllable ? 1 : text.length;
    const last = name.origin[at - 1];
    return { text, range: first && last ? [first[0], last[1]] : undefined, isSyllable };
  });
}

function readingOf(
  field: MatchedField,
  language: Language | null,
  { text, origin, starts }: Pick<NameReading, 'text' | 'origin'> & { starts: readonly number[] },
  short: readonly string[],
): NameReading {
  const whole = [text.length, ...short.map((part) => part.length)].filter((length) => length > 0);
  return { field, language, text, origin, starts: new Set(starts), whole };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The search index: per record its names, synonyms and spellings, as text in which a query is looked up. */
import { type AnyAtlas, industryPath, placePath } from './atlas.ts';
import { placesOf } from './facets.ts';
import { foldedWords, isHan, syllablesOf } from './fold.ts';
import { type DataLanguage, inLanguage } from './languages.ts';
import { placeShortName, recordName } from './names.ts';
import { type Resumable, runToEnd } from './resumable.ts';
import type { Place, Ref, RefKind } from './types.ts';

/** Other names of records, by id: `{ "ind-ic": { "en": ["chip"], "zh": ["芯片"] } }`. */
export type Synonyms = Readonly<Record<string, Readonly<Record<DataLanguage, readonly string[]>>>>;

/** `data/search.json`, written by the data build. */
export interface SearchFile {
  /**
   * Chinese name or title → its toneless pinyin, syllables and other words separated by spaces:
   * `长三角` → `["chang san jiao"]`; several if it has several readings.
   */
  pinyin: Readonly<Record<string, readonly string[]>>;
  synonyms?: Synonyms;
  /** Traditional characters and, at the same positions, the simplified ones that names are written in. */
  traditional?: readonly [string, string];
}

/**
 * What a record is found by, folded. Every field is a text of lines; words are separated by single spaces, and each
 * line has a line break before and after it, so that a pattern sees where words and names begin and end.
 */
export interface SearchRow {
  ref: Ref;
  /** English name, for ordering. */
  name: string;
  /** Names and synonyms in both languages. */
  names: string;
  /** Pinyin. */
  spellings: string;
  /** First letters of Chinese names, and of English ones. */
  initials: Readonly<Record<DataLanguage, string>>;
  /** Records about it: of a place also those of its districts, of an industry those of finer ones. */
  counts: Counts;
  /** Their sum. */
  records: number;
}

/** Numbers of records by kind. */
export type Counts = Readonly<Record<'alliance' | 'event' | 'initiative', number>>;

const NONE: Counts = { alliance: 0, event: 0, initiative: 0 };

export interface SearchIndex {
  rows: readonly SearchRow[];
  file: SearchFile | null;
  /** Traditional character → the simplified one that names are written in. */
  simplified: ReadonlyMap<string, string>;
}

/**
 * Indexes all records of an atlas. Without the file, only places can be found by pinyin. Titles of sources are texts:
 * if the atlas is without them, its sources are found by nothing.
 */
export function buildSearchIndex(atlas: AnyAtlas, file: SearchFile | null): SearchIndex {
  return runToEnd(indexing(atlas, file));
}

/** The same in steps, a record each. */
export function* indexing(atlas: AnyAtlas, file: SearchFile | null): Resumable<SearchIndex> {
  const { places, alliances, groupings, industries, events, initiatives, sources } = atlas.file;
  const counts = new Map<string, Counts>();
  const count = (kind: keyof Counts, ids: Iterable<string>) => {
    for (const id of new Set(ids)) {
      const found = counts.get(id) ?? { alliance: 0, event: 0, initiative: 0 };
      counts.set(id, { ...found, [kind]: found[kind] + 1 });
    }
  };
  for (const record of alliances) {
    const members = record.members.map(({ place }) => place);
    count('alliance', withBroader(atlas, record.industries, members));
    yield;
  }
  for (const record of events) {
    const about = withBroader(atlas, record.industries, placesOf({ kind: 'event', record }));
    count('event', [...about, ...record.alliances]);
    yield;
  }
  for (const record of initiatives) {
    const about = withBroader(atlas, record.industries, placesOf({ kind: 'initiative', record }));
    count('initiative', [...about, ...(record.event ? [record.event] : [])]);
    yield;
  }
  const kinds: readonly (readonly [RefKind, readonly { id: string }[]])[] = [
    ['place', places],
    ['alliance', alliances],
    ['grouping', groupings],
    ['industry', industries],
    ['event', events],
    ['initiative', initiatives],
    ['source', sources],
  ];
  const rows: SearchRow[] = [];
  for (const [kind, records] of kinds) {
    for (const { id } of records) {
      rows.push(rowOf(atlas, file, { kind, id }, counts.get(id)));
      yield;
    }
  }
  const [from, to] = (file?.traditional ?? ['', '']).map((signs) => [...signs]);
  return { rows, file, simplified: new Map(from?.map((sign, index) => [sign, to?.[index] ?? sign])) };
}

/** Industries and places with all above them: records of a district are records of its city. */
function withBroader(atlas: AnyAtlas, industries: readonly string[], places: readonly string[]): string[] {
  return [
    ...industries.flatMap((id) => industryPath(atlas, id)),
    ...places.flatMap((place) => placePath(atlas, place)),
  ];
}

function rowOf(atlas: AnyAtlas, file: SearchFile | null, ref: Ref, counts: Counts = NONE): SearchRow {
  const place = ref.kind === 'place' ? atlas.places.get(ref.id) : undefined;
  const names = { en: namesOf(atlas, file, ref, place, 'en'), zh: namesOf(atlas, file, ref, place, 'zh') };
  // A source whose title has not loaded is found by nothing, not by its id.
  const isKnown = ref.kind !== 'source' || names.en[0] !== ref.id;
  const spelled = isKnown ? spellingsOf(names.zh, file, place) : [];
  return {
    ref,
    name: names.en[0] ?? ref.id,
    names: isKnown ? linesOf([...names.en, ...names.zh].flatMap(withBothUmlauts)) : '',
    spellings: linesOf(spelled.flatMap(({ spelling, short }) => [spelling, short].flatMap(withU))),
    initials: {
      en: linesOf(names.en.map((name) => initialsOf(foldedWords(name).split(' ')))),
      zh: linesOf(spelled.map(({ initials }) => initials)),
    },
    counts,
    records: counts.alliance + counts.event + counts.initiative,
  };
}

/** The displayed name first, then the shorter ones of a place, then synonyms. */
function namesOf(
  atlas: AnyAtlas,
  file: SearchFile | null,
  ref: Ref,
  place: Place | undefined,
  language: DataLanguage,
): string[] {
  const short = place ? [inLanguage(place.name, language), placeShortName(place, language)] : [];
  return [recordName(atlas, ref, language), ...short, ...synonymsOf(file, ref.id, language)];
}

/** The synonyms of a record in a language. */
export function synonymsOf(file: SearchFile | null, id: string, language: DataLanguage): readonly string[] {
  return (file?.synonyms && Object.hasOwn(file.synonyms, id) && file.synonyms[id]?.[language]) || [];
}

/** Names in which ü can be typed as v or u. */
function withBothUmlauts(name: string): string[] {
  const plain = foldedWords(name);
  return UMLAUT.test(name) ? [plain, foldedWords(name, 'v')] : [plain];
}

const UMLAUT = /[üǖǘǚǜ]|\u0308/i;

/** A spelling as it is, and with u for the v that stands for ü. */
function withU(spelling: string): string[] {
  return [spelling, spelling.replace(/(^| )([ln])v/g, '$1$2u')];
}

/** The pinyin of Chinese names: whole, without the rank of a place, and its initials. */
function spellingsOf(names: readonly string[], file: SearchFile | null, place: Place | undefined) {
  const core = place ? placeShortName(place, 'zh').length : 0;
  return names.flatMap((name, index) => {
    const own = index === 0 && place ? [syllablesOf(place.pinyin).join(' ')] : [];
    return [...own, ...pinyinOf(file, name)].map((spelling) => {
      const words = spelling.split(' ');
      return {
        spelling: words.join(' '),
        short: core > 0 && index === 0 ? words.slice(0, core).join(' ') : '',
        initials: pinyinInitials(words, foldedWords(name).replaceAll(' ', '')),
      };
    });
  });
}

/** The spellings of a Chinese name, folded with v for ü. */
export function pinyinOf(file: SearchFile | null, name: string): string[] {
  const found = file && Object.hasOwn(file.pinyin, name) ? file.pinyin[name] : undefined;
  return (found ?? []).map((spelling) => foldedWords(spelling, 'v'));
}

/** First letters of syllables; words that are Latin in the name, too, stay whole: `g60kczl`. */
function pinyinInitials(words: readonly string[], name: string): string {
  let at = 0;
  return words
    .map((word) => {
      if (isHan(name.slice(at, at + 1))) {
        at += 1;
        return word.slice(0, 1);
      }
      if (!name.startsWith(word, at)) return word.slice(0, 1);
      at += word.length;
      return word;
    })
    .join('');
}

/** First letters of an English name of several words. */
function initialsOf(words: readonly string[]): string {
  return words.length < 2 ? '' : words.map((word) => word.slice(0, 1)).join('');
}

/** Distinct texts that are not empty, as lines. */
function linesOf(texts: readonly string[]): string {
  const lines = [...new Set(texts)].filter((text) => text !== '');
  return lines.length === 0 ? '' : `\n${lines.join('\n\n')}\n`;
}

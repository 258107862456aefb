import { customPinyin, pinyin } from 'pinyin-pro';
import type { SearchFile, Synonyms } from '../../src/model/search.ts';
import type { AtlasFile } from '../../src/model/types.ts';
import { traditionalSigns } from '../traditional/convert.ts';
import { compareText } from './kinds.ts';

/**
 * Overrides for words with ambiguous readings that pinyin-pro gets wrong: 会+长三角 would be read as 会长+三角. Add a row
 * when a name has a wrong reading; tests cover the important ones.
 */
const READINGS = {
  长三角: 'chang san jiao',
  长江: 'chang jiang',
  重庆: 'chong qing',
  六安: 'lu an',
  亳州: 'bo zhou',
  台州: 'tai zhou',
  丽水: 'li shui',
  衢州: 'qu zhou',
  当涂: 'dang tu',
  长兴: 'chang xing',
  长临河: 'chang lin he',
  闵行: 'min hang',
  蚌埠: 'beng bu',
};
customPinyin(READINGS);

/** Every searchable Chinese name and synonym, without repeats, in a fixed order. */
export function searchableNames(atlas: AtlasFile, synonyms: Synonyms): string[] {
  const names = [
    ...atlas.places.flatMap((place) => [place.name.zh, ...(place.label ? [place.label.zh] : [])]),
    ...atlas.alliances.map((alliance) => alliance.name.zh),
    ...atlas.groupings.map((grouping) => grouping.name.zh),
    ...atlas.industries.map((industry) => industry.name.zh),
    ...atlas.events.map((event) => event.title.zh),
    ...atlas.initiatives.map((initiative) => initiative.title.zh),
    ...Object.values(synonyms).flatMap(({ zh }) => zh),
  ];
  return [...new Set(names)].sort(compareText);
}

/** The search file: `{ pinyin: { 松江区: ['song jiang qu'] }, synonyms: {…}, traditional: ['蘇', '苏'] }`. */
export function searchFile(atlas: AtlasFile, synonyms: Synonyms): SearchFile {
  const names = searchableNames(atlas, synonyms);
  return {
    pinyin: Object.fromEntries(names.map((name) => [name, readingsOf(name)])),
    synonyms,
    // Of the texts as well, since they are searched, too.
    traditional: traditionalSigns(JSON.stringify([atlas, synonyms])),
  };
}

/**
 * Toneless readings of a name: syllables and runs of other letters, lower-case, separated by single spaces. 绿 has two,
 * since people type both `lv` and `lu`.
 */
export function readingsOf(name: string): string[] {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const reading = syllables
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+.-]+/gu, ' ')
    .trim();
  const plain = reading.replace(/\b([ln])v(e?)\b/g, '$1u$2');
  return plain === reading ? [reading] : [reading, plain];
}

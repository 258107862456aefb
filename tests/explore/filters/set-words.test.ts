import { describe, expect, it } from 'vitest';
import { setReplies } from '../../../src/explore/filters/set-query.ts';
import { doubtWords, listWords, ownIndustries, shareWords } from '../../../src/explore/filters/set-words.ts';
import type { Atlas } from '../../../src/model/atlas.ts';
import { dayOf } from '../../../src/model/dates.ts';
import type { Choice } from '../../../src/model/facets.ts';
import type { Language } from '../../../src/model/types.ts';
import { looseningName } from '../../../src/parts/loosening.tsx';
import { ATLAS } from '../../fixtures/atlas.ts';

function say(atlas: Atlas, language: Language, choice: Partial<Choice>): string[] {
  const replies = setReplies(atlas, { period: null, facets: {}, match: {}, ...choice });
  return replies.map((reply) => shareWords(atlas, reply, language));
}
const both = (atlas: Atlas, choice: Partial<Choice>) => [...say(atlas, 'en', choice), ...say(atlas, 'zh', choice)];

describe('the answer to a set question', () => {
  it('is the same in any mode', () => {
    const facets = { place: ['320500', '330400', '321202'] };
    for (const mode of ['any', 'all', 'none'] as const) {
      expect(both(ATLAS, { facets, match: mode === 'any' ? {} : { place: mode } })).toEqual([
        'Suzhou (Jiangsu), Jiaxing and Hailing District share none of their 3 alliances',
        '苏州市、嘉兴市和海陵区没有共同加入的联盟（合计3个）',
      ]);
    }
  });

  it('is asked for by two or three places, or alliances, and by nothing else', () => {
    expect(both(ATLAS, { facets: { place: ['320500'] } })).toEqual([]);
    expect(both(ATLAS, { facets: { place: ['320500', '321200', '321202', '330400'] } })).toEqual([]);
    expect(both(ATLAS, { facets: { industry: ['ind-robotics', 'ind-newmat'] } })).toEqual([]);
  });

  const spoken: readonly [string, Partial<Choice>, string, string][] = [
    [
      'all they have',
      { facets: { place: ['320500', '330400'] } },
      'Suzhou (Jiangsu) and Jiaxing share all 2 of their alliances, 1 of them by inference',
      '苏州市和嘉兴市的2个联盟全部相同，其中1个为推断',
    ],
    [
      'one of some, among three',
      { facets: { place: ['320500', '330400', '321200'] } },
      'Suzhou (Jiangsu), Jiaxing and Taizhou (Jiangsu) share 1 of their 3 alliances, by inference',
      '苏州市、嘉兴市和泰州市共同加入1个联盟（合计3个），属推断',
    ],
    [
      'none',
      { facets: { place: ['330400', '321202'] } },
      'Jiaxing and Hailing District share none of their 3 alliances',
      '嘉兴市和海陵区没有共同加入的联盟（合计3个）',
    ],
    [
      'what the other filters leave of it, and the only one',
      { facets: { place: ['320500', '330400'], industry: ['ind-robotics'] } },
      'Under the other filters, Suzhou (Jiangsu) and Jiaxing share their one alliance, by inference',
      '在其他筛选条件下，苏州市和嘉兴市的唯一联盟相同，属推断',
    ],
    [
      'no record',
      { facets: { place: ['321200', '321202'], industry: ['ind-newmat'] } },
      'Under the other filters, Taizhou (Jiangsu) and Hailing District have no alliance on record',
      '在其他筛选条件下，泰州市和海陵区均无联盟记录',
    ],
    [
      'the places of alliances',
      { facets: { alliance: ['al-robot', 'al-newmat'] } },
      'Robot Alliance and New Materials Alliance share 2 of their 3 places, 1 of them by inference',
      '机器人产业联盟和新材料产业联盟有2个共同成员地点（合计3个），其中1个为推断',
    ],
    [
      'that an alliance is left out',
      { facets: { alliance: ['al-robot', 'al-newmat'], industry: ['ind-robotics'] } },
      'The other filters exclude New Materials Alliance: nothing to compare',
      '其他筛选条件排除了新材料产业联盟，无法比较',
    ],
    [
      'what only possibly lies in the period',
      { facets: { place: ['320500', '330400'] }, period: { from: dayOf(2018, 11, 10), to: dayOf(2018, 11, 20) } },
      'Under the other filters, Suzhou (Jiangsu) and Jiaxing share their one alliance, possibly in the period',
      '在其他筛选条件下，苏州市和嘉兴市的唯一联盟相同，可能在该时段内',
    ],
  ];
  it.each(spoken)('says %s', (_, choice, en, zh) => {
    expect(both(ATLAS, choice)).toEqual([en, zh]);
  });

  it('calls hosted alliances by their industries where that tells them apart', () => {
    const fact = (id: string) => ({ id, inferred: false, possible: false });
    expect(ownIndustries(ATLAS, ['al-robot', 'al-newmat'].map(fact))).toEqual(['ind-robotics', 'ind-newmat']);
    expect(ownIndustries(ATLAS, ['al-robot', 'al-robot'].map(fact))).toBeNull();
    expect(ownIndustries(ATLAS, ['al-robot', 'al-unheard-of'].map(fact))).toBeNull();
  });

  it('says what is not certain', () => {
    expect(doubtWords({ id: 'x', inferred: true, possible: true }, 'en')).toBe(' (inferred, possibly)');
    expect(doubtWords({ id: 'x', inferred: true, possible: false }, 'zh')).toBe('（推断）');
    expect(doubtWords({ id: 'x', inferred: false, possible: false }, 'en')).toBe('');
  });

  it('joins lists as each language does', () => {
    expect(listWords(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(listWords(['甲', '乙', '丙'], 'zh')).toBe('甲、乙和丙');
    expect(listWords(['a'], 'en')).toBe('a');
  });
});

describe('a filter that could be lifted', () => {
  it('is named with what it asks for, or with what it excludes', () => {
    const state = { period: null, facets: { place: ['330400', '320500'] }, match: {} };
    expect(looseningName(ATLAS, { ...state, language: 'en' }, { remove: 'place' })).toBe(
      'Without Place: Jiaxing or Suzhou (Jiangsu)',
    );
    const none = { ...state, match: { place: 'none' as const } };
    expect(looseningName(ATLAS, { ...none, language: 'en' }, { remove: 'place', excluding: true })).toBe(
      'Without excluding Jiaxing or Suzhou (Jiangsu)',
    );
    expect(looseningName(ATLAS, { ...none, language: 'zh' }, { remove: 'place', excluding: true })).toBe(
      '不再排除嘉兴市和苏州市',
    );
    const both = { ...state, excluded: { place: ['321200'] }, language: 'en' as const };
    expect(looseningName(ATLAS, both, { remove: 'place' })).toBe('Without Place: Jiaxing or Suzhou (Jiangsu)');
    expect(looseningName(ATLAS, both, { remove: 'place', excluding: true })).toBe(
      'Without excluding Taizhou (Jiangsu)',
    );
  });
});

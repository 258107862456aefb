import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexAtlas } from '../../src/model/atlas.ts';
import { dayOf } from '../../src/model/dates.ts';
import { FACETS } from '../../src/model/facets.ts';
import { INTERFACE_LANGUAGES } from '../../src/model/languages.ts';
import { filterIndex, query } from '../../src/model/query.ts';
import type { Language } from '../../src/model/types.ts';
import { t } from '../../src/ui/i18n/index.ts';
import { type DescribedState, describe as describeView } from '../../src/ui/sentence.ts';
import * as arbitrary from '../fixtures/arbitrary.ts';
import { ATLAS, alliance, atlasFile, industry } from '../fixtures/atlas.ts';

const INDEX = filterIndex(ATLAS);
const YEARS = { from: dayOf(2018), to: dayOf(2021) };

function say(language: Language, choice: Partial<DescribedState> = {}, atlas = ATLAS, index = INDEX): string {
  const state = { period: null, facets: {}, match: {}, ...choice, language };
  return describeView(atlas, state, query(index, state));
}

describe('the sentence', () => {
  it('counts what there is when nothing is filtered', () => {
    expect(say('en')).toBe('3 alliances, 4 cities and districts, 5 events, 2 projects and parks');
    expect(say('zh')).toBe('共有3个联盟、4个城市或区县、5个事件、2个项目或园区');
  });

  const spoken: readonly [string, Partial<DescribedState>, string, string][] = [
    [
      'one industry, in lower case, and counts in the singular',
      { facets: { industry: ['ind-newmat'] } },
      '1 alliance, 2 cities and districts, 1 event in new materials',
      '新材料领域：1个联盟、2个城市或区县、1个事件',
    ],
    [
      'two options in any mode with "or"',
      { facets: { industry: ['ind-robotics', 'ind-newmat'] } },
      '2 alliances, 3 cities and districts, 2 events, 1 project or park in robotics or new materials',
      '机器人或新材料领域：2个联盟、3个城市或区县、2个事件、1个项目或园区',
    ],
    [
      'two options in all mode with "both … and"',
      { facets: { alliance: ['al-robot', 'al-newmat'] }, match: { alliance: 'all' } },
      '1 city or district, 1 event with both Robot Alliance and New Materials Alliance',
      '同时涉及机器人产业联盟和新材料产业联盟：1个城市或区县、1个事件',
    ],
    [
      'unambiguous place names, the province and the corridor',
      { facets: { place: ['320500'], province: ['320000'], grouping: ['gr-g60'] } },
      '2 alliances, 2 cities and districts, 1 event, 1 project or park in Suzhou (Jiangsu) in Jiangsu, members of the G60 Corridor only',
      '江苏省，苏州市，仅限G60科创走廊成员：2个联盟、2个城市或区县、1个事件、1个项目或园区',
    ],
    [
      'what became of projects, while alliances and events stay',
      { facets: { initiative: ['target', 'project'], status: ['planned', 'unknown', 'unchecked'] } },
      '3 alliances, 4 cities and districts, 5 events, 2 projects and parks, kind of project or park: target or project, status of projects and parks: any of planned or under way and 2 more',
      '项目与园区类型为目标或项目，项目与园区状态为规划或在建等3种：3个联盟、4个城市或区县、5个事件、2个项目或园区',
    ],
    [
      'long selections by the first name',
      { facets: { industry: ['ind-robotics', 'ind-newmat', 'ind-intmfg'] } },
      '3 alliances, 4 cities and districts, 3 events, 1 project or park in any of robotics and 2 more industries',
      '机器人等3个产业领域：3个联盟、4个城市或区县、3个事件、1个项目或园区',
    ],
    [
      'what is left out',
      { facets: { place: ['330400'], industry: ['ind-newmat'] }, match: { place: 'none' } },
      '1 event in new materials, not in Jiaxing',
      '不含嘉兴市，新材料领域：1个事件',
    ],
    [
      'two that are left out, and kinds of events',
      { facets: { place: ['330400', '320500'], type: ['plan'] }, match: { place: 'none', type: 'none' } },
      '1 alliance, 2 cities and districts, 2 events, not in Jiaxing or Suzhou (Jiangsu), kind of event: not plan',
      '不含嘉兴市和苏州市，事件类型不含规划：1个联盟、2个城市或区县、2个事件',
    ],
    [
      'what is needed and what is left out, of one filter',
      {
        facets: { place: ['330400', '320500'] },
        excluded: { place: ['321200'], type: ['plan'] },
        match: { place: 'all' },
      },
      '1 alliance, 2 cities and districts, 1 event in both Jiaxing and Suzhou (Jiangsu), not in Taizhou (Jiangsu), kind of event: not plan',
      '同时涉及嘉兴市和苏州市，不含泰州市，事件类型不含规划：1个联盟、2个城市或区县、1个事件',
    ],
    [
      'more that are left out, without the corridor and its alliances',
      {
        facets: {
          industry: ['ind-robotics', 'ind-newmat', 'ind-intmfg'],
          grouping: ['gr-g60'],
          alliance: ['al-robot'],
        },
        match: { industry: 'none', grouping: 'none', alliance: 'none', province: 'none' },
      },
      'Nothing matches not any of robotics and 2 more industries, not Robot Alliance, not G60 Corridor',
      '没有符合条件的记录：不含G60科创走廊、不含机器人等3个产业、不含机器人产业联盟',
    ],
    [
      'a period, and how many records only possibly fall in it',
      { facets: { industry: ['ind-robotics'] }, period: { from: dayOf(2018), to: dayOf(2022) } },
      '1 alliance, 3 cities and districts, 1 event, 1 project or park in robotics, 2018 – 2021',
      '2018年至2021年，机器人领域：1个联盟、3个城市或区县、1个事件、1个项目或园区',
    ],
  ];
  it.each(spoken)('says %s', (_, choice, en, zh) => {
    expect(say('en', choice)).toBe(en);
    expect(say('zh', choice)).toBe(zh);
  });

  it('says a day, or two of them, and the days of all time where none is chosen', () => {
    const period = { from: dayOf(2018, 12, 31), to: dayOf(2021, 7) };
    const facets = { industry: ['ind-robotics'] };
    expect(say('en', { facets, period, timeMode: 'as-of' })).toBe(
      '1 alliance, 3 cities and districts, 1 event, possibly 1 project or park in robotics, as of 30 Jun 2021',
    );
    expect(say('zh', { facets, period, timeMode: 'as-of' })).toMatch(/^截至2021年6月30日，机器人领域：/);
    expect(say('en', { facets, period, timeMode: 'change' })).toMatch(
      / in robotics, 31 Dec 2018 compared with 30 Jun 2021$/,
    );
    expect(say('zh', { facets, period, timeMode: 'change' })).toMatch(/^2018年12月31日与2021年6月30日对比，/);
    expect(say('en', { facets, timeMode: 'as-of' })).toMatch(/, as of 31 Dec 2023/);
    expect(say('en', { facets: { industry: ['ind-newmat'], place: ['321202'] }, period, timeMode: 'as-of' })).toBe(
      'Nothing matches new materials, Hailing District, as of 30 Jun 2021',
    );
  });

  it('counts records that only possibly fall in the period apart, kind by kind', () => {
    const one = { facets: { industry: ['ind-newmat'] }, period: YEARS };
    expect(say('en', one)).toBe('1 alliance, 2 cities and districts, possibly 1 event in new materials, 2018 – 2020');
    expect(say('zh', one)).toBe('2018年至2020年，新材料领域：1个联盟、2个城市或区县、可能有1个事件');
    const all = { period: { from: dayOf(2018, 6), to: dayOf(2021) } };
    expect(say('en', all)).toBe(
      '2 alliances (possibly 1 more), 4 cities and districts, 3 events (possibly 1 more), possibly 1 project or park, Jun 2018 – Dec 2020',
    );
    expect(say('zh', all)).toBe(
      '2018年6月至2020年12月：2个联盟（可能还有1个）、4个城市或区县、3个事件（可能还有1个）、可能有1个项目或园区',
    );
  });

  it('counts alliances that are only announced apart: they neither existed nor possibly did', () => {
    const atlas = indexAtlas(
      atlasFile({
        alliances: [
          alliance('al-a', [], { founded: '2019-05-01' }),
          alliance('al-b', [], { founded: '2019' }),
          alliance('al-c', [], { founded: '2018-02-03/..', exists: false }),
          alliance('al-d', [], { founded: null, exists: false }),
        ],
      }),
    );
    const told = (language: Language, choice: Partial<DescribedState> = {}) =>
      say(language, choice, atlas, filterIndex(atlas));
    expect(told('en')).toBe('2 alliances and 2 announced');
    expect(told('zh')).toBe('共有2个联盟和2个仅宣布的联盟');
    const asOf = { period: { from: dayOf(2016), to: dayOf(2019, 7) }, timeMode: 'as-of' as const };
    expect(told('en', asOf)).toBe('1 alliance (possibly 1 more) and 2 announced, as of 30 Jun 2019');
    expect(told('en', { facets: { alliance: ['al-c'] } })).toBe('1 announced alliance with al-c');
  });

  it('says what was asked for when nothing matches', () => {
    const choice = { facets: { industry: ['ind-newmat'], place: ['321202'] }, period: YEARS };
    expect(say('en', choice)).toBe('Nothing matches new materials, Hailing District, 2018 – 2020');
    expect(say('zh', choice)).toBe('没有符合条件的记录：2018年至2020年、海陵区、新材料');
  });

  it('keeps capitals that belong to a name', () => {
    const atlas = indexAtlas(
      atlasFile({
        industries: [industry('ind-esg', 'ESG services', 'ESG服务')],
        alliances: [alliance('al-esg', [], { industries: ['ind-esg'] })],
      }),
    );
    expect(say('en', { facets: { industry: ['ind-esg'] } }, atlas, filterIndex(atlas))).toBe(
      '1 alliance in ESG services',
    );
  });

  it('does not call an empty dataset a filter that matches nothing', () => {
    const atlas = indexAtlas(atlasFile());
    expect(say('en', {}, atlas, filterIndex(atlas))).toBe('No record');
  });

  it('names every filter in every language', () => {
    for (const language of INTERFACE_LANGUAGES) {
      expect(t(language, 'sentence.order').split(' ').sort()).toEqual([...FACETS.map(({ id }) => id), 'period'].sort());
    }
  });

  it('leaves no gap and no key in any choice over any data', () => {
    fc.assert(
      fc.property(
        arbitrary.file,
        arbitrary.choice,
        fc.constantFrom(...INTERFACE_LANGUAGES),
        (file, choice, language) => {
          const atlas = indexAtlas(file);
          const sentence = say(language, choice, atlas, filterIndex(atlas));
          expect(sentence).not.toMatch(/[{}]|sentence\.|undefined|^\s|\s$|\s\s|，，|(^|[^-\d])0[ 个项]/);
        },
      ),
    );
  });
});

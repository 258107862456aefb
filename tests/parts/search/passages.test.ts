import { describe, expect, it, test } from 'vitest';
import { indexAtlas } from '../../../src/model/atlas.ts';
import { runToEnd } from '../../../src/model/resumable.ts';
import { buildSearchIndex, type SearchFile, wordingsOf } from '../../../src/model/search.ts';
import { excerpt, searchingTexts } from '../../../src/parts/search/passages.ts';
import { alliance, atlasFile, event, industry, place, source, text } from '../../fixtures/atlas.ts';

const FILE: SearchFile = { pinyin: {}, synonyms: { 'ind-ic': { en: ['chip'], zh: ['芯片'] } } };
const ATLAS = indexAtlas(
  atlasFile({
    places: [place('320500', 'Suzhou', '苏州市', [120.6, 31.3])],
    industries: [industry('ind-ic', 'Integrated circuits', '集成电路')],
    alliances: [
      alliance('al-ai', [], {
        leads: [text('iFlytek (first chair unit)', '科大讯飞（首届理事长单位）')],
        counts: [{ value: 138, unit: text('enterprises', '家企业'), asOf: '2018', sources: ['src-a'] }],
        notes: text('A seventh park near Qingpu.', '青浦附近的第七个园区。'),
        foundedNote: text('Named after its founding in Haiyan.', '因在海盐成立而得名。'),
      }),
    ],
    events: [
      event('ev-fair', '2019', { industries: ['ind-ic'], title: text('A fair', '展会') }),
      event('ev-note', '2020', {
        title: text('A day', '某日'),
        notes: text('Daily papers in China wrote of it.', '报纸报道。'),
      }),
    ],
    sources: [{ ...source('src-daily', 'News', '新闻'), publisher: text('China Daily', '中国日报') }],
  }),
);
const INDEX = buildSearchIndex(ATLAS, FILE);

function hits(query: string, own: 'en' | 'zh' = 'en') {
  return runToEnd(searchingTexts(ATLAS, INDEX, wordingsOf(INDEX, query), { own, limit: 9, named: new Set() }));
}
const marked = (query: string, own?: 'en' | 'zh') =>
  hits(query, own).map(({ row, passage }) => [
    row.ref.id,
    passage.label,
    passage.ranges.map(([start, end]) => passage.text.slice(start, end)).join('|'),
  ]);

describe('texts', () => {
  test.each([
    ['iflytek', 'en', ['al-ai', 'details.leads', 'iFlytek']],
    ['讯飞', 'zh', ['al-ai', 'details.leads', '讯飞']],
    ['讯飞', 'en', ['al-ai', 'details.leads', '讯飞']],
    ['138', 'en', ['al-ai', 'details.counts', '138']],
    ['qingpu', 'zh', ['al-ai', 'details.notes', 'Qingpu']],
    ['haiyan', 'en', ['al-ai', 'table.col.founded', 'Haiyan']],
    ['chip', 'en', ['ev-fair', 'table.col.industries', 'chip']],
    ['芯片', 'zh', ['ev-fair', 'table.col.industries', '芯片']],
  ] as const)('are searched for %s (%s)', (query, own, expected) => {
    expect(marked(query, own)[0]).toEqual(expected);
  });

  it('word a size in one language, without the measure word of the other', () => {
    expect(hits('138', 'en')[0]?.passage.text).toBe('enterprises: 138');
    expect(hits('138', 'zh')[0]?.passage.text).toBe('企业：138家');
  });

  it('match from the beginning of a word, and with short words and numbers by whole words', () => {
    expect(hits('flytek')).toEqual([]);
    expect(hits('138')).toHaveLength(1);
    expect(hits('13')).toEqual([]);
    expect(hits('sev')).toEqual([]);
    expect(hits('seven')).toHaveLength(1);
  });

  it('must have all words, side by side first', () => {
    expect(marked('china daily').map(([id]) => id)).toEqual(['ev-note', 'src-daily']);
    expect(hits('china daily').map(({ score }) => score)).toEqual([2, 3]);
    expect(hits('iflytek nowhere')).toEqual([]);
  });

  it('may have the words that a name lacks', () => {
    expect(marked('al-ai iflytek')).toEqual([['al-ai', 'details.leads', 'iFlytek']]);
    expect(hits('al-ai')).toEqual([]);
  });

  it('are not searched for nothing', () => {
    expect(hits('  ')).toEqual([]);
  });
});

describe('an excerpt', () => {
  const long = `${'word '.repeat(40)}here is iFlytek in the middle ${'word '.repeat(40)}`;
  it('has the match, marked, and tells where it is cut', () => {
    const start = long.indexOf('iFlytek');
    const { text: cut, ranges } = excerpt({ text: long, ranges: [[start, start + 7]] }, 60);
    expect(cut.length).toBeLessThanOrEqual(62);
    expect(cut).toMatch(/^…/);
    expect(cut).toMatch(/…$/);
    expect(ranges.map(([from, to]) => cut.slice(from, to))).toEqual(['iFlytek']);
  });

  it('is the whole of a short text', () => {
    expect(excerpt({ text: 'iFlytek', ranges: [[0, 7]] }, 60)).toEqual({ text: 'iFlytek', ranges: [[0, 7]] });
  });
});

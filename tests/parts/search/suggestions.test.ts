import { describe, expect, it, test } from 'vitest';
import { indexAtlas } from '../../../src/model/atlas.ts';
import { buildSearchIndex, type SearchRow } from '../../../src/model/search.ts';
import type { RefKind } from '../../../src/model/types.ts';
import { howMuch } from '../../../src/parts/search/how-much.ts';
import type { FoundHit } from '../../../src/parts/search/searcher.ts';
import { groupHits, listedHits } from '../../../src/parts/search/suggestions.tsx';
import { alliance, atlasFile, event, industry, initiative, member, place, source } from '../../fixtures/atlas.ts';

const ATLAS = indexAtlas(
  atlasFile({
    places: [
      place('310000', 'Shanghai', '上海市', [121.5, 31.2], { parent: null }),
      place('310117', 'Songjiang District', '松江区', [121.2, 31], { parent: '310000', level: 'district' }),
      place('341300', 'Suzhou', '宿州市', [117, 33.6]),
    ],
    industries: [industry('ind-mfg', 'Manufacturing', '制造'), industry('ind-robot', 'Robotics', '机器人', 'ind-mfg')],
    alliances: [
      alliance('al-a', [member('310117'), member('310117', { since: '2020' })], { industries: ['ind-robot'] }),
      alliance('al-b', [member('310000'), member('310117')]),
      alliance('al-c', []),
    ],
    events: [event('ev-a', '2020-11-17', { places: ['310117'], alliances: ['al-a'] })],
    initiatives: [initiative('in-a', null, { kind: 'target' })],
    sources: [{ ...source('src-a', 'News', '新闻'), published: '2020' }],
  }),
);
const ROWS = buildSearchIndex(ATLAS, null).rows;

function row(id: string): SearchRow {
  const found = ROWS.find(({ ref }) => ref.id === id);
  if (!found) throw new RangeError(`fixture: found no ${id}`);
  return found;
}

describe('how much there is of a record', () => {
  test.each([
    // With the district's.
    ['310000', '2 alliances · 1 event', '2个联盟 · 1个事件'],
    ['310117', '2 alliances · 1 event', '2个联盟 · 1个事件'],
    ['341300', 'no record', '未见记录'],
    ['ind-mfg', '1 alliance', '1个联盟'],
    ['al-a', '1 place · 1 event', '1个地点 · 1个事件'],
    ['al-c', '', ''],
    ['ev-a', 'Conference · 17 Nov 2020', '会议 · 2020年11月17日'],
    ['in-a', 'Target', '目标'],
  ])('%s: %s', (id, en, zh) => {
    expect(howMuch(row(id), ATLAS, 'en')).toBe(en);
    expect(howMuch(row(id), ATLAS, 'zh')).toBe(zh);
  });

  it('is publisher and date for a source', () => {
    expect(howMuch(row('src-a'), ATLAS, 'en')).toMatch(/ · 2020$/);
  });
});

describe('search suggestions', () => {
  const hit = (kind: RefKind, id: string, isPassage = false): FoundHit => ({
    row: { ...row('310000'), ref: { kind, id } },
    score: 1,
    terms: [],
    ...(isPassage ? { passage: { label: 'details.notes', language: 'en', text: '', ranges: [] } } : {}),
  });
  const HITS = [
    hit('event', 'a'),
    hit('place', 'b'),
    hit('event', 'c'),
    hit('event', 'd', true),
    hit('source', 'e', true),
  ];
  const indexes = (groups: ReturnType<typeof groupHits>) =>
    groups.map(({ kind, hits }) => [kind, hits.map(({ hit, index }) => `${index} ${hit.row.ref.id}`)]);

  it('stand by kind, the kind of the best hit first, texts last, and count through as drawn', () => {
    expect(indexes(groupHits(HITS, false))).toEqual([
      ['event', ['0 a', '1 c']],
      ['place', ['2 b']],
      ['texts', ['3 d', '4 e']],
    ]);
    const listed = listedHits({ hits: HITS, isGuess: false, isDone: true, index: null });
    expect(listed.map(({ row }) => row.ref.id).join('')).toBe('acbde');
  });

  it('are one list where they are guesses', () => {
    expect(indexes(groupHits(HITS.slice(0, 2), true))).toEqual([[null, ['0 a', '1 b']]]);
  });
});

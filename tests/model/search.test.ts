import { pinyin } from 'pinyin-pro';
import { describe, expect, it, test } from 'vitest';
import { indexAtlas } from '../../src/model/atlas.ts';
import type { DataLanguage } from '../../src/model/languages.ts';
import { recordName } from '../../src/model/names.ts';
import { buildSearchIndex, type SearchFile, search } from '../../src/model/search.ts';
import { marksOf } from '../../src/model/search-marks.ts';
import { alliance, atlasFile, event, industry, initiative, place, source, text } from '../fixtures/atlas.ts';

const ATLAS = indexAtlas(
  atlasFile({
    places: [
      place('310117', 'Songjiang District', '松江区', [121.22, 31.03], { pinyin: 'Sōngjiāng', level: 'district' }),
      place('320500', 'Suzhou', '苏州市', [120.6, 31.3], {
        pinyin: 'Sūzhōu',
        label: text('Suzhou (Jiangsu)', '苏州市'),
      }),
      place('320800', "Huai'an", '淮安市', [119, 33.6], { pinyin: "Huái'ān" }),
      place('321200', 'Taizhou', '泰州市', [119.9, 32.5], {
        pinyin: 'Tàizhōu',
        label: text('Taizhou (Jiangsu)', '泰州市'),
      }),
      place('330400', 'Jiaxing', '嘉兴市', [120.75, 30.75], { pinyin: 'Jiāxīng' }),
      place('331000', 'Taizhou', '台州市', [121.4, 28.7], {
        pinyin: 'Tāizhōu',
        label: text('Taizhou (Zhejiang)', '台州市'),
      }),
      place('341300', 'Suzhou', '宿州市', [117, 33.6], { pinyin: 'Sùzhōu', label: text('Suzhou (Anhui)', '宿州市') }),
    ],
    industries: [industry('ind-robotics', 'Robotics', '机器人'), industry('ind-green', 'Green energy', '绿色能源')],
    alliances: [
      alliance('al-robot', [], { name: text('G60 Robot Industry Alliance', 'G60科创走廊机器人产业联盟') }),
      alliance('al-yrd-ai', [], { name: text('Yangtze River Delta AI Chain Alliance', '长三角人工智能产业链联盟') }),
    ],
    events: [
      event('ev-robot', '2018', { title: text('Robot alliance founded in Jiaxing', '机器人产业联盟在嘉兴成立') }),
    ],
    initiatives: [initiative('in-robot', null, { title: text('Robot plant', '机器人工厂') })],
    sources: [source('src-a', 'Robots along the G60', '机器人')],
  }),
);

/** As the data build writes it, with a wrong and a right reading for the polyphones. */
const FILE: SearchFile = {
  pinyin: {
    ...Object.fromEntries(ATLAS.file.places.map(({ name }) => [name.zh, [toneless(name.zh)]])),
    机器人: ['ji qi ren'],
    绿色能源: ['lü se neng yuan'],
    G60科创走廊机器人产业联盟: ['G60 ke chuang zou lang ji qi ren chan ye lian meng'],
    长三角人工智能产业链联盟: [
      'zhang san jiao ren gong zhi neng chan ye lian lian meng',
      'chang san jiao ren gong zhi neng chan ye lian lian meng',
    ],
    机器人产业联盟在嘉兴成立: ['ji qi ren chan ye lian meng zai jia xing cheng li'],
  },
};

function toneless(name: string): string {
  return pinyin(name, { toneType: 'none' });
}

const INDEX = buildSearchIndex(ATLAS, FILE);
const WITHOUT_FILE = buildSearchIndex(ATLAS, null);

function found(query: string, index = INDEX): string[] {
  return search(index, query, 20).map(({ row }) => row.ref.id);
}

/** The highlighted pieces of the best hit's name. */
function marked(query: string, language: DataLanguage): string[] {
  const [hit] = search(INDEX, query, 1);
  if (!hit) return [];
  const name = recordName(ATLAS, hit.row.ref, language);
  return marksOf(ATLAS, FILE, hit).ranges[language].map(([start, end]) => name.slice(start, end));
}

describe('Chinese is found in either characters', () => {
  const index = buildSearchIndex(ATLAS, { ...FILE, traditional: ['蘇長機聯臺', '苏长机联台'] });
  test.each([
    ['蘇州', '320500'],
    ['苏州', '320500'],
    ['蘇州市', '320500'],
    ['臺州', '331000'],
    ['台州', '331000'],
    ['機器人', 'ind-robotics'],
  ])('%s is %s', (query, id) => {
    expect(found(query, index)).toContain(id);
  });

  test('with the signs of its name marked', () => {
    const [hit] = search(index, '蘇州', 1);
    expect(hit && marksOf(ATLAS, FILE, hit).ranges.zh).toEqual([[0, 2]]);
  });
});

describe('a place is found', () => {
  test.each([
    ['jx', '330400'],
    ['JX', '330400'],
    ['jiaxing', '330400'],
    ['Jiāxīng', '330400'],
    ['jia xing', '330400'],
    ['ｊｉａｘｉｎｇ', '330400'],
    ['嘉兴', '330400'],
    ['嘉兴市', '330400'],
    ['songjiang', '310117'],
    ['Songjiang District', '310117'],
    ['松江', '310117'],
    ['sj', '310117'],
    ["huai'an", '320800'],
    ['huaian', '320800'],
    ['huai an', '320800'],
    ['ha', '320800'],
    ['321200', '321200'],
    ['suzhou anhui', '341300'],
    ['宿州', '341300'],
  ])('by "%s"', (query, id) => {
    expect(found(query)[0]).toBe(id);
    expect(found(query, WITHOUT_FILE)[0]).toBe(id);
  });

  it('by initials that two share: both, told apart', () => {
    expect(found('tz')).toEqual(['321200', '331000']);
    expect(found('taizhou')).toEqual(['321200', '331000']);
    expect(found('suzhou').slice(0, 2)).toEqual(['341300', '320500']);
    expect(search(INDEX, 'tz', 9).map(({ row }) => recordName(ATLAS, row.ref, 'en'))).toEqual([
      'Taizhou (Jiangsu)',
      'Taizhou (Zhejiang)',
    ]);
  });

  it('by its own characters only, if it has a homophone', () => {
    expect(found('台州')).toEqual(['331000']);
    expect(found('泰州')).toEqual(['321200']);
  });

  it('by its whole adcode only', () => {
    expect(found('3212')).toEqual([]);
  });
});

describe('a title is found', () => {
  it('by Chinese, pinyin, English, and initials', () => {
    const robots = ['ind-robotics', 'src-a', 'in-robot', 'ev-robot', 'al-robot'];
    for (const id of robots) expect(found('机器人')).toContain(id);
    expect(found('jiqiren')).toContain('al-robot');
    expect(found('jqr')).toContain('al-robot');
    expect(found('robot')).toContain('al-robot');
    expect(found('yrd')).toContain('al-yrd-ai');
  });

  it('by every reading of its polyphones', () => {
    expect(found('changsanjiao')).toEqual(['al-yrd-ai']);
    expect(found('zhangsanjiao')).toEqual(['al-yrd-ai']);
    expect(found('csj')).toEqual(['al-yrd-ai']);
  });

  it('with ü typed as v, as u, or as itself', () => {
    for (const query of ['lvse', 'luse', 'lüse', 'lǜsè']) expect(found(query)).toEqual(['ind-green']);
  });

  it('by several words in any order, of any field, all of which must be found', () => {
    expect(found('alliance robot')).toEqual(['al-robot', 'ev-robot']);
    expect(found('g60机器人')).toContain('al-robot');
    expect(found('机器人 jiaxing')).toEqual(['ev-robot']);
    expect(found('robot nowhere')).toEqual([]);
  });

  it('without the file by its names still, not by pinyin', () => {
    expect(found('机器人', WITHOUT_FILE)).toContain('al-robot');
    expect(found('jiqiren', WITHOUT_FILE)).toEqual([]);
  });
});

describe('order', () => {
  it('is places and alliances, industries, events and initiatives, sources; each by how well it matches', () => {
    expect(found('机器人')).toEqual(['al-robot', 'ind-robotics', 'ev-robot', 'in-robot', 'src-a']);
    expect(found('robot')).toEqual(['al-robot', 'ind-robotics', 'ev-robot', 'in-robot', 'src-a']);
    expect(found('jiaxing')).toEqual(['330400', 'ev-robot']);
    const scores = search(INDEX, 'robot', 9).map(({ score }) => score);
    expect(scores).toEqual([60, 80, 80, 80, 80]);
  });

  it('is by the number of records where names match alike', () => {
    const events = ['ev-a', 'ev-b'].map((id) => event(id, '2019', { places: ['320500'] }));
    const more = indexAtlas({ ...ATLAS.file, events });
    const places = search(buildSearchIndex(more, FILE), 'suzhou', 9).filter(({ row }) => row.ref.kind === 'place');
    expect(places.map(({ row }) => [row.ref.id, row.counts.event])).toEqual([
      ['320500', 2],
      ['341300', 0],
    ]);
  });

  it('leaves room for other kinds in a short list', () => {
    const places = Array.from({ length: 30 }, (_, i) =>
      place(`3301${10 + i}`, `Robot City ${i}`, '机器人城', [120, 30]),
    );
    const crowded = buildSearchIndex(indexAtlas({ ...ATLAS.file, places }), FILE);
    const kinds = search(crowded, 'robot', 9).map(({ row }) => row.ref.kind);
    expect(kinds).toEqual(['place', 'place', 'place', 'place', 'place', 'alliance', 'industry', 'event', 'initiative']);
    expect(search(crowded, 'robot', 50)).toHaveLength(35);
    expect(search(crowded, 'robot', 50, ['industry']).map(({ row }) => row.ref.id)).toEqual(['ind-robotics']);
  });

  it('takes two letters for initials of pinyin, not of English', () => {
    const [, zhejiang] = search(INDEX, 'tz', 2);
    expect(zhejiang && marksOf(ATLAS, FILE, zhejiang).ranges).toEqual({ en: [], zh: [[0, 2]] });
    expect(found('yr')).toEqual([]);
  });

  it('puts initials before the inside of words', () => {
    // 'rob' begins "Robotics"; 'obo' is only inside.
    expect(search(INDEX, 'obo', 1)[0]?.score).toBe(20);
    expect(search(INDEX, 'jx', 1)[0]).toMatchObject({ score: 40 });
  });

  it('puts words that stand together before words apart', () => {
    const scores = search(INDEX, 'robot alliance', 9).map(({ row, score }) => [row.ref.id, score]);
    expect(scores).toEqual([
      ['al-robot', 55],
      ['ev-robot', 80],
    ]);
  });

  it('keeps to the limit', () => {
    expect(search(INDEX, 'robot', 2)).toHaveLength(2);
    expect(search(INDEX, 'robot', 0)).toEqual([]);
  });
});

describe('a synonym', () => {
  const file: SearchFile = {
    ...FILE,
    pinyin: { ...FILE.pinyin, 芯片: ['xin pian'], 姑苏: ['gu su'] },
    synonyms: {
      'ind-robotics': { en: ['chip', 'EV'], zh: ['芯片'] },
      '320500': { en: ['Soochow'], zh: ['姑苏'] },
    },
    traditional: ['蘇', '苏'],
  };
  const index = buildSearchIndex(ATLAS, file);

  test.each([
    ['chip', 'ind-robotics'],
    ['CHIP', 'ind-robotics'],
    ['ev', 'ind-robotics'],
    ['ｃｈｉｐ', 'ind-robotics'],
    ['芯片', 'ind-robotics'],
    ['xinpian', 'ind-robotics'],
    ['xīn piàn', 'ind-robotics'],
    ['xp', 'ind-robotics'],
    ['soochow', '320500'],
    ['姑蘇', '320500'],
    ['gusu', '320500'],
  ])('"%s" finds its record', (query, id) => {
    expect(found(query, index)[0]).toBe(id);
    expect(found(query)).not.toContain(id);
  });

  it('is shown where no name matches, with what matches in it', () => {
    const [hit] = search(index, 'xinp', 1);
    expect(hit && marksOf(ATLAS, file, hit)).toEqual({
      ranges: { en: [], zh: [] },
      synonym: { language: 'zh', text: '芯片', ranges: [[0, 2]] },
    });
  });
});

describe('however it is typed, Suzhou is found first, and its synonyms are no others', () => {
  const atlas = indexAtlas({ ...ATLAS.file, events: [event('ev-a', '2019', { places: ['320500'] })] });
  const index = buildSearchIndex(atlas, { ...FILE, traditional: ['蘇', '苏'] });
  test.each([
    'suzhou',
    'SUZHOU',
    'Sūzhōu',
    'su1zhou1',
    'su1 zhou1',
    'su zhou',
    "su'zhou",
    'su-zhou',
    'su·zhou',
    'ｓｕｚｈｏｕ',
    'ＳＵ　ＺＨＯＵ',
    'sz',
    '苏州',
    '蘇州',
    '苏 州',
    '苏州市',
    '蘇州市',
    '320500',
    '３２０５００',
  ])('%s', (query) => {
    expect(found(query, index)[0]).toBe('320500');
  });
});

describe('nothing is found', () => {
  test.each(['', '   ', '·', "'", 'qqqq', 'ob', 'iqiren', '%', '\\'])('by "%s"', (query) => {
    expect(found(query)).toEqual([]);
  });
});

describe('what is highlighted', () => {
  it('is the match in the name on the screen, in each language', () => {
    expect(marked('songjiang', 'en')).toEqual(['Songjiang']);
    expect(marked('songjiang', 'zh')).toEqual(['松江']);
    expect(marked('松江', 'zh')).toEqual(['松江']);
    expect(marked('松江', 'en')).toEqual([]);
    expect(marked('songj', 'zh')).toEqual(['松江']);
    expect(marked('huaian', 'en')).toEqual(["Huai'an"]);
    expect(marked('songjiangdist', 'en')).toEqual(['Songjiang Dist']);
  });

  it('is each initial, and each word of several', () => {
    expect(marked('yrd', 'en')).toEqual(['Y', 'R', 'D']);
    expect(marked('jx', 'zh')).toEqual(['嘉兴']);
    expect(marked('alliance g60', 'en')).toEqual(['G60', 'Alliance']);
  });

  it('finds its characters behind Latin letters in a Chinese name', () => {
    expect(marked('kechuang', 'zh')).toEqual(['科创']);
    expect(marked('g60kechuang', 'zh')).toEqual(['G60科创']);
  });

  it('is nothing in a Chinese name that does not go with its pinyin, which is found all the same', () => {
    const odd: SearchFile = { pinyin: { G60科创走廊机器人产业联盟: ['ji liu ling ke chuang'] } };
    const [hit] = search(buildSearchIndex(ATLAS, odd), 'jiliuling', 1);
    expect(hit?.row.ref).toEqual({ kind: 'alliance', id: 'al-robot' });
    expect(hit && marksOf(ATLAS, odd, hit).ranges).toEqual({ en: [], zh: [] });
  });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold, foldedWords, joinRanges, queryWords, syllablesOf } from '../../src/model/fold.ts';

test.each([
  ['Sōngjiāng', 'songjiang'],
  ['SONG JIANG', 'songjiang'],
  ["Huai'an", 'huaian'],
  ['Lù’ān', 'luan'],
  ['Ｇ６０', 'g60'],
  ['G60科创走廊', 'g60科创走廊'],
  ['"专精特新"(含)', '专精特新含'],
  ['lǜsè', 'luse'],
  ['', ''],
  ['— · —', ''],
])('"%s" is compared as "%s"', (text, folded) => {
  expect(fold(text).text).toBe(folded);
});

test.each(['lü', 'lǚ', 'lǜ', 'LÜ', 'lu\u0308', 'l\u01d6'])('ü in "%s" becomes v on request', (text) => {
  expect(fold(text, 'v').text).toBe('lv');
  expect(fold(text, 'u').text).toBe('lu');
});

describe('folding', () => {
  it('says where each letter comes from', () => {
    const text = 'Xī’ān  市';
    const { text: folded, origin } = fold(text);
    expect(folded).toBe('xian市');
    expect(origin.map(([start, end]) => text.slice(start, end))).toEqual(['X', 'ī', 'ā', 'n', '市']);
  });

  it('keeps one origin per unit, in order and inside the text, and folds its own result to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        const { text: folded, origin, starts } = fold(text);
        expect(origin).toHaveLength(folded.length);
        for (const [start, end] of origin) expect(0 <= start && start < end && end <= text.length).toBe(true);
        for (const start of starts) expect(start).toBeLessThan(folded.length);
        expect(fold(folded).text).toBe(folded);
      }),
    );
  });

  it('begins words after spaces and signs and where scripts meet, not after apostrophes', () => {
    const { text, starts } = fold("Ma'anshan G60科创-walk");
    expect(starts.map((start) => text.slice(start))).toEqual([
      'maanshang60科创walk',
      'g60科创walk',
      '科创walk',
      'walk',
    ]);
  });

  it('parts a query into words', () => {
    expect(queryWords("  G60机器人 xi'an ")).toEqual(['g60', '机器人', 'xian']);
    expect(queryWords(' -. ')).toEqual([]);
  });
});

test.each([
  ['Jiāxīng', 'jia xing'],
  ['Shànghǎi', 'shang hai'],
  ['Liányúngǎng', 'lian yun gang'],
  ["Mǎ'ānshān", 'ma an shan'],
  ["Huái'ān", 'huai an'],
  ['Jǐnán', 'ji nan'],
  ['Tónglíng', 'tong ling'],
  ['Lǚshùn', 'lv shun'],
  ['Èryuán', 'er yuan'],
])('%s has the syllables %s', (pinyin, syllables) => {
  expect(syllablesOf(pinyin).join(' ')).toBe(syllables);
});

it('joins ranges that touch or overlap', () => {
  expect(
    joinRanges([
      [4, 6],
      [0, 2],
      [1, 3],
      [3, 4],
      [8, 9],
    ]),
  ).toEqual([
    [0, 6],
    [8, 9],
  ]);
});

describe('folded words', () => {
  const cut = (text: string) => {
    const { text: plain, starts } = fold(text);
    return starts.map((start, index) => plain.slice(start, starts[index + 1] ?? plain.length)).join(' ');
  };
  test.each([
    ['G60科创走廊机器人产业联盟', 'g60 科创走廊机器人产业联盟'],
    ["Huai'an (Jiangsu)", 'huaian jiangsu'],
    ['Lù’ān', 'luan'],
    ['“1+2+3”现代产业体系（2024—2026年）', '1 2 3 现代产业体系 2024 2026 年'],
    ['ＳＵ　ＺＨＯＵ', 'su zhou'],
    ['', ''],
  ])('of "%s" are "%s"', (text, words) => {
    expect(foldedWords(text)).toBe(words);
  });

  it('are the folded text at its word starts, whatever the letters', () => {
    const unit = fc.constantFrom(..."aB1 -'’`“”、，。：（）《》·—…科创ēüＡ１+");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit, maxLength: 12 }), fc.string({ maxLength: 12 })), (text) => {
        expect(foldedWords(text)).toBe(cut(text));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { indexAtlas } from '../../src/model/atlas.ts';
import { distance, guessOf } from '../../src/model/guess.ts';
import { buildSearchIndex, type SearchFile, wordingsOf } from '../../src/model/search.ts';
import { alliance, atlasFile, event, industry, place, text } from '../fixtures/atlas.ts';

const FILE: SearchFile = {
  pinyin: { 苏州市: ['su zhou shi'], 集成电路: ['ji cheng dian lu'] },
  synonyms: { 'ind-ic': { en: ['semiconductor'], zh: ['半导体'] } },
};
const INDEX = buildSearchIndex(
  indexAtlas(
    atlasFile({
      places: [
        place('320500', 'Suzhou', '苏州市', [120.6, 31.3], { pinyin: 'Sūzhōu' }),
        place('340100', 'Hefei', '合肥市', [117, 31.8], { pinyin: 'Héféi' }),
      ],
      industries: [industry('ind-ic', 'Integrated circuits', '集成电路')],
      alliances: [alliance('al-robot', [], { name: text('G60 Robot Industry Alliance', 'G60科创走廊机器人产业联盟') })],
      events: [event('ev-x', '2018', { title: text('Zeppelin opened', '飞艇启用') })],
    }),
  ),
  FILE,
);

function guess(query: string): string[] | null {
  return guessOf(INDEX, wordingsOf(INDEX, query))?.terms.map((term) => term.text) ?? null;
}

describe('what may have been meant', () => {
  test.each([
    ['suzhuo', ['suzhou']],
    ['hefie', ['hefei']],
    ['Sushou', ['suzhou']],
    ['semiconducter', ['semiconductor']],
    ['robto aliance', ['robot', 'alliance']],
    ['g60 robto', ['g60', 'robot']],
    ['jichengdianlv', ['jichengdianlu']],
    ['苏洲', ['苏州']],
    ['集成电陆', ['集成电路']],
    ['机器入', ['机器人']],
  ])('%s: %j', (query, words) => {
    expect(guess(query)).toEqual(words);
  });

  it.each(['', 'xy', 'qqqqqq', '火', '火车', 'suz'])('is not known of "%s"', (query) => {
    expect(guess(query)).toBeNull();
  });

  it('is a place, an alliance or an industry, and only of the kinds asked for', () => {
    expect(guess('zepelin')).toBeNull();
    expect(guessOf(INDEX, wordingsOf(INDEX, 'suzhuo'), ['alliance'])).toBeNull();
  });
});

describe('the distance of two words', () => {
  test.each([
    ['suzhou', 'suzhou', 0],
    ['suzhou', 'suzhuo', 1],
    ['abc', 'abd', 1],
    ['abc', 'ab', 1],
    ['abc', '', 3],
    ['ca', 'abc', 3],
  ])('%s, %s: %d', (a, b, edits) => {
    expect(distance(a, b)).toBe(edits);
    expect(distance(b, a)).toBe(edits);
  });

  it('is symmetric, 0 for equals only, and never more than asked for', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.nat(5), (a, b, most) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, b) === 0).toBe(a === b);
        expect(distance(a, b, most)).toBe(Math.min(distance(a, b), most));
      }),
    );
  });
});

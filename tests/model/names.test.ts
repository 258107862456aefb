import { describe, expect, test } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../src/model/languages.ts';
import { nameOf, placeName, placeShortName, recordName } from '../../src/model/names.ts';
import type { Ref } from '../../src/model/types.ts';
import { alliance, atlasFile, event, FILE, place, text } from '../fixtures/atlas.ts';
import { linkedAtlas } from '../fixtures/linked-atlas.ts';

const atlas = linkedAtlas(FILE);
const suzhou = FILE.places[0] ?? place('', '', '', [0, 0]);

describe('a place', () => {
  test('is told apart by its full name, and short on the map', () => {
    expect([placeName(suzhou, 'en'), placeShortName(suzhou, 'en')]).toEqual(['Suzhou (Jiangsu)', 'Suzhou']);
    expect([placeName(suzhou, 'zh'), placeShortName(suzhou, 'zh')]).toEqual(['苏州市', '苏州']);
  });

  test.each([
    ['Hailing District', '海陵区', 'Hailing', '海陵'],
    ['Changxing County', '长兴县', 'Changxing', '长兴'],
    ['Yiwu', '义乌市', 'Yiwu', '义乌'],
    ['Shanghai', '上海', 'Shanghai', '上海'],
    // Only at the end, and only as a word of its own.
    ['District Nine', '市北区', 'District Nine', '市北'],
    ['New County Town', '新县镇', 'New County Town', '新县镇'],
    ['Newcounty', '县城镇', 'Newcounty', '县城镇'],
  ])('%s, %s is %s, %s without its rank', (en, zh, shortEn, shortZh) => {
    const found = place('330000', en, zh, [120, 30]);
    expect(['en', 'zh'].map((language) => placeShortName(found, language as 'en'))).toEqual([shortEn, shortZh]);
  });
});

test.each<[Ref, string]>([
  [{ kind: 'place', id: '320500' }, 'Suzhou (Jiangsu)'],
  [{ kind: 'alliance', id: 'al-robot' }, 'Robot Alliance'],
  [{ kind: 'industry', id: 'ind-robotics' }, 'Robotics'],
  [{ kind: 'event', id: 'ev-robot' }, 'Robot Alliance founded'],
  [{ kind: 'initiative', id: 'in-plant' }, 'Robot plant'],
  [{ kind: 'source', id: 'src-a' }, 'A source'],
  [{ kind: 'event', id: 'ev-none' }, 'ev-none'],
])('%j is called %s', (ref, name) => {
  expect(recordName(atlas, ref, 'en')).toBe(name);
});

test('what has no name yet is called by its id: titles of sources come with the second part', () => {
  const ref = { kind: 'source', id: 'src-a' } as const;
  const untitled = linkedAtlas({
    ...FILE,
    sources: FILE.sources.map((source) => ({ ...source, title: text('', '') })),
  });
  expect(nameOf({ atlas: untitled, whole: null }, ref, 'en')).toBe('src-a');
  expect(nameOf({ atlas: untitled, whole: atlas }, ref, 'en')).toBe('A source');
  const other = linkedAtlas(
    atlasFile({ alliances: [alliance('al-robot', [], { name: text('Old') })], events: [event('e', '2018')] }),
  );
  expect(nameOf({ atlas, whole: other }, { kind: 'alliance', id: 'al-robot' }, 'en')).toBe('Robot Alliance');
});

test('every record has a name in every language', () => {
  for (const language of INTERFACE_LANGUAGES) {
    for (const { id } of FILE.events) expect(recordName(atlas, { kind: 'event', id }, language)).not.toBe('');
  }
});

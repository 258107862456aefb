/** What is found in an atlas, and by what. */
import { describe, expect, test } from 'vitest';
import { groupBy, indexAtlas, industryPath, lifeOf, placePath, recordOf } from '../../src/model/atlas.ts';
import { isoOf } from '../../src/model/dates.ts';
import type { WholeEvent } from '../../src/model/types.ts';
import { alliance, atlasFile, event, FILE, industry, place } from '../fixtures/atlas.ts';

const strength = (adcode: string, id: string) => ({
  place: adcode,
  industry: id,
  role: 'core' as const,
  period: '2023',
  sources: ['src-a'],
});
const ids = (records: readonly { id: string }[] | undefined) => records?.map(({ id }) => id);

test('records are found by their ids, each among its kind', () => {
  const atlas = indexAtlas(FILE);
  for (const [kind, id] of [
    ['place', '320500'],
    ['alliance', 'al-robot'],
    ['event', 'ev-robot'],
    ['industry', 'ind-newmat'],
    ['initiative', 'in-plant'],
    ['source', 'src-a'],
  ] as const) {
    expect(recordOf(atlas, { kind, id })).toMatchObject({ id });
    expect(recordOf(atlas, { kind: kind === 'event' ? 'source' : 'event', id })).toBeUndefined();
  }
});

test('a place is found with its memberships, strengths and districts, in the order of the data', () => {
  const specialisations = [strength('320500', 'ind-newmat'), strength('330400', 'ind-newmat')];
  const atlas = indexAtlas({ ...FILE, specialisations });
  expect(atlas.membershipsByPlace.get('320500')?.map((entry) => entry.alliance.id)).toEqual(['al-robot', 'al-newmat']);
  expect(atlas.membershipsByPlace.get('999999')).toBeUndefined();
  expect(atlas.specialisationsByPlace.get('320500')).toEqual(specialisations.slice(0, 1));
  expect(atlas.specialisationsByIndustry.get('ind-newmat')).toEqual(specialisations);
  expect(ids(atlas.childPlaces.get('321200'))).toEqual(['321202']);
  expect(ids(atlas.childIndustries.get('ind-intmfg'))).toEqual(['ind-robotics']);
  expect([...atlas.childIndustries.keys()]).toEqual(['ind-intmfg']);
  expect(ids([...atlas.corridor.values()])).toEqual(['320500', '330400']);
});

test('a record is found with the sources that differ about it', () => {
  const about = [
    { kind: 'alliance' as const, id: 'al-robot' },
    { kind: 'place' as const, id: '330400' },
  ];
  const text = { en: 'x', zh: '某' };
  const disagreement = { id: 'dis-a', about, topic: text, statements: [], sources: ['src-a'] };
  const atlas = indexAtlas({ ...FILE, disagreements: [disagreement as never] });
  expect([...atlas.disagreementsByRef.values()].map(ids)).toEqual([['dis-a'], ['dis-a']]);
});

describe('a path', () => {
  test('leads from a district to its city, and not to the province, which is no place', () => {
    const atlas = indexAtlas(FILE);
    expect(placePath(atlas, '321202')).toEqual(['321202', '321200']);
    expect(placePath(atlas, '321200')).toEqual(['321200']);
    expect(placePath(atlas, '999999')).toEqual(['999999']);
  });

  test('leads from an industry up to the broadest, and ends where it would go round', () => {
    const industries = [
      industry('a', 'A', '甲', 'b'),
      industry('b', 'B', '乙', 'c'),
      industry('c', 'C', '丙'),
      industry('x', 'X', '丁', 'y'),
      industry('y', 'Y', '戊', 'x'),
    ];
    const atlas = indexAtlas(atlasFile({ industries }));
    expect(industryPath(atlas, 'a')).toEqual(['a', 'b', 'c']);
    expect(industryPath(atlas, 'x')).toEqual(['x', 'y']);
    expect(industryPath(atlas, 'none')).toEqual(['none']);
  });
});

test('a record stands in each of its groups, in the order of the records', () => {
  const groups = groupBy(['ab', 'b', 'a', ''], (text) => [...text]);
  expect([...groups]).toEqual([
    ['a', ['ab', 'a']],
    ['b', ['ab', 'b']],
  ]);
});

describe('the time of an atlas', () => {
  const yearsOf = (...events: WholeEvent[]) => {
    const { domain } = indexAtlas(atlasFile({ places: [place('1', 'A', '甲', [1, 1])], events }));
    return [isoOf(domain.from), isoOf(domain.to)];
  };

  test.each<[string, WholeEvent[], string, string]>([
    ['whole years', [event('a', '2018-06-30')], '2018-01-01', '2019-01-01'],
    ['to the last day', [event('a', '2018-12-31'), event('b', '2016-01-01')], '2016-01-01', '2019-01-01'],
    ['to the end of an event', [event('a', '2018-12-31', { endDate: '2020-03' })], '2018-01-01', '2021-01-01'],
    [
      'of the longest of events that begin together',
      [event('a', '2018'), event('b', '2018', { endDate: '2022' }), event('c', '2018')],
      '2018-01-01',
      '2023-01-01',
    ],
    ['of what is open on one side', [event('a', '../2019'), event('b', '2017/..')], '2017-01-01', '2020-01-01'],
    ['of one such alone', [event('a', '2017-05/..')], '2017-01-01', '2018-01-01'],
    [
      'of events in any order',
      [event('a', '2020'), event('b', '2015'), event('c', '2018')],
      '2015-01-01',
      '2021-01-01',
    ],
    ['of no event', [], '2016-01-01', '2027-01-01'],
  ])('%s', (_, events, from, to) => {
    expect(yearsOf(...events)).toEqual([from, to]);
  });
});

test('an alliance lives from its founding, if that is known, and has no end', () => {
  expect(lifeOf(alliance('a', [], { founded: '2018' })).from).toBe(
    lifeOf(alliance('b', [], { founded: '2018-01-01' })).from,
  );
  expect(lifeOf(alliance('a', [], { founded: null }))).toEqual({ from: null, to: null });
});

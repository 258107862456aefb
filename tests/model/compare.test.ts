import { describe, expect, it } from 'vitest';
import { indexAtlas } from '../../src/model/atlas.ts';
import { allRecords, type Comparison, compare, type HeldRecord } from '../../src/model/compare.ts';
import { filterIndex, query } from '../../src/model/query.ts';
import type { RefKind } from '../../src/model/types.ts';
import { wholeVisible } from '../../src/model/whole.ts';
import { ATLAS, alliance, atlasFile, FILE, member } from '../fixtures/atlas.ts';
import { PUBLISHED } from '../fixtures/published.ts';

const refs = (kind: RefKind, ...ids: string[]) => ids.map((id) => ({ kind, id }));
const places = (...ids: string[]) => compare(ATLAS, refs('place', ...ids), allRecords(ATLAS));
const alliances = (...ids: string[]) => compare(ATLAS, refs('alliance', ...ids), allRecords(ATLAS));
const having = (list: readonly HeldRecord[]) => Object.fromEntries(list.map(({ ref, by }) => [ref.id, by.join('')]));

describe('two places side by side', () => {
  const comparison = () => places('320500', '330400');

  it('tells what both are in from what one alone is in', () => {
    expect(having(comparison().partners)).toEqual({ 'al-newmat': '01', 'al-robot': '01' });
    expect(comparison().partners.map(({ ref }) => ref.kind)).toEqual(['alliance', 'alliance']);
    expect(having(places('321200', '321202', '330400').partners)).toEqual({
      'al-newmat': '2',
      'al-robot': '02',
      'al-hailing': '1',
    });
  });

  it('keeps role and basis of each', () => {
    const robot = comparison().partners.find(({ ref }) => ref.id === 'al-robot');
    expect(robot?.facts.map((ofSide) => ofSide.map(({ role, basis }) => `${role} ${basis}`))).toEqual([
      ['member inferred'],
      ['host stated'],
    ]);
  });

  it('counts what a source states apart from what is inferred', () => {
    expect(comparison().sides.map(({ stated, inferred }) => [stated, inferred])).toEqual([
      [1, 1],
      [2, 0],
    ]);
  });

  it('gives the similarity as the numbers it is made of, over all memberships and over the stated ones', () => {
    expect(comparison().pairs).toMatchObject([
      { sides: [0, 1], all: { shared: 2, either: 2 }, stated: { shared: 1, either: 2 } },
    ]);
  });

  it('measures as the crow flies', () => {
    // 0.55188° of latitude and 0.15462° of longitude at 31.03° north: 61.4 km and 14.7 km.
    expect(comparison().pairs[0]?.km).toBeCloseTo(Math.hypot(61.366, 14.731), 1);
  });

  it('finds industries by alliance, strength and initiative', () => {
    const atlas = indexAtlas({
      ...FILE,
      specialisations: [
        { place: '320500', industry: 'ind-newmat', role: 'core', period: '2023', sources: ['src-a'] },
        { place: '320500', industry: 'ind-intmfg', role: 'core', period: '2023', sources: ['src-a'] },
      ],
    });
    const { industries } = compare(atlas, refs('place', '320500', '330400'), allRecords(atlas));
    expect(having(industries)).toEqual({ 'ind-robotics': '01', 'ind-newmat': '01', 'ind-intmfg': '0' });
    const factsOf = (id: string) => industries.find(({ ref }) => ref.id === id)?.facts;
    expect(factsOf('ind-newmat')).toEqual([['alliance', 'specialisation'], ['alliance']]);
    expect(factsOf('ind-robotics')).toEqual([['alliance'], ['alliance', 'initiative']]);
  });

  it('tells events that name both from those of one; a city has those of its districts', () => {
    expect(having(comparison().events)).toEqual({ 'ev-robot': '01', 'ev-month': '1' });
    expect(having(places('321200', '321202').events)).toEqual({ 'ev-lasting': '0', 'ev-year': '01' });
    expect(having(places('320500', '321202').initiatives)).toEqual({ 'in-undated': '01' });
  });

  it('lists the newest event first', () => {
    expect(places('321200', '330400').events.map(({ ref }) => ref.id)).toEqual([
      'ev-lasting',
      'ev-year',
      'ev-robot',
      'ev-month',
    ]);
  });
});

describe('alliances side by side', () => {
  const comparison = () => alliances('al-robot', 'al-newmat', 'al-hailing');

  it('compares their members', () => {
    expect(new Set(comparison().partners.map(({ ref }) => ref.kind))).toEqual(new Set(['place']));
    expect(having(comparison().partners)).toEqual({ '320500': '01', '321200': '0', '321202': '2', '330400': '01' });
    expect(comparison().pairs.map(({ sides, all }) => [...sides, all.shared, all.either])).toEqual([
      [0, 1, 2, 3],
      [0, 2, 0, 4],
      [1, 2, 0, 3],
    ]);
  });

  it('measures between seats, or from the only host, and not where neither is known', () => {
    expect(comparison().sides.map(({ site }) => site)).toEqual([
      { place: '330400', as: 'seat' },
      null,
      { place: '321202', as: 'host' },
    ]);
    expect(comparison().pairs.map(({ km }) => km !== null)).toEqual([false, true, false]);
  });

  it('knows how far apart the members lie', () => {
    expect(comparison().sides[0]?.extent).toMatchObject({ from: '330400', to: '321200' });
    expect(comparison().sides[2]?.extent).toBeNull();
  });

  it('has their own industries and the events that name them', () => {
    expect(having(comparison().industries)).toEqual({ 'ind-robotics': '0', 'ind-newmat': '1', 'ind-intmfg': '2' });
    expect(having(comparison().events)).toEqual({ 'ev-lasting': '01', 'ev-robot': '0', 'ev-month': '1' });
    // The initiative was announced by an event of the alliance.
    expect(having(comparison().initiatives)).toEqual({ 'in-plant': '0' });
  });
});

it('compares what the filters leave, where it is asked to', () => {
  const index = filterIndex(ATLAS);
  const left = query(index, { period: null, facets: { industry: ['ind-newmat'] }, match: {} });
  const { partners, pairs, events } = compare(ATLAS, refs('place', '320500', '330400'), wholeVisible(ATLAS, left));
  expect(having(partners)).toEqual({ 'al-newmat': '01' });
  expect(pairs[0]?.all).toEqual({ shared: 1, either: 1 });
  expect(having(events)).toEqual({});
});

it('counts a place that left an alliance and came back once, and keeps both memberships', () => {
  const back = [member('330400', { until: '2019' }), member('330400', { since: '2021', basis: 'inferred' })];
  const atlas = indexAtlas(atlasFile({ places: FILE.places, alliances: [alliance('al-a', back)] }));
  const { partners, sides } = compare(atlas, refs('place', '330400', '320500'), allRecords(atlas));
  expect(partners[0]?.facts.map((facts) => facts.length)).toEqual([2, 0]);
  expect([sides[0]?.stated, sides[0]?.inferred]).toEqual([1, 0]);
});

describe('the published atlas', () => {
  const file = PUBLISHED;
  const atlas = indexAtlas(file);
  const real = (kind: RefKind, ...ids: string[]): Comparison => compare(atlas, refs(kind, ...ids), allRecords(atlas));
  const allianceIds = (place: string) =>
    new Set(file.alliances.filter(({ members }) => members.some((m) => m.place === place)).map(({ id }) => id));

  it('agrees with sets counted by hand for every pair of corridor cities', () => {
    for (const a of atlas.corridor.values()) {
      for (const b of atlas.corridor.values()) {
        if (a === b) continue;
        const [ofA, ofB] = [allianceIds(a.id), allianceIds(b.id)];
        const { all } = real('place', a.id, b.id).pairs[0] ?? {};
        expect(all).toEqual({
          shared: [...ofA].filter((id) => ofB.has(id)).length,
          either: new Set([...ofA, ...ofB]).size,
        });
      }
    }
  });

  it('says of Suzhou and Wuhu what was counted and measured apart from this code', () => {
    const [pair] = real('place', '320500', '340200').pairs;
    const of = (place: string, basis?: string) =>
      file.alliances.filter(({ members }) => members.some((m) => m.place === place && (!basis || m.basis === basis)));
    const counted = (...sets: (readonly object[])[]) => {
      const [one = [], other = []] = sets;
      return { shared: one.filter((a) => other.includes(a)).length, either: new Set(sets.flat()).size };
    };
    expect(pair?.all).toEqual(counted(of('320500'), of('340200')));
    expect(pair?.stated).toEqual(counted(of('320500', 'stated'), of('340200', 'stated')));
    expect(pair?.stated.shared).toBeGreaterThanOrEqual(2);
    // Haversine on a sphere of 6,371.0088 km.
    expect(pair?.km).toBeCloseTo(205.792, 1);
  });

  it('says of the robot and the Taihu alliance what was counted and measured apart from this code', () => {
    const { pairs, sides } = real('alliance', 'al-g60-robot', 'al-taihu');
    const [robot = [], taihu = []] = ['al-g60-robot', 'al-taihu'].map((one) =>
      file.alliances.filter(({ id }) => id === one).flatMap(({ members }) => members.map(({ place }) => place)),
    );
    const either = new Set([...robot, ...taihu]).size;
    expect(pairs[0]?.all).toEqual({ shared: robot.filter((place) => taihu.includes(place)).length, either });
    expect([sides[0]?.extent?.from, sides[0]?.extent?.to].sort()).toEqual(['310117', '340100']);
    expect(sides[0]?.extent?.km).toBeCloseTo(385.161, 1);
  });
});

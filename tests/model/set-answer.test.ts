import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atlasOf } from '../../scripts/data/atlas-json.ts';
import { checkFiles } from '../../scripts/data/checks.ts';
import { readDataFiles } from '../../scripts/data/files.ts';
import { type Atlas, indexAtlas } from '../../src/model/atlas.ts';
import { type SetFact, type SetKind, setAnswer } from '../../src/model/set-answer.ts';
import { file } from '../fixtures/arbitrary.ts';
import { ATLAS, alliance, atlasFile, FILE, member } from '../fixtures/atlas.ts';

const REAL = indexAtlas(atlasOf(checkFiles(readDataFiles()).dataset));
const membershipsOf = ({ file: { alliances } }: Atlas) =>
  alliances.flatMap((one) => one.members.map((membership) => ({ alliance: one, membership })));
const certain = () => false;
const ask = (atlas: Atlas, kind: SetKind, ids: readonly string[]) =>
  setAnswer(atlas, membershipsOf(atlas), kind, ids, certain);
const ids = (facts: readonly SetFact[]) => facts.map(({ id }) => id);
const fact = (id: string, inferred = false, possible = false) => ({ id, inferred, possible });

describe('what chosen places share, on the fixture', () => {
  it('is what both belong to, inferred where one membership is, and what one alone hosts', () => {
    expect(ask(ATLAS, 'place', ['320500', '330400'])).toEqual({
      kind: 'place',
      shared: [fact('al-robot', true), fact('al-newmat')],
      total: 2,
      ofTwo: 0,
      parts: [
        { id: '320500', alone: [], hosts: [], through: [] },
        { id: '330400', alone: [], hosts: [fact('al-robot')], through: [] },
      ],
    });
  });

  it('of three has what just two of them have, and tells districts that count for a city', () => {
    expect(ask(ATLAS, 'place', ['320500', '330400', '321200'])).toEqual({
      kind: 'place',
      shared: [fact('al-robot', true)],
      total: 3,
      ofTwo: 1,
      parts: [
        { id: '320500', alone: [], hosts: [], through: [] },
        { id: '330400', alone: [], hosts: [fact('al-robot')], through: [] },
        { id: '321200', alone: [fact('al-hailing')], hosts: [], through: ['321202'] },
      ],
    });
  });

  it('is told of alliances the other way round', () => {
    expect(ask(ATLAS, 'alliance', ['al-robot', 'al-newmat'])).toEqual({
      kind: 'alliance',
      shared: [fact('330400'), fact('320500', true)],
      total: 3,
      ofTwo: 0,
      parts: [
        { id: 'al-robot', alone: [fact('321200')], hosts: [], through: [] },
        { id: 'al-newmat', alone: [], hosts: [], through: [] },
      ],
    });
  });

  it('takes the memberships of one place together: stated if one is, certain if one is, no sole host if two are', () => {
    const atlas = indexAtlas(
      atlasFile({
        places: FILE.places,
        alliances: [
          alliance('al-x', [
            member('320500', { basis: 'inferred', until: '2019' }),
            member('320500', { role: 'host', since: '2021' }),
            member('330400', { role: 'host' }),
          ]),
        ],
      }),
    );
    const vague = setAnswer(
      atlas,
      membershipsOf(atlas),
      'place',
      ['320500', '330400'],
      ({ membership }) => membership.until !== null,
    );
    expect(vague.shared).toEqual([fact('al-x')]);
    expect(vague.parts.map(({ hosts }) => hosts)).toEqual([[], []]);
    const vaguer = setAnswer(atlas, membershipsOf(atlas), 'place', ['320500', '330400'], () => true);
    expect(vaguer.shared).toEqual([fact('al-x', false, true)]);
  });

  it('is nothing where nothing is on record', () => {
    expect(setAnswer(ATLAS, [], 'place', ['320500', '330400'], certain)).toMatchObject({ shared: [], total: 0 });
  });
});

describe('what chosen places share, in the data', () => {
  it('finds the alliances of the corridor shared by Suzhou and Wuhu, and that only Wuhu hosts robots', () => {
    const { shared, total, parts } = ask(REAL, 'place', ['320500', '340200']);
    const of = (city: string) => {
      const isIn = (place: string) => place === city || REAL.places.get(place)?.parent === city;
      return REAL.file.alliances.filter(({ members }) => members.some(({ place }) => isIn(place))).map(({ id }) => id);
    };
    const [suzhous, wuhus] = [of('320500'), of('340200')];
    expect(ids(shared).sort()).toEqual(suzhous.filter((id) => wuhus.includes(id)).sort());
    expect(ids(shared)).toEqual(expect.arrayContaining(['al-g60-robot', 'al-g60-ic', 'al-g60-newmat']));
    expect(total).toBe(new Set([...suzhous, ...wuhus]).size);
    // Biomedicine and robots are stated of both.
    const stated = shared.filter(({ inferred }) => !inferred);
    expect(ids(stated)).toEqual(expect.arrayContaining(['al-g60-biomed', 'al-g60-robot']));
    const [suzhou, wuhu] = parts;
    expect(wuhu && ids(wuhu.hosts)).toEqual(expect.arrayContaining(['al-g60-ga', 'al-g60-robot']));
    expect(wuhu && ids(wuhu.hosts)).not.toContain('al-g60-laser');
    expect(suzhou && ids(suzhou.hosts)).toEqual(expect.arrayContaining(['al-g60-idrive', 'al-g60-laser']));
    expect(suzhou && ids(suzhou.hosts)).not.toContain('al-g60-robot');
    expect(suzhou?.alone).toHaveLength(suzhous.length - shared.length);
    expect(wuhu?.alone).toHaveLength(wuhus.length - shared.length);
  });

  it('counts Songjiang for Shanghai and says so', () => {
    const [shanghai] = ask(REAL, 'place', ['310000', '340200']).parts;
    expect(shanghai?.through).toContain('310117');
  });
});

describe('what chosen places share, against its definition', () => {
  it('splits all that any of them has into shared, of two, and alone', () => {
    const some = fc.shuffledSubarray(['310000', '310117', '320500', '321200', '321202', '330400', '340100'], {
      minLength: 2,
      maxLength: 3,
    });
    fc.assert(
      fc.property(file, some, (data, chosen) => {
        const atlas = indexAtlas(data);
        const answer = ask(atlas, 'place', chosen);
        const parentOf = (id: string) => data.places.find((place) => place.id === id)?.parent;
        const has = (id: string, place: string) =>
          data.alliances
            .find((one) => one.id === id)
            ?.members.some((membership) => membership.place === place || parentOf(membership.place) === place) === true;
        const owners = data.alliances.map(({ id }) => [id, chosen.filter((place) => has(id, place))] as const);
        const owned = (count: number) => owners.filter(([, of]) => of.length === count).map(([id]) => id);
        expect(ids(answer.shared).sort()).toEqual(owned(chosen.length).sort());
        expect(answer.total).toBe(owners.filter(([, of]) => of.length > 0).length);
        expect(answer.parts.flatMap(({ alone }) => ids(alone)).sort()).toEqual(owned(1).sort());
        expect(answer.ofTwo).toBe(chosen.length === 3 ? owned(2).length : 0);
      }),
    );
  });
});

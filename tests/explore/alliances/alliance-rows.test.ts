import { describe, expect, it } from 'vitest';
import { type AllianceOrder, allianceRows } from '../../../src/explore/alliances/alliance-rows.ts';
import { indexAtlas } from '../../../src/model/atlas.ts';
import { dayOf } from '../../../src/model/dates.ts';
import { createSelectors } from '../../../src/state/selectors.ts';
import { type AtlasState, INITIAL_STATE } from '../../../src/state/store.ts';
import { alliance, atlasFile, member, text } from '../../fixtures/atlas.ts';

const ATLAS = indexAtlas(
  atlasFile({
    alliances: [
      alliance('al-b', [member('330100'), member('340200', { basis: 'inferred' })], {
        name: text('Beta', '乙'),
        founded: '2019',
      }),
      alliance('al-a', [member('330100', { role: 'host', since: '2021' })], {
        name: text('alpha', '甲'),
        founded: '2018',
      }),
      alliance('al-c', [], { name: text('Gamma', '丙') }),
      alliance('al-d', [member('340200')], { name: text('Alpha plan', '丁'), founded: '2020/..', exists: false }),
    ],
  }),
);
const selectors = createSelectors(ATLAS);

function rows(
  order: AllianceOrder = 'name',
  state: Partial<AtlasState> = {},
  found: ReadonlySet<string> | null = null,
) {
  return allianceRows(selectors.visible({ ...INITIAL_STATE, ...state }), { order, language: 'en', found });
}
const ids = ({ founded, announced }: ReturnType<typeof rows>) =>
  [founded, announced].map((group) => group.map(({ alliance: { id } }) => id));

describe('the list of alliances', () => {
  it('keeps those that are only announced apart, and is by name without regard to case', () => {
    expect(ids(rows())).toEqual([['al-a', 'al-b', 'al-c'], ['al-d']]);
  });

  it('is by founding, an unknown date last in both directions', () => {
    expect(ids(rows('oldest'))[0]).toEqual(['al-a', 'al-b', 'al-c']);
    expect(ids(rows('newest'))[0]).toEqual(['al-b', 'al-a', 'al-c']);
  });

  it('is by the number of members', () => {
    expect(ids(rows('members'))[0]).toEqual(['al-b', 'al-a', 'al-c']);
  });

  it('says members, how many are only inferred, and hosts', () => {
    const [alpha, beta, gamma] = rows().founded;
    expect(alpha).toMatchObject({ members: 1, inferred: 0, hosts: ['330100'] });
    expect(beta).toMatchObject({ members: 2, inferred: 1, hosts: [] });
    expect(gamma).toMatchObject({ members: 0, inferred: 0 });
  });

  it('counts the members of the chosen time, and says what is only possible', () => {
    const period = { from: dayOf(2019), to: dayOf(2020) };
    const { founded } = rows('name', { period });
    expect(founded.map(({ alliance: { id }, members }) => [id, members])).toEqual([
      ['al-a', 0],
      ['al-b', 2],
      ['al-c', 0],
    ]);
    expect(founded.map(({ isPossible }) => isPossible)).toEqual([false, false, true]);
  });

  it('holds as many as are visible, and of those only what was found', () => {
    const { founded, announced } = rows('name', { facets: { place: ['330100'] } });
    expect(founded.length + announced.length).toBe(
      selectors.visible({ ...INITIAL_STATE, facets: { place: ['330100'] } }).alliances.length,
    );
    expect(ids(rows('name', {}, new Set(['al-b', 'al-d'])))).toEqual([['al-b'], ['al-d']]);
  });
});

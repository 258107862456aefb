import { describe, expect, it } from 'vitest';
import { indexAtlas } from '../../src/model/atlas.ts';
import { dayOf } from '../../src/model/dates.ts';
import { matrixOf, sharedBy } from '../../src/model/matrix.ts';
import { filterIndex, query } from '../../src/model/query.ts';
import type { Period } from '../../src/model/types.ts';
import { wholeVisible } from '../../src/model/whole.ts';
import { alliance, FILE, member } from '../fixtures/atlas.ts';

const [A, B, C] = ['330100', '330400', '340200'];
const ALLIANCES = [
  alliance('al-a', [member(A, { role: 'host', since: '2018-11' }), member(B, { basis: 'inferred' }), member(C)]),
  alliance('al-b', [member(C, { since: '2020' })]),
  alliance('al-c', [
    member(B, { since: '2019' }),
    member(C, { since: '2017-05', until: '2018' }),
    member(C, { role: 'initiator', since: '2018' }),
    member(A, { since: '2021' }),
  ]),
  alliance('al-d', []),
];

function matrixIn(period: Period | null) {
  const atlas = indexAtlas({ ...FILE, alliances: ALLIANCES });
  const visible = query(filterIndex(atlas), { period, facets: {}, match: {} });
  return matrixOf(wholeVisible(atlas, visible), ({ membership }) => membership.since === null);
}

describe('matrixOf', () => {
  const matrix = () => matrixIn(null);

  it('has a row for each place and a column for each alliance that have a membership', () => {
    expect(
      matrix()
        .rows.map(({ place }) => place)
        .sort(),
    ).toEqual([A, B, C]);
    expect(
      matrix()
        .columns.map((column) => column.alliance.id)
        .sort(),
    ).toEqual(['al-a', 'al-b', 'al-c']);
    expect(matrix().memberless.map(({ id }) => id)).toEqual(['al-d']);
    expect([matrix().stated, matrix().inferred]).toEqual([7, 1]);
  });

  it('puts equal member sets side by side', () => {
    const order = matrix().columns.map((column) => column.alliance.id);
    expect(Math.abs(order.indexOf('al-a') - order.indexOf('al-c'))).toBe(1);
  });

  it('says in each cell the strongest role first, and keeps the others', () => {
    const row = matrix().rows.find(({ place }) => place === C);
    expect(row?.cells.get('al-c')?.memberships.map(({ role }) => role)).toEqual(['initiator', 'member']);
    expect(row?.cells.get('al-b')?.memberships.map(({ role }) => role)).toEqual(['member']);
    expect(
      matrix()
        .rows.find(({ place }) => place === A)
        ?.cells.has('al-b'),
    ).toBe(false);
    expect(row?.since).toMatchObject({ from: dayOf(2017, 5) });
  });

  it('marks a cell as possible only if none of its memberships is certain', () => {
    const cell = (place: string | undefined, id: string) =>
      matrix()
        .rows.find((row) => row.place === place)
        ?.cells.get(id)?.possible;
    expect([cell(A, 'al-a'), cell(B, 'al-a'), cell(C, 'al-c')]).toEqual([false, true, false]);
  });

  it('knows which alliances some places share', () => {
    expect(
      sharedBy(matrix(), [A ?? '', B ?? '', C ?? ''])
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['al-a', 'al-c']);
    expect(
      sharedBy(matrix(), [C ?? ''])
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['al-a', 'al-b', 'al-c']);
  });

  it('holds what the period leaves, and tells alliances without a member then from those without any', () => {
    const early = matrixIn({ from: dayOf(2017), to: dayOf(2018) });
    expect(early.columns.map((column) => column.alliance.id).sort()).toEqual(['al-a', 'al-c']);
    expect(early.rows.find(({ place }) => place === C)?.cells.get('al-c')?.memberships).toHaveLength(1);
    expect(early.outside.map(({ id }) => id)).toEqual(['al-b']);
    expect(early.memberless.map(({ id }) => id)).toEqual(['al-d']);
  });
});

/** What the matrix says of its members, beside where they stand. */
import { expect, test } from 'vitest';
import { indexAtlas } from '../../src/model/atlas.ts';
import { matrixOf } from '../../src/model/matrix.ts';
import { filterIndex, query } from '../../src/model/query.ts';
import type { WholeAlliance } from '../../src/model/types.ts';
import { wholeVisible } from '../../src/model/whole.ts';
import { alliance, FILE, member } from '../fixtures/atlas.ts';

function matrix(alliances: readonly WholeAlliance[]) {
  const atlas = indexAtlas({ ...FILE, alliances: [...alliances] });
  const visible = query(filterIndex(atlas), { period: null, facets: {}, match: {} });
  return matrixOf(wholeVisible(atlas, visible), ({ membership }) => membership.since === null);
}

const dated = { since: '2018' };
const CHANGED = alliance('al-changed', [
  member('320500', { role: 'member', ...dated }),
  member('320500', { role: 'host', since: null, basis: 'inferred' }),
  member('320500', { role: 'host', ...dated }),
  member('330400', { role: 'initiator', since: null }),
]);
const OPEN = alliance('al-open', [member('330400', { since: null }), member('321200', { since: null })]);

test('a host is told from the other members', () => {
  const [column] = matrix([CHANGED]).columns;
  expect([...(column?.hosts ?? [])]).toEqual(['320500']);
  expect([...(column?.members ?? [])].sort()).toEqual(['320500', '330400']);
});

test('a cell is possible where none of its memberships is certain, and those are counted', () => {
  const { rows, possible } = matrix([CHANGED, OPEN]);
  const cell = (place: string, id: string) => rows.find((row) => row.place === place)?.cells.get(id);
  expect(cell('320500', 'al-changed')?.possible).toBe(false);
  expect(cell('330400', 'al-changed')?.possible).toBe(true);
  expect(possible).toBe(3);
  expect(matrix([alliance('al-certain', [member('320500', dated)])]).possible).toBe(0);
});

test('of several memberships the strongest stands first, by role and then by what is stated', () => {
  const [row] = matrix([CHANGED]).rows.filter(({ place }) => place === '320500');
  const told = row?.cells.get('al-changed')?.memberships.map(({ role, basis }) => `${role} ${basis}`);
  expect(told).toEqual(['host stated', 'host inferred', 'member stated']);
});

test('the order of alliances in the data does not matter', () => {
  const others = ['321200', '330400', '320500'].map((place) => alliance(`al-${place}`, [member(place, dated)]));
  const placesOf = (alliances: readonly WholeAlliance[]) => matrix(alliances).rows.map(({ place }) => place);
  expect(placesOf(others)).toEqual(placesOf([...others].reverse()));
});

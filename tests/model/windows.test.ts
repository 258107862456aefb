/** What is within a time, at its very edges. */
import { describe, expect, test } from 'vitest';
import { isPossibleMembership, isShown, windowsOf } from '../../src/model/as-of.ts';
import { indexAtlas } from '../../src/model/atlas.ts';
import { dayOf, edtfOf, fallsWithin } from '../../src/model/dates.ts';
import { filterIndex, query } from '../../src/model/query.ts';
import { alliance, atlasFile, event, member } from '../fixtures/atlas.ts';

const YEAR = { from: dayOf(2018), to: dayOf(2019) };

test.each([
  ['2018', true],
  ['2018-01-01', true],
  ['2018-12-31', true],
  ['2017-12-31', false],
  ['2019-01-01', false],
  ['2018-12/2019-01', false],
  ['../2018', false],
  ['2018/..', false],
])('%s falls into 2018: %s', (text, is) => {
  expect(fallsWithin(edtfOf(text), YEAR)).toBe(is);
});

describe('of two days compared a membership is shown', () => {
  const windows = windowsOf(
    { from: dayOf(2018), to: dayOf(2021) },
    { period: { from: dayOf(2018), to: dayOf(2021) }, timeMode: 'change' },
  );
  const founded = alliance('al', [], { founded: '2010' });
  const shown = (since: string | null, until: string | null = null) =>
    isShown(founded, member('320500', { since, until }), windows);

  test('where it is in force on one of them, or on both', () => {
    expect(windows).toHaveLength(2);
    expect(shown('2019')).toBe(true);
    expect(shown('2012', '2019-06-30')).toBe(true);
    expect(shown(null)).toBe(true);
  });

  test('and is not where it lies between them, before or after', () => {
    expect(shown('2019-03', '2019-06-30')).toBe(false);
    expect(shown('2012', '2013')).toBe(false);
    expect(shown('2022')).toBe(false);
  });

  test('as possible where it is certain on neither', () => {
    const possible = (since: string) =>
      isPossibleMembership({ alliance: founded, membership: member('320500', { since }) }, windows);
    expect(possible('2020-12-31~')).toBe(true);
    expect(possible('2019')).toBe(false);
  });
});

test('in all time every membership is shown, none as possible', () => {
  const founded = alliance('al', [member('320500', { since: '2020~' })]);
  const [membership = member('320500')] = founded.members;
  expect(isShown(founded, membership, [])).toBe(true);
  expect(isPossibleMembership({ alliance: founded, membership }, [])).toBe(false);
});

test.each([
  ['2018', undefined, []],
  ['2018-01', undefined, []],
  ['2018-12', undefined, []],
  ['2018-01-01', '2018-12-31', []],
  ['2017-12-31/2018-01-05', undefined, ['e']],
  ['2018-12/2019-01', undefined, ['e']],
  ['2017/2019', undefined, ['e']],
  ['../2018-01-01', undefined, ['e']],
])('in 2018 an event of %s to %s is possible, not certain: %j', (date, endDate, possible) => {
  const events = [event('e', date, endDate === undefined ? {} : { endDate })];
  const found = query(filterIndex(indexAtlas(atlasFile({ events }))), { period: YEAR, facets: {}, match: {} });
  expect([[...found.ids], [...found.possible]]).toEqual([['e'], possible]);
});

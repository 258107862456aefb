import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filterPeriod,
  isTimed,
  memberStates,
  membershipState,
  type Presence,
  presence,
  windowsOf,
} from '../../src/model/as-of.ts';
import { dayOf, edtfOf, parseEdtf } from '../../src/model/dates.ts';
import type { Period } from '../../src/model/types.ts';
import { edtf } from '../fixtures/arbitrary.ts';
import { alliance, member } from '../fixtures/atlas.ts';
import { runs } from '../fixtures/runs.ts';

const DOMAIN = { from: dayOf(2016), to: dayOf(2027) };
/** A day of a date as written. */
const day = (text: string) => edtfOf(text).from as number;
const on = (text: string): Period => ({ from: day(text), to: day(text) + 1 });
const between = (first: string, last: string): Period => ({ from: day(first), to: day(last) + 1 });

describe('a membership on a day', () => {
  const status = (since: string | null, until: string | null, date: string, founded: string | null = null) =>
    presence({ founded, exists: true }, { since, until }, on(date));

  it.each<[since: string | null, until: string | null, founded: string | null, days: Record<string, Presence>]>([
    ['2018-12-21', null, null, { '2018-12-20': 'out', '2018-12-21': 'in', '2026-01-01': 'in' }],
    // Until is the last day.
    ['2018', '2021-06-30', null, { '2021-06-30': 'in', '2021-07-01': 'out' }],
    [null, null, null, { '1950-01-01': 'possible', '2019-05-01': 'possible', '2090-01-01': 'possible' }],
    ['../2021-06', null, null, { '2016-01-01': 'possible', '2021-06-29': 'possible', '2021-06-30': 'in' }],
    [
      '2019-04-11/2019-05-15',
      null,
      null,
      { '2019-04-10': 'out', '2019-04-11': 'possible', '2019-05-14': 'possible', '2019-05-15': 'in' },
    ],
    [
      '2018-11',
      null,
      null,
      { '2018-10-31': 'out', '2018-11-01': 'possible', '2018-11-29': 'possible', '2018-11-30': 'in' },
    ],
    ['2017', null, null, { '2016-12-31': 'out', '2017-07-01': 'possible', '2017-12-31': 'in' }],
    // Of a date that may be off even its last day is not certain.
    ['2020~', null, null, { '2019-12-31': 'out', '2020-12-31': 'possible', '2021-01-01': 'in' }],
    ['2018-10-25?', null, null, { '2018-10-24': 'out', '2018-10-25': 'possible', '2018-10-26': 'in' }],
    ['2020/..', null, null, { '2019-12-31': 'out', '2020-01-01': 'possible', '2040-01-01': 'possible' }],
    ['2018', '2021', null, { '2020-12-31': 'in', '2021-01-01': 'in', '2021-01-02': 'possible', '2022-01-01': 'out' }],
    ['2018', '2021-06-30?', null, { '2021-06-29': 'in', '2021-06-30': 'possible', '2021-07-01': 'out' }],
    ['2018', '../2021', null, { '2019-06-01': 'possible', '2022-01-01': 'out' }],
    // Without a date of its own, the founding counts.
    [null, null, '2018-11', { '2018-10-31': 'out', '2018-11-15': 'possible', '2018-12-01': 'in' }],
    [null, '2020', '2018-11', { '2019-06-01': 'in', '2021-01-01': 'out' }],
    ['2020-01-01', null, '2018-11', { '2019-06-01': 'out', '2020-01-01': 'in' }],
  ])('from %s until %s, founded %s', (since, until, founded, days) => {
    const found = Object.keys(days).map((date) => [date, status(since, until, date, founded)]);
    expect(Object.fromEntries(found)).toEqual(days);
  });

  it('of what was only announced is never certain', () => {
    expect(presence({ founded: null, exists: false }, member('330400'), on('2020-01-01'))).toBe('possible');
    expect(presence({ founded: '2019', exists: false }, member('330400'), on('2018-01-01'))).toBe('out');
    expect(presence({ founded: '2019', exists: false }, member('330400'), on('2022-01-01'))).toBe('possible');
    // In all time, too.
    expect(membershipState({ founded: '2019', exists: false }, [member('330400')], []).possible).toBe(true);
    expect(membershipState({ founded: '2019', exists: true }, [member('330400')], []).possible).toBe(false);
  });

  it('holds what each reading of its dates says: certain if all agree, possible if not', () => {
    const dates = fc.record({ since: fc.option(edtf), until: fc.option(edtf, { freq: 2 }), founded: fc.option(edtf) });
    const window = fc.tuple(fc.integer({ min: day('2015'), max: day('2028') }), fc.integer({ min: 1, max: 500 }));
    fc.assert(
      fc.property(dates, window, ({ since, until, founded }, [from, length]) => {
        const here = { from, to: from + length };
        const starts = readings(since ?? founded, -1e6);
        const ends = until === null ? [1e6] : readings(until, 1e6);
        const worlds = starts.flatMap((start) => ends.map((end) => start < here.to && end >= here.from));
        const expected = worlds.every(Boolean) ? 'in' : worlds.some(Boolean) ? 'possible' : 'out';
        expect(presence({ founded, exists: true }, { since, until }, here)).toBe(expected);
      }),
      { numRuns: runs(1000) },
    );
  });
});

/**
 * Days a date can be that decide anything: its first and its last, far away where it is open; a date that is marked
 * vague may also lie a day later or earlier, for the reading that would make it certain.
 */
function readings(text: string | null, absent: number): number[] {
  const date = text === null ? { from: null, to: null, approximate: false, uncertain: false } : parseEdtf(text);
  if (!date) throw new Error(`found ${text}, expected EDTF`);
  const slack = date.approximate || date.uncertain ? 1 : 0;
  const first = date.from ?? -1e6;
  const last = (date.to ?? 1e6 + 1) - 1;
  // The side that only takes certainty away: later beginnings, earlier ends.
  return absent < 0 ? [first, last + slack] : [first - slack, last];
}

describe('where memberships are looked at', () => {
  const period = { from: day('2018-12-31'), to: day('2021-07-01') };

  it('is the period, its last day, or its first and its last; nowhere in all time', () => {
    expect(windowsOf(DOMAIN, { period: null })).toEqual([]);
    expect(windowsOf(DOMAIN, { period, timeMode: 'overlap' })).toEqual([period]);
    expect(windowsOf(DOMAIN, { period, timeMode: 'as-of' })).toEqual([on('2021-06-30')]);
    expect(windowsOf(DOMAIN, { period, timeMode: 'change' })).toEqual([on('2018-12-31'), on('2021-06-30')]);
    expect(windowsOf(DOMAIN, { period: null, timeMode: 'as-of' })).toEqual([on('2026-12-31')]);
    expect(windowsOf(DOMAIN, { period: null, timeMode: 'change' })).toEqual([on('2016-01-01'), on('2026-12-31')]);
  });

  it('filters records until the day, however long ago, or in the period', () => {
    expect(filterPeriod(DOMAIN, { period, timeMode: 'as-of' })).toEqual({ from: -Infinity, to: period.to });
    expect(filterPeriod(DOMAIN, { period: null, timeMode: 'as-of' })).toEqual({ from: -Infinity, to: DOMAIN.to });
    expect(filterPeriod(DOMAIN, { period, timeMode: 'change' })).toBe(period);
    expect(filterPeriod(DOMAIN, { period: null, timeMode: 'change' })).toBeNull();
  });

  it('restricts unless it is all time', () => {
    expect([isTimed({ period: null }), isTimed({ period: null, timeMode: 'overlap' })]).toEqual([false, false]);
    expect([isTimed({ period }), isTimed({ period: null, timeMode: 'as-of' })]).toEqual([true, true]);
  });
});

describe('what differs between two days', () => {
  const period = between('2018-12-31', '2021-06-30');
  const windows = windowsOf(DOMAIN, { period, timeMode: 'change' });
  const changeOf = (...members: readonly [since: string | null, until?: string | null][]) => {
    const dates = members.map(([since, until = null]) => ({ since, until }));
    const { shown, possible, change } = membershipState({ founded: null, exists: true }, dates, windows);
    expect(shown).toBe(change !== null);
    return possible ? `possibly ${change}` : String(change);
  };

  it.each<[string, [string | null, string?][]]>([
    ['kept', [['2018-12-31']]],
    ['joined', [['2019-01-01']]],
    ['joined', [['2021-06']]],
    ['null', [['2021-07-01']]],
    ['left', [['2017', '2020']]],
    ['null', [['2016', '2018-12-30']]],
    ['kept', [['2016', '2021-06-30']]],
    // Came and went in between: on neither day a member.
    ['null', [['2019', '2020']]],
    ['possibly joined', [['../2020']]],
    ['possibly joined', [['2018-12~']]],
    ['possibly joined', [['2021']]],
    ['possibly joined', [['2018/2021']]],
    ['possibly left', [['2016', '2021']]],
    ['possibly left', [['../2020', '2020']]],
    ['possibly left', [['2016', '2018/2022']]],
    // Nothing tells that it began in between.
    ['possibly kept', [[null]]],
    ['possibly kept', [['2018/..']]],
    // One that left and came back.
    ['kept', [['2016', '2019'], ['2021-01-01']]],
    ['joined', [['2016', '2017'], ['2021-01-01']]],
    ['left', [['2016', '2019'], ['2022']]],
  ])('%s: %j', (expected, members) => {
    expect(changeOf(...members)).toBe(expected);
  });

  it('is what some reading of the dates gives, and what all of them give where it is certain', () => {
    fc.assert(
      fc.property(fc.option(edtf), fc.option(edtf, { freq: 2 }), (since, until) => {
        const { possible, change } = membershipState({ founded: null, exists: true }, [{ since, until }], windows);
        const ends = until === null ? [1e6] : nearDays(until, 1e6);
        const outcomes = new Set(
          nearDays(since, -1e6).flatMap((start) =>
            ends
              .filter((end) => end >= start)
              .map((end) => {
                const [before, after] = windows.map(({ from }) => start <= from && end >= from);
                return before ? (after ? 'kept' : 'left') : after ? 'joined' : null;
              }),
          ),
        );
        // Dates that end before they begin say nothing.
        fc.pre(outcomes.size > 0);
        expect([...outcomes]).toContain(change);
        if (!possible) expect(outcomes.size).toBe(1);
      }),
      { numRuns: runs(2000) },
    );
  });

  /** The days a date can be that decide anything: those around the two days compared, and its own ends. */
  function nearDays(text: string | null, absent: number): number[] {
    const ends = readings(text, absent);
    const [first = 0, last = 0] = ends;
    const near = windows.flatMap(({ from }) => [from - 1, from, from + 1]);
    return [...ends, ...near.filter((one) => one >= first && one <= last)];
  }
});

describe('the members of an alliance', () => {
  const members = [
    member('330400', { since: '2018-12-21' }),
    member('320500', { since: '2016', until: '2017' }),
    member('320500', { since: '2020' }),
    member('321200'),
  ];
  const record = alliance('al-x', members, { founded: '2018-12-21' });
  const seen = (time: Parameters<typeof windowsOf>[1]) =>
    Object.fromEntries(
      [...memberStates(record, windowsOf(DOMAIN, time))].map(([place, { shown, possible, change }]) => [
        place,
        [shown ? (possible ? 'possible' : 'shown') : 'hidden', change],
      ]),
    );

  it('are all there in all time', () => {
    expect(seen({ period: null })).toEqual({
      330400: ['shown', null],
      320500: ['shown', null],
      321200: ['shown', null],
    });
  });

  it('are those of the period, or of its last day', () => {
    const period = between('2017-06-01', '2020-03-31');
    expect(seen({ period })).toEqual({ 330400: ['shown', null], 320500: ['possible', null], 321200: ['shown', null] });
    expect(seen({ period: between('2017-06-01', '2019-06-30'), timeMode: 'as-of' })).toEqual({
      330400: ['shown', null],
      320500: ['hidden', null],
      321200: ['shown', null],
    });
  });

  it('differ between two days', () => {
    expect(seen({ period: between('2016-06-30', '2020-12-31'), timeMode: 'change' })).toEqual({
      330400: ['shown', 'joined'],
      320500: ['possible', 'joined'],
      321200: ['shown', 'joined'],
    });
  });
});

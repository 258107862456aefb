import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/model/dates.ts';
import { endOfGesture, periodAsked } from '../../src/timeline/move-period.ts';
import { shownPeriod } from '../../src/timeline/period.ts';

const domain = { from: dayOf(2016), to: dayOf(2026) };
const period = { from: dayOf(2018), to: dayOf(2020, 7) };

describe('the period that is shown', () => {
  test('reaches back to the beginning as of a day, and is the chosen one otherwise', () => {
    expect(shownPeriod(domain, { period, timeMode: 'as-of' })).toEqual({ from: domain.from, to: period.to });
    expect(shownPeriod(domain, { period, timeMode: 'change' })).toBe(period);
    expect(shownPeriod(domain, { period, timeMode: 'overlap' })).toBe(period);
  });

  test('is all time as of its end, and never empty as of a day before its beginning', () => {
    expect(shownPeriod(domain, { period: null, timeMode: 'as-of' })).toBeNull();
    expect(shownPeriod(domain, { period: { from: dayOf(2020), to: domain.to }, timeMode: 'as-of' })).toBeNull();
    const before = { from: dayOf(1990), to: dayOf(1999) };
    expect(shownPeriod(domain, { period: before, timeMode: 'as-of' })).toEqual({
      from: dayOf(1999) - 1,
      to: dayOf(1999),
    });
  });
});

describe('as of a day a gesture moves the end alone', () => {
  const gesture = (left: number, right: number, fine = false) => ({
    selection: [left, right] as const,
    byPerson: true,
    fine,
  });

  test('to the side of a new band that is not where it began', () => {
    const [press, release] = [dayOf(2019, 3, 2) + 0.4, dayOf(2021, 8, 30) + 0.7];
    expect(endOfGesture(gesture(press, release), press, domain)).toEqual({ from: domain.from, to: dayOf(2021, 9) });
    expect(endOfGesture(gesture(press, release), release, domain)).toEqual({ from: domain.from, to: dayOf(2019, 3) });
    expect(endOfGesture(gesture(press, release, true), press, domain)?.to).toBe(dayOf(2021, 8, 31));
  });

  test('of the band that is there, by its end', () => {
    expect(endOfGesture(gesture(domain.from, dayOf(2020, 2)), -Infinity, domain)?.to).toBe(dayOf(2020, 2));
    expect(endOfGesture(gesture(domain.from, domain.to), -Infinity, domain)).toBeNull();
  });

  test('and asks nothing of a click or of the program', () => {
    expect(endOfGesture({ selection: null, byPerson: true, fine: false }, 0, domain)).toBeUndefined();
    expect(endOfGesture({ ...gesture(0, 1), byPerson: false }, 0, domain)).toBeUndefined();
  });

  test('so that the period begins where it did, unless it would be empty', () => {
    const asOf = { period, timeMode: 'as-of' } as const;
    expect(periodAsked({ from: domain.from, to: dayOf(2022) }, asOf)).toEqual({ from: period.from, to: dayOf(2022) });
    expect(periodAsked({ from: domain.from, to: dayOf(2017) }, asOf)).toEqual({
      from: dayOf(2017) - 1,
      to: dayOf(2017),
    });
    expect(periodAsked(null, asOf)).toBeNull();
    const asked = { from: dayOf(2021), to: dayOf(2022) };
    expect(periodAsked(asked, { period, timeMode: 'overlap' })).toBe(asked);
  });

  test('within the domain and never before its first day, wherever one draws', () => {
    const anywhere = fc.double({ min: domain.from - 500, max: domain.to + 500, noNaN: true });
    fc.assert(
      fc.property(anywhere, anywhere, fc.boolean(), (a, b, fine) => {
        const asked = endOfGesture(gesture(Math.min(a, b), Math.max(a, b), fine), a, domain);
        if (asked) expect(asked.from === domain.from && asked.to > asked.from && asked.to <= domain.to).toBe(true);
        else expect(asked).toBeNull();
      }),
    );
  });
});

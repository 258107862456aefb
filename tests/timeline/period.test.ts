import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf, dayOf } from '../../src/model/dates.ts';
import type { Period } from '../../src/model/types.ts';
import type { Grip } from '../../src/timeline/handles.ts';
import { allAsNull, movedGrip, periodOfGesture, snapped, stepOfKey } from '../../src/timeline/move-period.ts';
import { lastYears, widenedTo } from '../../src/timeline/period.ts';

const domain = { from: dayOf(2016), to: dayOf(2026) };
const days = (from: string, to: string): Period => ({ from: Date.parse(from) / 864e5, to: Date.parse(to) / 864e5 });

describe('what the brush asks for', () => {
  const selection = [dayOf(2018, 1, 3) + 0.4, dayOf(2021, 4, 28) + 0.2] as const;

  test('a move by the program asks for nothing, so that nothing echoes', () => {
    expect(periodOfGesture({ selection, byPerson: false, fine: false }, domain)).toBeUndefined();
  });

  test('a click without dragging asks for nothing', () => {
    expect(periodOfGesture({ selection: null, byPerson: true, fine: false }, domain)).toBeUndefined();
  });

  test('long windows snap to whole months, with Shift to days', () => {
    expect(periodOfGesture({ selection, byPerson: true, fine: false }, domain)).toEqual(
      days('2018-01-01', '2021-05-01'),
    );
    expect(periodOfGesture({ selection, byPerson: true, fine: true }, domain)).toEqual(
      days('2018-01-03', '2021-04-28'),
    );
  });

  test('a band that is moved keeps its months', () => {
    const moved = days('2018-02-01', '2018-08-01');
    const asked = periodOfGesture(
      { selection: [moved.from + 44, moved.to + 44], byPerson: true, fine: false, moved },
      domain,
    );
    expect(asked).toEqual(days('2018-03-01', '2018-09-01'));
    const far = periodOfGesture(
      { selection: [domain.from, domain.from + 181], byPerson: true, fine: true, moved },
      domain,
    );
    expect(far).toEqual({ from: domain.from, to: domain.from + (moved.to - moved.from) });
  });

  test('short windows snap to days', () => {
    expect(snapped(dayOf(2018, 3, 4) + 0.6, dayOf(2018, 5, 6) + 0.4, domain)).toEqual(days('2018-03-05', '2018-05-06'));
  });

  test('the whole domain is no restriction', () => {
    const whole = [domain.from + 3, domain.to - 3] as const;
    expect(periodOfGesture({ selection: whole, byPerson: true, fine: false }, domain)).toBeNull();
  });

  test('the result is whole days inside the domain and never empty', () => {
    const day = fc.double({ min: domain.from - 900, max: domain.to + 900, noNaN: true });
    fc.assert(
      fc.property(day, day, fc.boolean(), (a, b, fine) => {
        const period = snapped(Math.min(a, b), Math.max(a, b), domain, fine);
        expect(Number.isInteger(period.from) && Number.isInteger(period.to)).toBe(true);
        expect(period.from >= domain.from && period.to <= domain.to && period.from < period.to).toBe(true);
      }),
    );
  });
});

describe('what keys do', () => {
  const period = days('2018-01-01', '2021-01-01');

  test('arrows step a month, Shift and Page keys a year, other keys nothing', () => {
    expect(['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown'].map((key) => stepOfKey(key, false))).toEqual([
      1, -1, 12, -12,
    ]);
    expect(stepOfKey('ArrowRight', true)).toBe(12);
    expect(stepOfKey('a', false)).toBeNull();
  });

  test('each end moves alone', () => {
    expect(movedGrip(period, domain, 'start', -1)).toEqual(days('2017-12-01', '2021-01-01'));
    expect(movedGrip(period, domain, 'end', 12)).toEqual(days('2018-01-01', '2022-01-01'));
    expect(movedGrip(period, domain, 'start', 'start')).toEqual(days('2016-01-01', '2021-01-01'));
    expect(movedGrip(period, domain, 'end', 'start')).toEqual(days('2018-01-01', '2018-02-01'));
  });

  test('an end in the middle of a month first goes to the next beginning of one', () => {
    const middle = days('2018-03-15', '2021-01-01');
    expect(movedGrip(middle, domain, 'start', 1).from).toBe(dayOf(2018, 4));
    expect(movedGrip(middle, domain, 'start', -1).from).toBe(dayOf(2018, 3));
  });

  test('the window keeps its months and stops at the edges', () => {
    expect(movedGrip(days('2018-02-01', '2018-03-01'), domain, 'window', 1)).toEqual(days('2018-03-01', '2018-04-01'));
    expect(movedGrip(days('2025-06-01', '2025-12-01'), domain, 'window', 12)).toEqual(days('2025-07-01', '2026-01-01'));
    expect(movedGrip(days('2018-02-10', '2018-02-20'), domain, 'window', 'end')).toEqual(
      days('2025-12-22', '2026-01-01'),
    );
  });

  test('no key leads out of the domain or to an empty period', () => {
    const step = fc.constantFrom(1, -1, 12, -12, 'start' as const, 'end' as const);
    const grip = fc.constantFrom<Grip>('start', 'end', 'window');
    const from = fc.integer({ min: domain.from, max: domain.to - 1 });
    fc.assert(
      fc.property(from, fc.integer({ min: 1, max: 4000 }), grip, step, (start, length, which, by) => {
        const moved = movedGrip({ from: start, to: Math.min(domain.to, start + length) }, domain, which, by);
        expect(moved.from >= domain.from && moved.to <= domain.to && moved.from < moved.to).toBe(true);
      }),
    );
  });
});

test('presets end with the domain', () => {
  expect(lastYears(domain, 5)).toEqual(days('2021-01-01', '2026-01-01'));
  expect(lastYears(domain, 50)).toEqual(domain);
  expect(allAsNull(lastYears(domain, 50), domain)).toBeNull();
});

test('a period is widened by whole years to hold a record', () => {
  const wider = widenedTo(days('2018-01-01', '2021-01-01'), days('1992-07-01', '1992-08-01'));
  expect(calendarOf(wider.from)).toEqual({ year: 1992, month: 1, day: 1 });
  expect(wider.to).toBe(dayOf(2021));
});

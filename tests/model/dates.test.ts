import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  calendarOf,
  compareDates,
  dateOf,
  dayOf,
  dayOfDate,
  edtfOf,
  fallsWithin,
  isoOf,
  overlaps,
  parseEdtf,
  spanOf,
} from '../../src/model/dates.ts';
import { day, edtf, period } from '../fixtures/arbitrary.ts';

/** Half-open range in ISO days, as people read it. */
function range(text: string): [string | null, string | null] | null {
  const date = parseEdtf(text);
  return date && [date.from === null ? null : isoOf(date.from), date.to === null ? null : isoOf(date.to)];
}

describe('a date is widened to the days it can be, the last day excluded', () => {
  test.each([
    ['2018', '2018-01-01', '2019-01-01', 'year'],
    ['2018-11', '2018-11-01', '2018-12-01', 'month'],
    ['2018-12', '2018-12-01', '2019-01-01', 'month'],
    ['2020-02', '2020-02-01', '2020-03-01', 'month'],
    ['2018-12-21', '2018-12-21', '2018-12-22', 'day'],
    ['2020-02-29', '2020-02-29', '2020-03-01', 'day'],
    ['2018/2020', '2018-01-01', '2021-01-01', 'interval'],
    ['2018-11/2018-12-21', '2018-11-01', '2018-12-22', 'interval'],
    ['2018/2018', '2018-01-01', '2019-01-01', 'interval'],
    ['0050-03', '0050-03-01', '0050-04-01', 'month'],
  ])('%s is %s to %s (%s)', (text, from, to, precision) => {
    expect(range(text)).toEqual([from, to]);
    expect(parseEdtf(text)?.precision).toBe(precision);
  });

  test.each([
    ['../2019', null, '2020-01-01'],
    ['../2019-06-30', null, '2019-07-01'],
    ['2021/..', '2021-01-01', null],
    ['2021-05-27/..', '2021-05-27', null],
  ])('%s is open on one side', (text, from, to) => {
    expect(range(text)).toEqual([from, to]);
  });
});

describe('a mark says what is vague and does not move the days', () => {
  test.each([
    ['2018', false, false],
    ['2018~', true, false],
    ['2018-11?', false, true],
    ['2018-12-21%', true, true],
    ['2018~/2020', true, false],
    ['2018/2020?', false, true],
    ['2018~/2020?', true, true],
    ['../2019%', true, true],
  ])('%s: approximate %s, uncertain %s', (text, approximate, uncertain) => {
    expect(parseEdtf(text)).toMatchObject({ approximate, uncertain });
    expect(range(text)).toEqual(range(text.replace(/[~?%]/g, '')));
  });
});

test.each([
  '',
  '18',
  '2018-1',
  '2018-13',
  '2018-00',
  '2018-02-29',
  '2018-02-30',
  '2018-04-31',
  '2018-12-00',
  '2018-12-32',
  '2018-12-21T00:00',
  '2018/12/21',
  '21.12.2018',
  ' 2018',
  '2018 ',
  '2018~~',
  '~2018',
  '-2018',
  '..',
  '../..',
  '/2018',
  '2018/',
  '2018/2019/2020',
  '2020/2018',
  '2018-06/2018-05',
  '201X',
  '２０１８',
])('"%s" is no date', (text) => {
  expect(parseEdtf(text)).toBeNull();
});

test('an unread date says what was found and expected', () => {
  expect(() => edtfOf('2018-13')).toThrow('found date "2018-13", expected EDTF');
});

it('a date of the data is parsed once', () => {
  expect(edtfOf('2018-11~')).toBe(edtfOf('2018-11~'));
});

describe('against the calendar, day by day', () => {
  const years = fc.integer({ min: 0, max: 9998 });

  it('holds exactly the days that are written with the date in front', () => {
    fc.assert(
      fc.property(
        years,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, dayOfMonth) => {
          const full = isoOf(dayOf(year, month, dayOfMonth));
          for (const text of [full.slice(0, 4), full.slice(0, 7), full]) {
            const date = edtfOf(text);
            const { from, to } = { from: date.from ?? Number.NaN, to: date.to ?? Number.NaN };
            expect(isoOf(from).startsWith(text)).toBe(true);
            expect(isoOf(to - 1).startsWith(text)).toBe(true);
            expect(isoOf(to).startsWith(text)).toBe(false);
            expect(year === 0 || !isoOf(from - 1).startsWith(text)).toBe(true);
          }
        },
      ),
    );
  });

  it('never takes a month or a year for its first day', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 12 }), (year, month) => {
        const written = isoOf(dayOf(year, month)).slice(0, 7);
        const days = (text: string) => (edtfOf(text).to ?? 0) - (edtfOf(text).from ?? 0);
        expect(days(written)).toBeGreaterThanOrEqual(28);
        expect(days(written)).toBeLessThanOrEqual(31);
        expect([365, 366]).toContain(days(written.slice(0, 4)));
      }),
    );
  });

  it('reads a written day if and only if the calendar has it', () => {
    const two = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9998 }), two, two, (year, month, dayOfMonth) => {
        const text = `${year}-${month}-${dayOfMonth}`;
        const exists = month !== '00' && dayOfMonth !== '00' && isoOf(dayOf(year, +month, +dayOfMonth)) === text;
        expect(parseEdtf(text) !== null).toBe(exists);
      }),
    );
  });

  it('turns days into dates and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
        const { year, month, day: dayOfMonth } = calendarOf(number);
        expect(dayOf(year, month, dayOfMonth)).toBe(number);
        expect(dayOfDate(dateOf(number))).toBe(number);
      }),
    );
  });
});

describe('a date and a period', () => {
  it('overlap when they share a day, and lie within when no day is outside', () => {
    fc.assert(
      fc.property(edtf, period, (text, window) => {
        const date = edtfOf(text);
        // Open ends reach far beyond every period drawn here.
        const first = date.from ?? dayOf(1900);
        const last = (date.to ?? dayOf(2100)) - 1;
        let shared = 0;
        for (let number = window.from; number < window.to; number++) if (number >= first && number <= last) shared++;
        expect(overlaps(date, window)).toBe(shared > 0);
        expect(fallsWithin(date, window)).toBe(shared === last - first + 1);
      }),
    );
  });

  it('do not overlap when one ends on the day before the other begins', () => {
    fc.assert(
      fc.property(day, (number) => {
        const date = edtfOf(isoOf(number));
        expect(overlaps(date, { from: number + 1, to: number + 2 })).toBe(false);
        expect(overlaps(date, { from: number - 1, to: number })).toBe(false);
        expect(overlaps(date, { from: number, to: number + 1 })).toBe(true);
      }),
    );
  });
});

it('sorts by the earliest possible day, then the narrower date first', () => {
  const sorted = ['2019', '2018-11', '2018', '2018-01-01', '../2018-12-21', '2018-11-01'].sort((a, b) =>
    compareDates(edtfOf(a), edtfOf(b)),
  );
  expect(sorted).toEqual(['2018-01-01', '2018', '2018-11-01', '2018-11', '../2018-12-21', '2019']);
});

it('lets an event last to the end of its end date', () => {
  expect(spanOf('2022-03-01', '2023-06')).toMatchObject({ from: dayOf(2022, 3), to: dayOf(2023, 7) });
  expect(spanOf('2022-03')).toEqual(edtfOf('2022-03'));
});

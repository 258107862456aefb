import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dayOf, isoOf } from '../../src/model/dates.ts';
import type { TimeMode } from '../../src/model/facets.ts';
import { limited, limitsOf } from '../../src/model/time-limits.ts';
import { readTypedDate, readTypedPeriod } from '../../src/model/typed-dates.ts';
import { ATLAS, FILE, initiative } from '../fixtures/atlas.ts';
import { linkedAtlas } from '../fixtures/linked-atlas.ts';

const YEAR = { from: dayOf(2018), to: dayOf(2019) };
const MONTH = { from: dayOf(2018, 12), to: dayOf(2019) };
const DAY = { from: dayOf(2018, 12, 3), to: dayOf(2018, 12, 4) };
const { domain } = ATLAS;

describe('a typed date', () => {
  it.each(['2018', ' 2018 ', '2018年', '２０１８'])('%s is a year', (text) =>
    expect(readTypedDate(text)).toEqual(YEAR),
  );

  it.each([
    ...['2018-12', '2018/12', '2018.12', '2018年12月', '2018 年 12 月', '201812', '12/2018', '２０１８－１２'],
    ...['Dec 2018', 'december 2018', 'Dec. 2018'],
  ])('%s is a month', (text) => expect(readTypedDate(text)).toEqual(MONTH));

  it.each([
    ...['2018-12-03', '2018-12-3', '2018/12/03', '2018.12.3', '2018年12月3日', '2018年12月3號', '20181203'],
    ...['3 Dec 2018', '3 December 2018', '3rd December 2018', 'December 3, 2018', 'Dec 3 2018'],
  ])('%s is a day', (text) => expect(readTypedDate(text)).toEqual(DAY));

  it.each([
    ...[
      '',
      'soon',
      '18',
      '0',
      '2018-13',
      '2018-00',
      '2018-02-30',
      '12018-12-31',
      '2018-2020',
      '2018..2020',
      '2018-12-03T00',
    ],
    // Day and month, or month and day?
    ...['3/12/2018', '12-03-2018', '3 Foo 2018', 'de 2018'],
  ])('%s is none', (text) => expect(readTypedDate(text)).toBe(null));

  it('is every day as the address writes it, and nothing that is typed makes it throw', () => {
    const day = fc.integer({ min: dayOf(1), max: dayOf(9999) });
    fc.assert(fc.property(day, (at) => void expect(readTypedDate(isoOf(at))).toEqual({ from: at, to: at + 1 })));
    fc.assert(fc.property(fc.string(), (text) => void readTypedDate(text)));
  });
});

describe('the period between two typed dates', () => {
  const read = (first: string, last: string, mode: TimeMode = 'overlap') =>
    readTypedPeriod({ first, last }, mode, ATLAS);
  const within = (from: number, to: number) => ({ period: { from, to }, isLimited: false });
  const limitedTo = (from: number, to: number) => ({ period: { from, to }, isLimited: true });

  test.each([
    ['2018', '2019', within(dayOf(2018), dayOf(2020))],
    ['2018-11', '2018-12-03', within(dayOf(2018, 11), dayOf(2018, 12, 4))],
    // In either order: both ends stay whole.
    ['2019', '2018', within(dayOf(2018), dayOf(2020))],
    ['2018-12', '2018', within(dayOf(2018), dayOf(2019))],
    ['2018', '2018-06', within(dayOf(2018), dayOf(2018, 7))],
    // An end that is left open.
    ['2019', '', within(dayOf(2019), domain.to)],
    ['', '2019', within(domain.from, dayOf(2020))],
    ['', '', within(domain.from, domain.to)],
    ['2018', '9999', limitedTo(dayOf(2018), domain.to)],
    ['0019', '2019', limitedTo(domain.from, dayOf(2020))],
    ['1066', '1067', limitedTo(domain.from, domain.from + 1)],
    ['2099', '', limitedTo(domain.to - 1, domain.to)],
    ['', '1066', limitedTo(domain.from, domain.from + 1)],
    ['2018', 'soon', { code: 'date', fields: ['last'] }],
    ['soon', 'later', { code: 'date', fields: ['first', 'last'] }],
  ])('from “%s” to “%s”', (first, last, expected) => {
    expect(read(first, last)).toEqual(expected);
  });

  test.each([
    ['2018-12-31', '2021-06-30', within(dayOf(2018, 12, 31), dayOf(2021, 7))],
    ['2021-06-30', '2018-12-31', within(dayOf(2018, 12, 31), dayOf(2021, 7))],
    // Of a year or month its last day, as in the address.
    ['2018', '2020', within(dayOf(2018, 12, 31), dayOf(2021))],
    ['2018-06', '2018', within(dayOf(2018, 6, 30), dayOf(2019))],
    ['2019', '9999', limitedTo(dayOf(2019, 12, 31), domain.to)],
    ['2018-12-31', '2018-12', { code: 'same', fields: ['first', 'last'] }],
    ['2098', '2099', { code: 'outside', fields: ['first', 'last'] }],
    ['', '2021-06-30', { code: 'empty', fields: ['first'] }],
    ['', ' ', { code: 'empty', fields: ['first', 'last'] }],
    ['12018-12-31', '2021-06-30', { code: 'date', fields: ['first'] }],
  ])('compared: “%s” and “%s”', (first, last, expected) => {
    expect(read(first, last, 'change')).toEqual(expected);
  });

  test.each([
    ['2019', within(dayOf(2020) - 1, dayOf(2020))],
    ['2019-06-30', within(dayOf(2019, 6, 30), dayOf(2019, 7))],
    ['9999', limitedTo(domain.to - 1, domain.to)],
    ['', { code: 'empty', fields: ['last'] }],
    ['soon', { code: 'date', fields: ['last'] }],
  ])('as of “%s”', (last, expected) => {
    expect(read('nothing', last, 'as-of')).toEqual(expected);
  });
});

describe('the years of the data', () => {
  it('are whole years, and hold every dated record', () => {
    expect(limitsOf(ATLAS)).toEqual({ from: dayOf(2018), to: dayOf(2024) });
    const wider = linkedAtlas({
      ...FILE,
      initiatives: [initiative('in-target', '2030', {}), initiative('in-old', '../1999-05')],
    });
    expect(limitsOf(wider)).toEqual({ from: dayOf(1999), to: dayOf(2031) });
  });

  it('leave a period as it is that lies within, and at least a day of any other', () => {
    const day = fc.integer({ min: dayOf(1900), max: dayOf(2200) });
    const { from, to } = limitsOf(ATLAS);
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40_000 }), (start, length) => {
        const period = { from: start, to: start + length };
        const now = limited(period, ATLAS);
        if (period.from >= from && period.to <= to) expect(now).toBe(period);
        expect(now.from).toBeGreaterThanOrEqual(from);
        expect(now.to).toBeLessThanOrEqual(to);
        expect(now.to).toBeGreaterThan(now.from);
      }),
    );
  });
});

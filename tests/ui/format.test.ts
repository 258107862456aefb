import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/model/dates.ts';
import type { Figure } from '../../src/model/types.ts';
import { formatDay, formatEdtf, formatEventDate, formatKm, formatPeriod, formatSpan } from '../../src/ui/format.ts';
import { formatAmount, formatFigure, formatMoney } from '../../src/ui/format-figure.ts';

type Case<T> = readonly [T, string, string];

describe('dates', () => {
  it.each<Case<[number, number, number]>>([
    [[2018, 12, 21], '21 Dec 2018', '2018年12月21日'],
    [[2024, 2, 29], '29 Feb 2024', '2024年2月29日'],
    [[2016, 1, 1], '1 Jan 2016', '2016年1月1日'],
  ])('writes the day %j', (date, en, zh) => {
    expect(formatDay(dayOf(...date), 'en')).toBe(en);
    expect(formatDay(dayOf(...date), 'zh')).toBe(zh);
  });

  it.each<Case<string | null>>([
    ['2018', '2018', '2018年'],
    ['2018-11', 'Nov 2018', '2018年11月'],
    ['2018-12-21', '21 Dec 2018', '2018年12月21日'],
    ['2018~', 'about 2018', '约2018年'],
    ['2018-11?', 'Nov 2018 (uncertain)', '2018年11月（存疑）'],
    ['2018%', 'about 2018 (uncertain)', '约2018年（存疑）'],
    ['../2021', 'by 2021', '不晚于2021年'],
    ['2019-05/..', 'since May 2019', '自2019年5月起'],
    ['2019-04-11/2019-05-15', 'between 11 Apr 2019 and 15 May 2019', '2019年4月11日至2019年5月15日之间'],
    [null, 'date not known', '日期不详'],
    ['some day', 'some day', 'some day'],
  ])('writes %j at its own precision', (date, en, zh) => {
    expect(formatEdtf(date, 'en')).toBe(en);
    expect(formatEdtf(date, 'zh')).toBe(zh);
  });

  it.each<Case<string>>([
    ['2023/2024', '2023 – 2024', '2023年至2024年'],
    ['2019-09-25/2019-09-26', '25 Sep 2019 – 26 Sep 2019', '2019年9月25日至2019年9月26日'],
    ['2016/..', 'since 2016', '自2016年起'],
    ['2016', '2016', '2016年'],
  ])('writes %j as lasting', (span, en, zh) => {
    expect(formatSpan(span, 'en')).toBe(en);
    expect(formatSpan(span, 'zh')).toBe(zh);
  });

  it('writes the end of an event that lasts, and no end of one that does not', () => {
    expect(formatEventDate('2019-09-25', '2019-09-26', 'en')).toBe('25 Sep 2019 – 26 Sep 2019');
    expect(formatEventDate('2019-09', undefined, 'zh')).toBe('2019年9月');
    // A day that ends on itself is one day.
    expect(formatEventDate('2018-06-15', '2018-06-15', 'en')).toBe('15 Jun 2018');
    expect(formatEdtf('2018-06-15/2018-06-15', 'zh')).toBe('2018年6月15日');
  });

  it.each<Case<[number, number]>>([
    [[dayOf(2018), dayOf(2021)], '2018 – 2020', '2018年至2020年'],
    [[dayOf(2018), dayOf(2019)], '2018', '2018年'],
    [[dayOf(2018, 3), dayOf(2018, 7)], 'Mar 2018 – Jun 2018', '2018年3月至2018年6月'],
    [[dayOf(2018, 3), dayOf(2018, 4)], 'Mar 2018', '2018年3月'],
    [[dayOf(2018, 3, 5), dayOf(2018, 4)], '5 Mar 2018 – 31 Mar 2018', '2018年3月5日至2018年3月31日'],
    [[dayOf(2018, 3, 5), dayOf(2018, 3, 6)], '5 Mar 2018', '2018年3月5日'],
  ])('writes the period %j by its first and last day, months or years', ([from, to], en, zh) => {
    expect(formatPeriod({ from, to }, 'en')).toBe(en);
    expect(formatPeriod({ from, to }, 'zh')).toBe(zh);
  });
});

describe('amounts', () => {
  it.each<Case<number>>([
    [0, '0', '0'],
    [138, '138', '138'],
    [1470, '1,470', '1,470'],
    [15000, '15,000', '1.5万'],
    [2_500_000, '2.5 million', '250万'],
    [10_430_000_000, '10.43 billion', '104.3亿'],
    [27_890_000_000, '27.89 billion', '278.9亿'],
    [1e12, '1 trillion', '1万亿'],
    [-3_000_000, '-3 million', '-300万'],
  ])('writes %d in the scale of the language', (value, en, zh) => {
    expect(formatAmount(value, 'en')).toBe(en);
    expect(formatAmount(value, 'zh')).toBe(zh);
  });

  it('names the currency', () => {
    expect(formatMoney({ value: 1.59e9, currency: 'USD' }, 'en')).toBe('US$1.59 billion');
    expect(formatMoney({ value: 1.59e9, currency: 'USD' }, 'zh')).toBe('15.9亿美元');
    expect(formatMoney({ value: 1e10, currency: 'CNY' }, 'en')).toBe('10 billion yuan');
    expect(formatMoney({ value: 1e10, currency: 'CNY' }, 'zh')).toBe('100亿元');
  });

  type Shown = Parameters<typeof formatFigure>[0];
  const yuan: Figure['unit'] = { en: 'yuan', zh: '元' };
  const money = { value: 10_430_000_000, unit: yuan, currency: 'CNY' } as const;
  it.each<Case<Shown>>([
    [money, '10.43 billion yuan', '104.3亿元'],
    [{ ...money, qualifier: 'over' }, 'over 10.43 billion yuan', '超过104.3亿元'],
    [
      { ...money, equivalent: { value: 1.59e9, currency: 'USD' } },
      '10.43 billion yuan (US$1.59 billion in the source)',
      '104.3亿元（来源折合15.9亿美元）',
    ],
    [
      { value: 70, unit: { en: 'experts', zh: '位专家' }, currency: null, qualifier: 'at-least' },
      'at least 70 experts',
      '不少于70位专家',
    ],
    [{ value: 12.5, unit: { en: '%', zh: '%' }, currency: null }, '12.5%', '12.5%'],
    [
      { value: '1/15', unit: { en: 'of national GDP', zh: '占全国生产总值' }, currency: null, qualifier: 'about' },
      'about 1/15 of national GDP',
      '约占全国生产总值1/15',
    ],
  ])('writes a figure with its unit, hedge and own conversion: %j', (figure, en, zh) => {
    expect(formatFigure(figure, 'en')).toBe(en);
    expect(formatFigure(figure, 'zh')).toBe(zh);
  });

  it('rounds distances to whole kilometres', () => {
    expect(formatKm(1234.6, 'en')).toBe('1,235 km');
    expect(formatKm(0.4, 'zh')).toBe('0公里');
  });
});

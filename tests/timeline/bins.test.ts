import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, isoOf } from '../../src/model/dates.ts';
import type { Period } from '../../src/model/types.ts';
import { titleOf } from '../../src/time/describe.ts';
import { knownSpan, type TimelineItem } from '../../src/time/items.ts';
import { timeScale } from '../../src/time/scale.ts';
import { calloutOf } from '../../src/timeline/callout.ts';
import { layout } from '../../src/timeline/layout.ts';
import {
  binStarts,
  countBins,
  countInside,
  itemsBefore,
  itemsInside,
  itemsOfBins,
  seriesOf,
} from '../../src/timeline/series.ts';
import { allianceItem, eventItem } from '../fixtures/timeline.ts';

const domain = { from: dayOf(2016), to: dayOf(2026) };
const written = fc
  .tuple(fc.integer({ min: domain.from - 900, max: domain.to + 900 }), fc.constantFrom(4, 7, 10, 10))
  .map(([day, length]) => isoOf(day).slice(0, length));
const openEnded = fc.constantFrom('../2019-03', '2020-05/..', '2017-01-02/2024');
const items = fc
  .array(fc.oneof({ weight: 9, arbitrary: written }, openEnded), { maxLength: 120 })
  .map((dates) => dates.map((date, index) => eventItem(`e${index}`, date)));
const windows = fc
  .tuple(
    fc.integer({ min: domain.from - 100, max: domain.to }),
    fc.oneof(fc.integer({ min: 1, max: 4000 }), fc.constant(1)),
  )
  .map(([from, days]): Period => ({ from, to: from + days }));

/** By looking at each record. */
const falls = (item: TimelineItem, { from, to }: Period) => knownSpan(item).from < to && knownSpan(item).to > from;

describe('a lane counted by bisection', () => {
  test('counts and lists what can fall in a window as looking at each record does', () => {
    fc.assert(
      fc.property(items, windows, (list, window) => {
        const series = seriesOf(list).events;
        const expected = list.filter((item) => falls(item, window));
        expect(countInside(series, window)).toBe(expected.length);
        expect(itemsInside(series, window)).toEqual(expected);
        const before = list.filter((item) => knownSpan(item).to <= window.from);
        expect(itemsBefore(series, window.from)).toEqual(before);
      }),
    );
  });

  test('puts each record in exactly one bin, that of its middle where that is in the window', () => {
    fc.assert(
      fc.property(items, windows, fc.integer({ min: 60, max: 1500 }), (list, window, width) => {
        const series = seriesOf(list).events;
        const starts = binStarts(timeScale(window, 0, width));
        const bins = itemsOfBins(series, starts, window);
        expect(countBins(series, starts, window)).toEqual(bins.map(({ length }) => length));
        const expected = list.filter((item) => falls(item, window)).map(({ key }) => key);
        expect(bins.flatMap((bin) => bin.map(({ key }) => key)).sort()).toEqual(expected.sort());
        bins.forEach((bin, index) => {
          for (const item of bin) {
            const { from, to } = knownSpan(item);
            const middle = (from + to) / 2;
            if (middle < window.from) expect(index).toBe(0);
            else if (middle >= window.to) expect(index).toBe(bins.length - 1);
            else expect(starts.filter((start) => start <= middle).length - 1).toBe(index);
          }
        });
      }),
    );
  });

  test('bins are whole days, weeks or months, begin with the window or before, and are wide enough', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: 60, max: 1500 }), (window, width) => {
        const scale = timeScale(window, 0, width);
        const starts = binStarts(scale);
        expect(starts[0]).toBeLessThanOrEqual(window.from);
        expect(starts.every(Number.isInteger)).toBe(true);
        expect(starts.at(-1)).toBeLessThan(window.to);
        for (const [index, start] of starts.slice(1).entries()) {
          expect(scale.x(start) - scale.x(starts[index] ?? 0)).toBeGreaterThan(6);
        }
      }),
    );
  });
});

describe('115,000 events and 4,900 alliances', () => {
  const dateAt = (index: number) => isoOf(domain.from + ((index * 37) % (domain.to - domain.from)));
  const all = [
    ...Array.from({ length: 115_000 }, (_, index) =>
      eventItem(`e${index}`, dateAt(index).slice(0, index % 9 === 0 ? 7 : 10)),
    ),
    ...Array.from({ length: 4900 }, (_, index) => allianceItem(`a${index}`, dateAt(index))),
  ];
  const lay = (items: readonly TimelineItem[], period: Period | null) =>
    layout({
      shape: 'full',
      width: 1440,
      height: 150,
      language: 'en',
      domain,
      period,
      items,
      all,
      titleOf: (item) => titleOf(item, 'en'),
      selected: null,
      calloutOf,
    });

  test('give a bounded number of marks in the same height, and lose no record', () => {
    for (const period of [null, { from: dayOf(2018), to: dayOf(2021) }, { from: dayOf(2020), to: dayOf(2020, 2) }]) {
      const { marks, labels, lanes, height } = lay(all, period);
      expect(marks.length).toBeLessThan(800);
      expect(labels.length).toBeLessThanOrEqual(80);
      expect(height).toBe(150);
      expect(lanes.every(({ y1 }) => y1 <= 150)).toBe(true);
      const window = period ?? domain;
      const expected = all.filter(
        (item) => falls(item, window) || (item.lane === 'alliances' && knownSpan(item).to <= window.from),
      );
      expect(marks.reduce((sum, mark) => sum + mark.items.length, 0)).toBe(expected.length);
      expect(lanes.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length);
    }
  });

  test('what the filters take away stands in grey behind the bins', () => {
    const { lanes } = lay(
      all.filter((_, index) => index % 2 === 0),
      null,
    );
    const events = lanes.find(({ id }) => id === 'events');
    expect(events?.marks.every(({ form }) => form === 'bin')).toBe(true);
    expect(events?.ground.length).toBe(events?.marks.length);
    events?.marks.forEach((mark, index) => {
      const bar = events.ground[index];
      expect(mark.size / ((bar?.y1 ?? 0) - (bar?.y0 ?? 0))).toBeCloseTo(0.5, 0);
    });
    expect(lay(all, null).lanes.every(({ ground }) => ground.length === 0)).toBe(true);
  });

  test('a bin tells the days it counts, which it shows when it is chosen', () => {
    const period = { from: dayOf(2020), to: dayOf(2020, 3) };
    const bins = lay(all, period).marks.filter(({ form, lane }) => form === 'bin' && lane === 'events');
    expect(bins).toHaveLength(60);
    expect(bins[3]?.period).toEqual({ from: period.from + 3, to: period.from + 4 });
  });
});

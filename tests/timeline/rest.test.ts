import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/model/dates.ts';
import { itemsOf } from '../../src/time/items.ts';
import { timeScale } from '../../src/time/scale.ts';
import { ticksOf } from '../../src/time/ticks.ts';
import { hintsOf, hintTexts, liesOutside } from '../../src/timeline/hint-line.tsx';
import { listed, placeInList } from '../../src/timeline/list-groups.ts';
import { histogram } from '../../src/timeline/overview.ts';
import { markOfKey, nearestMark } from '../../src/timeline/pointer.ts';
import { alliance, allianceItem, event, eventItem, initiative } from '../fixtures/timeline.ts';

const domain = { from: dayOf(2016), to: dayOf(2026) };

describe('histogram', () => {
  test('a vague date is shared out over all the months it can be', () => {
    const bins = histogram(
      [eventItem('a', '2018'), eventItem('b', '2018-01-05')],
      { from: dayOf(2018), to: dayOf(2019) },
      1,
    );
    expect(bins).toHaveLength(12);
    expect(bins[0]?.weight).toBeCloseTo(1 + 31 / 365);
    expect(bins.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(2);
  });

  test('what lies outside counts nowhere', () => {
    const bins = histogram([eventItem('a', '1992-07'), eventItem('b', '2030')], domain, 3);
    expect(bins.every(({ weight }) => weight === 0)).toBe(true);
  });
});

describe('axis', () => {
  const labels = (from: number, to: number, language: 'en' | 'zh' = 'en') =>
    ticksOf(timeScale({ from, to }, 0, 1000), language).map(({ label }) => label);

  test('ten years have years, a year has months, a month has days', () => {
    expect(labels(dayOf(2016), dayOf(2026)).slice(0, 3)).toEqual(['2016', '2017', '2018']);
    expect(labels(dayOf(2018), dayOf(2019), 'zh').slice(0, 3)).toEqual(['2018年', '2月', '3月']);
    expect(labels(dayOf(2018, 3), dayOf(2018, 4)).slice(0, 3)).toEqual(['Mar', '3 Mar', '5 Mar']);
  });

  test('ticks keep their distance', () => {
    for (const days of [3, 20, 45, 90, 400, 1500, 9000, 200_000]) {
      const ticks = ticksOf(timeScale({ from: dayOf(2018, 2, 11), to: dayOf(2018, 2, 11) + days }, 0, 900), 'en');
      const gaps = ticks.slice(1).map((tick, index) => tick.x - (ticks[index]?.x ?? 0));
      expect(Math.min(Infinity, ...gaps)).toBeGreaterThan(48);
    }
  });
});

describe('moving among marks', () => {
  const mark = (key: string, x: number, y: number, lane: 'events' | 'alliances' = 'events') => ({
    key,
    lane,
    x,
    y,
    x0: x - 3,
    x1: x + 3,
    size: 6,
  });
  const marks = [mark('a', 10, 20), mark('b', 30, 30), mark('c', 50, 20), mark('d', 33, 60, 'alliances')];
  const [a, b, c, d] = marks as [(typeof marks)[0], (typeof marks)[0], (typeof marks)[0], (typeof marks)[0]];

  test('left and right go through time within the lane, up and down through the rows', () => {
    expect(markOfKey(marks, a, 'ArrowRight')).toBe(b);
    expect(markOfKey(marks, c, 'ArrowRight')).toBeNull();
    expect(markOfKey(marks, b, 'ArrowDown')).toBe(d);
    expect(markOfKey(marks, b, 'ArrowUp')).toBe(a);
    expect(markOfKey(marks, b, 'End')).toBe(c);
    expect(markOfKey(marks, c, 'Home')).toBe(a);
    expect(markOfKey(marks, b, 'x')).toBeNull();
  });

  test('the pointer finds the nearest mark within reach', () => {
    expect(nearestMark(marks, 17, 20, 8)).toBe(a);
    expect(nearestMark(marks, 20, 20, 3)).toBeNull();
  });
});

describe('what is not drawn', () => {
  const items = itemsOf({
    alliances: [alliance('a', null), alliance('b', '2018')],
    events: [event('e', '2018')],
    initiatives: [initiative('old', '1992-07'), initiative('none', null), initiative('new', '2026')],
  });

  test('is counted and said', () => {
    const hints = hintsOf(items, domain);
    expect(hints).toEqual({ before: 1, after: 1, undated: 1, unfounded: 1 });
    expect(hintTexts(hints, domain, 'en')[0]).toBe('1 before 2016');
  });

  test('a selected record outside the window is known to be', () => {
    const window = { from: dayOf(2020), to: dayOf(2021) };
    expect(liesOutside(eventItem('e', '2018'), window)).toBe(true);
    expect(liesOutside(allianceItem('a', '2018'), window)).toBe(false);
    expect(liesOutside(allianceItem('a', '2022'), window)).toBe(true);
  });
});

describe('list', () => {
  const records = {
    alliances: [alliance('a', null)],
    events: [event('late', '2019-05'), event('early', '2018-05'), event('old', '1992-07')],
    initiatives: [initiative('i', '2018')],
  };
  const ids = new Set(['a', 'late', 'early', 'old', 'i']);
  const input = { items: itemsOf(records).items, visible: { ...records, ids, total: 5 }, window: domain };

  test('starts where the time shown does; what lies before it comes later, undated records last', () => {
    const { groups, left } = listed(input, 0, 10);
    expect(groups.map(({ year, entries }) => [year, entries.map(({ key }) => key)])).toEqual([
      [2018, ['initiative:i', 'event:early']],
      [2019, ['event:late']],
      ['earlier', ['event:old']],
      [null, ['alliance:a']],
    ]);
    expect(left).toBe(0);
  });

  test('shows a stretch and says how many follow', () => {
    const { groups, left } = listed(input, 1, 2);
    expect(groups.flatMap(({ entries }) => entries.map(({ key }) => key))).toEqual(['event:early', 'event:late']);
    expect(left).toBe(2);
    expect([placeInList(input, 'event:late'), placeInList(input, 'event:gone')]).toEqual([2, -1]);
  });

  test('leaves out what the period leaves out', () => {
    const visible = { ...input.visible, ids: new Set(['early', 'a']), total: 2 };
    const { groups } = listed({ ...input, visible }, 0, 10);
    expect(groups.map(({ year }) => year)).toEqual([2018, null]);
  });
});

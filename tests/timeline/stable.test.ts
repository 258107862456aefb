/** What does not move while the period changes, and what is counted apart. */
import { expect, test, vi } from 'vitest';
import { dayOf } from '../../src/model/dates.ts';
import { itemsOf } from '../../src/time/items.ts';
import * as lanes from '../../src/timeline/lanes.ts';
import { type LayoutInput, layout } from '../../src/timeline/layout.ts';
import { widenedToAll } from '../../src/timeline/period.ts';
import { alliance, event, initiative } from '../fixtures/atlas.ts';

// Counted: how often the rows of all time are.
vi.mock('../../src/timeline/lanes.ts', { spy: true });

const years = Array.from({ length: 12 }, (_, index) => 2012 + index);
const { items } = itemsOf({
  alliances: [
    ...years.map((year) => alliance(`al-${year}`, [], { founded: `${year}-03-01` })),
    alliance('al-plan', [], { founded: '2019-07-11/..', exists: false }),
  ],
  events: years.flatMap((year) => [1, 2, 3].map((month) => event(`ev-${year}-${month}`, `${year}-0${month}-10`))),
  initiatives: years.map((year) => initiative(`in-${year}`, `${year}-05`)),
});
const domain = { from: dayOf(2010), to: dayOf(2026) };
const input = (rest: Partial<LayoutInput>): LayoutInput => ({
  shape: 'full',
  width: 900,
  height: 220,
  language: 'en',
  domain,
  period: null,
  items,
  all: items,
  titleOf: ({ key }) => key,
  selected: null,
  calloutOf: null,
  ...rest,
});

test.each([
  ['one year', { from: dayOf(2019), to: dayOf(2020) }],
  ['a few', { from: dayOf(2014), to: dayOf(2018) }],
  ['a year without records', { from: dayOf(2025), to: dayOf(2026) }],
])('the lanes of %s are where those of all time are, below an axis', (_, period) => {
  for (const shape of ['full', 'compact'] as const) {
    const placed = (shown: LayoutInput['period']) => {
      const { detail, lanes, ticks } = layout(input({ shape, period: shown }));
      expect(ticks.length).toBeGreaterThan(0);
      return [detail.y0, detail.y1, ...lanes.map(({ id, y0, y1 }) => [id, y0, y1])];
    };
    expect(placed(period)).toEqual(placed(null));
  }
});

test('a dragged period counts the rows of all time once, and those of other records anew', () => {
  const rows = vi.mocked(lanes.rowsWanted);
  const drag = (rest: Partial<LayoutInput>) => {
    rows.mockClear();
    for (let day = dayOf(2012); day < dayOf(2016); day += 30) {
      // As the timeline does: the domain is made at each step.
      layout(input({ ...rest, domain: { ...domain }, period: { from: day, to: day + 900 } }));
    }
    return rows.mock.calls.length;
  };
  expect(drag({ height: 221 })).toBe(3);
  expect(drag({ height: 221 })).toBe(0);
  expect(drag({ height: 221, items: items.slice(5) })).toBe(3);
  expect(drag({ width: 901, shape: 'compact' })).toBe(1);
});

test('an announced alliance is counted apart, from its announcement on, and never as founded earlier', () => {
  const lane = (from: number, to: number) =>
    layout(input({ period: { from: dayOf(from), to: dayOf(to) } })).lanes.find(({ id }) => id === 'alliances');
  expect(layout(input({})).lanes[0]).toMatchObject({ count: 12, announced: 1 });
  expect(lane(2012, 2014)).toMatchObject({ count: 2, announced: 0 });
  expect(lane(2019, 2020)).toMatchObject({ count: 8, announced: 1 });
  expect(lane(2022, 2023)).toMatchObject({ count: 11, announced: 1 });
  const earlier = lane(2022, 2023)?.marks.find((mark) => mark.earlier);
  expect(earlier?.items.map(({ ref }) => ref.id)).not.toContain('al-plan');
});

test('widening shows all that has a date, and all time where that is not enough', () => {
  const period = { from: dayOf(2019), to: dayOf(2020) };
  expect(widenedToAll(period, items, domain)).toEqual({ from: dayOf(2012), to: dayOf(2024) });
  expect(widenedToAll({ from: dayOf(2012), to: dayOf(2024) }, items, domain)).toBeNull();
  expect(widenedToAll(period, items, { from: dayOf(2012), to: dayOf(2024) })).toBeNull();
  expect(widenedToAll(period, [], domain)).toBeNull();
});

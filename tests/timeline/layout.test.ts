import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, isoOf } from '../../src/model/dates.ts';
import type { Period } from '../../src/model/types.ts';
import { titleOf } from '../../src/time/describe.ts';
import type { TimelineItem } from '../../src/time/items.ts';
import { calloutOf } from '../../src/timeline/callout.ts';
import { overlap } from '../../src/timeline/labels.ts';
import { type LayoutInput, layout, shapeFor } from '../../src/timeline/layout.ts';
import { runs } from '../fixtures/runs.ts';
import { allianceItem, eventItem, initiativeItem } from '../fixtures/timeline.ts';

const domain = { from: dayOf(2016), to: dayOf(2026) };

function lay(items: readonly TimelineItem[], more: Partial<LayoutInput> = {}) {
  return layout({
    shape: 'full',
    width: 1160,
    height: 150,
    language: 'en',
    domain,
    period: null,
    items,
    all: items,
    titleOf: (item) => titleOf(item, 'en'),
    selected: null,
    calloutOf,
    ...more,
  });
}

/** A day in the domain, written at one of the precisions the data use. */
const written = fc
  .tuple(
    fc.integer({ min: domain.from, max: domain.to - 1 }),
    fc.constantFrom(4, 7, 10, 10, 10),
    fc.constantFrom('', '', '?', '~'),
  )
  .map(([day, length, mark]) => isoOf(day).slice(0, length) + mark);
const records = fc
  .array(fc.tuple(fc.constantFrom(allianceItem, eventItem, initiativeItem), written), { maxLength: 260 })
  .map((list) => list.map(([make, date], index) => make(`r${index}`, date)));
const periods = fc.option(
  fc
    .tuple(fc.integer({ min: domain.from, max: domain.to - 40 }), fc.integer({ min: 1, max: 1500 }))
    .map(([from, days]): Period => ({ from, to: Math.min(domain.to, from + days) })),
);
const languages = fc.constantFrom('en' as const, 'zh' as const);

describe('layout', () => {
  test('no two labels overlap, and none covers a mark of another record', () => {
    fc.assert(
      fc.property(
        records,
        periods,
        languages,
        fc.integer({ min: 560, max: 1600 }),
        (items, period, language, width) => {
          const { labels, marks } = lay(items, { period, language, width });
          labels.forEach((label, index) => {
            for (const other of labels.slice(index + 1)) expect(overlap(label, other)).toBe(false);
            for (const mark of marks) {
              if (mark.key === label.key) continue;
              const box = { x0: mark.x0, x1: mark.x1, y0: mark.y - mark.size / 2, y1: mark.y + mark.size / 2 };
              expect(overlap(label, box)).toBe(false);
            }
          });
        },
      ),
      { numRuns: runs(60) },
    );
  });

  test('nothing has a negative height, however low the frame of a portal is', () => {
    fc.assert(
      fc.property(records, periods, fc.integer({ min: 1, max: 150 }), (items, period, height) => {
        for (const shape of ['compact', 'phone', 'full'] as const) {
          const { detail, overview, lanes } = lay(items, { period, shape, height });
          for (const { y0, y1 } of [detail, ...lanes]) expect(y1).toBeGreaterThanOrEqual(y0);
          expect(overview.floor).toBeGreaterThanOrEqual(overview.y0);
          for (const { y, yAll } of overview.columns) expect(Math.max(y, yAll)).toBeLessThanOrEqual(overview.floor);
        }
      }),
      { numRuns: runs(200) },
    );
  });

  test('marks never overlap within a lane and stay in their lane', () => {
    fc.assert(
      fc.property(records, periods, (items, period) => {
        for (const lane of lay(items, { period }).lanes) {
          lane.marks.forEach((mark, index) => {
            expect(mark.y).toBeGreaterThan(lane.y0);
            expect(mark.y).toBeLessThan(lane.y1);
            for (const other of lane.marks.slice(index + 1)) {
              if (mark.row !== other.row) continue;
              expect(mark.x1 <= other.x0 + 2 || other.x1 <= mark.x0 + 2).toBe(true);
            }
          });
        }
      }),
      { numRuns: runs(60) },
    );
  });

  test('every record that can fall in the window is drawn once, alone or in a group', () => {
    fc.assert(
      fc.property(records, periods, (items, period) => {
        const drawn = lay(items, { period }).marks.flatMap((mark) => mark.items.map(({ key }) => key));
        expect(new Set(drawn).size).toBe(drawn.length);
        const window = period ?? domain;
        const expected = items.filter(
          ({ date, lane }) =>
            (date.from ?? -Infinity) < window.to && (lane === 'alliances' || (date.to ?? Infinity) > window.from),
        );
        expect(drawn.sort()).toEqual(expected.map(({ key }) => key).sort());
      }),
      { numRuns: runs(60) },
    );
  });

  test('height, marks and labels stay bounded with 20,000 records', () => {
    const items = Array.from({ length: 20_000 }, (_, index) => {
      const make = [allianceItem, eventItem, initiativeItem][index % 3] ?? eventItem;
      return make(`r${index}`, isoOf(domain.from + ((index * 37) % (domain.to - domain.from))));
    });
    const start = performance.now();
    const { marks, labels, overview, height, lanes } = lay(items);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(marks.length).toBeLessThan(600);
    expect(labels.length).toBeLessThanOrEqual(80);
    expect(overview.columns.length).toBeLessThan(300);
    expect(height).toBe(150);
    expect(marks.reduce((sum, mark) => sum + mark.items.length, 0)).toBe(20_000);
    expect(lanes.every((lane) => lane.marks.every((mark) => mark.form === 'bin'))).toBe(true);
  });

  test('alliances founded before the window are counted at its left', () => {
    const items = [
      allianceItem('old', '2017-05'),
      allianceItem('older', '2016-05-01'),
      allianceItem('new', '2021-03-01'),
    ];
    const { marks } = lay(items, { period: { from: dayOf(2020), to: dayOf(2022) } });
    const earlier = marks.find((mark) => mark.earlier);
    expect(earlier?.items.map(({ ref }) => ref.id)).toEqual(['old', 'older']);
    expect(marks.find((mark) => mark.key === 'alliance:new')?.form).toBe('life');
  });

  test('the selected record is called out with its whole title, also where it is one of a group', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      eventItem(`e${index}`, `2018-0${1 + (index % 9)}-1${index % 10}`),
    );
    const hidden = lay(many).marks.find(({ form }) => form === 'group')?.items[0];
    const { callout, labels } = lay(many, { selected: hidden?.key ?? '' });
    expect(callout?.mark).toMatchObject({ ref: hidden?.ref, form: 'dot' });
    expect(callout?.label.text).toBe(hidden && titleOf(hidden, 'en'));
    for (const label of labels) expect(callout && overlap(label, callout.label)).toBe(false);
  });

  test('until it can be called out, the selected record keeps the label of the others', () => {
    const items = [eventItem('a', '2018-01-01'), eventItem('b', '2020-01-01')];
    const { callout, labels } = lay(items, { selected: 'event:a', calloutOf: null });
    expect(callout).toBeNull();
    expect(labels).toEqual(lay(items).labels);
    expect(labels.some(({ key }) => key === 'event:a')).toBe(true);
  });

  test('a selected alliance runs to the edge; one outside the window has no callout', () => {
    const items = [allianceItem('a', '2018-01-01'), allianceItem('b', '2019-01-01')];
    const { callout, overview } = lay(items, { selected: 'alliance:a' });
    expect(callout?.mark).toMatchObject({ lifeTo: overview.scale.x1, lifeEnd: 'open' });
    const period = { from: dayOf(2016), to: dayOf(2017) };
    expect(lay(items, { selected: 'alliance:a', period }).callout).toBeNull();
  });

  test('an alliance whose row is needed by another fades out instead of ending', () => {
    const items = Array.from({ length: 40 }, (_, index) => allianceItem(`a${index}`, `20${18 + (index % 8)}-03-01`));
    const lives = lay(items).marks.filter(({ form }) => form === 'life');
    const edge = Math.max(...lives.map(({ lifeTo }) => lifeTo ?? 0));
    expect(lives.some(({ lifeEnd }) => lifeEnd === 'cut')).toBe(true);
    for (const { lifeTo, lifeEnd } of lives) expect(lifeEnd === 'cut').toBe((lifeTo ?? 0) < edge);
  });

  test('the selected record keeps its whole title wherever it stands', () => {
    const title = { en: 'A title as wide as half of it all', zh: '标题' };
    const items = [eventItem('first', '2018-01-01', { title }), eventItem('last', '2018-12-31', { title })];
    const textOf = (selected: string) =>
      lay(items, { period: { from: dayOf(2018), to: dayOf(2019) }, width: 500, selected }).callout?.label.text;
    expect([textOf('event:first'), textOf('event:last')]).toEqual([title.en, title.en]);
  });

  test('selecting moves no mark', () => {
    const items = Array.from({ length: 90 }, (_, index) =>
      eventItem(`e${index}`, `2018-0${1 + (index % 9)}-1${index % 10}`),
    );
    expect(lay(items, { selected: 'event:e7' }).marks).toEqual(lay(items).marks);
  });

  test('grey columns stand for all records, dark ones for those the filters leave', () => {
    const all = [eventItem('a', '2018-05-01'), eventItem('b', '2018-05-02')];
    const { overview } = lay(all.slice(0, 1), { all });
    const column = overview.columns.find(({ yAll }) => yAll < overview.floor);
    expect(column && overview.floor - column.yAll).toBeCloseTo(2 * (overview.floor - (column?.y ?? 0)));
  });

  test('the shape follows the size of the host', () => {
    expect([shapeFor(1160, 183, false), shapeFor(800, 111, false), shapeFor(436, 183, false)]).toEqual([
      'full',
      'compact',
      'full',
    ]);
    expect([shapeFor(390, 300, false), shapeFor(690, 300, true)]).toEqual(['phone', 'phone']);
    expect(lay([eventItem('a', '2018')], { shape: 'phone', width: 390, height: 68 }).marks).toEqual([]);
  });
});

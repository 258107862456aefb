import { expect, it } from 'vitest';
import { ROW, timeLayout } from '../../../src/analyses/compare/time-layout.ts';
import { timeLines, timeRows } from '../../../src/analyses/compare/time-rows.ts';
import { indexAtlas } from '../../../src/model/atlas.ts';
import { allRecords, compare } from '../../../src/model/compare.ts';
import { dayOf } from '../../../src/model/dates.ts';
import { ATLAS, alliance, atlasFile, event, FILE, member } from '../../fixtures/atlas.ts';

const rowsOf = (kind: 'place' | 'alliance', ...ids: string[]) =>
  timeRows(
    ATLAS,
    compare(
      ATLAS,
      ids.map((id) => ({ kind, id })),
      allRecords(ATLAS),
    ),
  );
const EMPTY_YEAR = { from: dayOf(2020), to: dayOf(2021) };

it('dates a place’s alliances by its joining, else by their founding, and events by their own date', () => {
  const [jiaxing, taizhou] = rowsOf('place', '330400', '321200');
  expect(jiaxing?.lives.map(({ ref, written }) => [ref.id, written])).toEqual([
    ['al-newmat', '2018-11'],
    ['al-robot', '2018-12-21'],
  ]);
  expect(taizhou?.lives.map(({ written, until }) => [written, until])).toEqual([['2020', dayOf(2021, 7)]]);
  expect(taizhou?.events.map(({ ref, lasting }) => [ref.id, lasting])).toEqual([
    ['ev-year', false],
    ['ev-lasting', true],
  ]);
});

it('draws an alliance from its founding, and says which have no date', () => {
  const [robot, hailing] = rowsOf('alliance', 'al-robot', 'al-hailing');
  expect(robot?.lives.map(({ written, until }) => [written, until])).toEqual([['2018-12-21', null]]);
  expect([hailing?.lives, hailing?.undated]).toEqual([[], [{ kind: 'alliance', id: 'al-hailing' }]]);
});

it('lists in words all that is drawn: oldest first, what is at several of them once', () => {
  const lines = timeLines(rowsOf('place', '320500', '330400'));
  expect(lines.map(({ item, by }) => `${item.written} ${item.ref.id} ${by.join('')}`)).toEqual([
    '2018-11 al-newmat 01',
    '2018-11 ev-month 1',
    '2018-12-21 al-robot 01',
    '2018-12-21 ev-robot 01',
  ]);
});

it('lays whole years over the width, and a vague date over all the days it can be', () => {
  const { blocks, period, ticks } = timeLayout(rowsOf('alliance', 'al-newmat'), 733, 'en', EMPTY_YEAR);
  expect(period).toEqual({ from: dayOf(2018), to: dayOf(2024) });
  const [founding] = blocks[0]?.marks ?? [];
  // 2,191 days over 720 pixels, from 6.5 on: November 2018 is days 304 to 334.
  expect(founding?.span?.[0]).toBeCloseTo(6.5 + (304 * 720) / 2191, 5);
  expect(founding?.span?.[1]).toBeCloseTo(6.5 + (334 * 720) / 2191, 5);
  expect(founding?.lifeTo).toBeCloseTo(726.5, 5);
  expect(ticks.map(({ day }) => day)).toEqual([2018, 2019, 2020, 2021, 2022, 2023].map((year) => dayOf(year)));
});

it('puts no mark over another of its row, and ends a line where the next mark begins', () => {
  const founded = ['2019-01-01', '2019-01-05', '2019-06-01', '2019-12-01'];
  const atlas = indexAtlas(
    atlasFile({
      places: FILE.places,
      alliances: founded.map((date, index) => alliance(`al-${index}`, [member('330400')], { founded: date })),
      events: founded.map((date, index) => event(`ev-${index}`, date, { places: ['330400'] })),
    }),
  );
  const comparison = compare(atlas, [{ kind: 'place', id: '330400' }], allRecords(atlas));
  const [block] = timeLayout(timeRows(atlas, comparison), 400, 'en', EMPTY_YEAR).blocks;
  const marks = block?.marks ?? [];
  const inRow = (y: number) => marks.filter((mark) => mark.y === y).sort((a, b) => a.x - b.x);
  const rows = [...new Set(marks.map(({ y }) => y))];
  expect(rows.length * ROW).toBe(block?.height);
  for (const row of rows.map(inRow)) {
    for (const [index, mark] of row.entries()) {
      const next = row[index + 1];
      if (next) expect(Math.max(mark.x + 4.5, mark.lifeTo ?? 0)).toBeLessThan(next.x - 4.5);
    }
  }
  // Four days apart is one symbol over another on this axis: two rows for the alliances, two for the events.
  expect(rows).toHaveLength(4);
});

it('is not lost where nothing is dated', () => {
  const { blocks, period } = timeLayout([{ lives: [], events: [], undated: [] }], 300, 'en', EMPTY_YEAR);
  expect([blocks[0]?.marks, period]).toEqual([[], EMPTY_YEAR]);
});

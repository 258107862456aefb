import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charactersOf, shortAllianceName, shortPlaceName } from '../../../src/analyses/matrix/header-names.tsx';
import {
  HEADS,
  type LineOrder,
  matrixLines,
  positionAfter,
  positionOfRef,
  refAt,
} from '../../../src/analyses/matrix/lines.ts';
import { aboutColumn, aboutRow, matrixFile, readingAt, summaryOf } from '../../../src/analyses/matrix/matrix-words.ts';
import { nearest } from '../../../src/analyses/matrix/reveal.ts';
import { inSight, stretchesOf, whole, withGaps } from '../../../src/analyses/matrix/stretches.ts';
import { indexAtlas } from '../../../src/model/atlas.ts';
import { type Matrix, matrixOf } from '../../../src/model/matrix.ts';
import { filterIndex, query } from '../../../src/model/query.ts';
import type { Language } from '../../../src/model/types.ts';
import { wholeVisible } from '../../../src/model/whole.ts';
import { alliance, atlasFile, FILE, member, place } from '../../fixtures/atlas.ts';
import { PUBLISHED } from '../../fixtures/published.ts';

const REAL = PUBLISHED;
const PLACES = [
  place('330100', 'Hangzhou', '杭州市', [120, 30], { corridor: true }),
  place('330400', 'Jiaxing', '嘉兴市', [121, 31], { corridor: true }),
  place('330600', 'Shaoxing', '绍兴市', [120.5, 30]),
];
const ALLIANCES = [
  alliance('al-b', [member('330100'), member('330400', { role: 'host', basis: 'inferred' })], { founded: '2020' }),
  alliance('al-a', [member('330100', { since: '2019' }), member('330400'), member('330600')], { founded: '2018-11' }),
  alliance('al-c', [member('330600', { role: 'host', since: '2017', until: '2021' })]),
];
const atlas = indexAtlas({
  ...FILE,
  groupings: atlasFile({ places: PLACES }).groupings,
  places: PLACES,
  alliances: ALLIANCES,
});
const speech = (language: Language = 'en') => ({ atlas, whole: atlas, language });

function matrixWith(place: readonly string[] = []): Matrix {
  const visible = query(filterIndex(atlas), { period: null, facets: { place }, match: {} });
  return matrixOf(wholeVisible(atlas, visible), () => false);
}
const matrix = matrixWith();
const inOrder = (order: LineOrder) => {
  const lines = matrixLines(matrix, { rows: order, columns: order }, atlas, 'en');
  return [lines.rows.map((row) => row.place), lines.columns.map((column) => column.alliance.id)];
};
const byName = matrixLines(matrix, { rows: 'name', columns: 'name' }, atlas, 'en');

describe('the lines of the matrix', () => {
  it('are in the order asked for, unknown dates last', () => {
    expect(inOrder('name')).toEqual([
      ['330100', '330400', '330600'],
      ['al-a', 'al-b', 'al-c'],
    ]);
    expect(inOrder('date')).toEqual([
      ['330600', '330100', '330400'],
      ['al-a', 'al-b', 'al-c'],
    ]);
    expect(inOrder('size')[1]).toEqual(['al-a', 'al-b', 'al-c']);
    expect(inOrder('similarity')).toEqual([
      matrix.rows.map((row) => row.place),
      matrix.columns.map((column) => column.alliance.id),
    ]);
  });

  it('know which record stands where', () => {
    expect(refAt(byName, { row: 0, column: 0 })).toBeNull();
    expect(refAt(byName, { row: HEADS, column: 0 })).toEqual({ kind: 'place', id: '330100' });
    expect(refAt(byName, { row: 0, column: HEADS + 1 })).toEqual({ kind: 'alliance', id: 'al-b' });
    expect(refAt(byName, { row: HEADS, column: HEADS + 2 })).toEqual({ kind: 'alliance', id: 'al-c' });
    for (const position of [
      { row: HEADS + 2, column: 0 },
      { row: 0, column: HEADS + 1 },
    ]) {
      expect(positionOfRef(byName, refAt(byName, position))).toEqual(position);
    }
    expect([positionOfRef(byName, null), positionOfRef(byName, { kind: 'event', id: '330100' })]).toEqual([null, null]);
  });
});

describe('the words of the matrix', () => {
  it('sum up what is there, and what the corridor shares', () => {
    expect(summaryOf(matrix, speech())).toBe(
      '3 places × 3 alliances: 5 stated and 1 inferred memberships. The 2 places of the corridor share 2 alliances.',
    );
    expect(summaryOf({ ...matrix, rows: byName.rows.slice(0, 1) }, speech())).toContain(
      'Of the corridor’s 2 places, 1 stands here.',
    );
    expect(summaryOf({ ...matrix, rows: byName.rows.slice(2) }, speech())).toContain('No place of the corridor');
  });

  it('say of an alliance who hosts it, of a place what it hosts', () => {
    const [a, b] = byName.columns;
    expect(a && aboutColumn(a, speech())).toBe('al-a. Founded: Nov 2018. 3 places. No lead city known');
    expect(b && aboutColumn(b, speech())).toBe('al-b. Founded: 2020. 2 places. Lead or host city: Jiaxing');
    const row = byName.rows[1];
    expect(row && aboutRow(row, speech())).toBe('Jiaxing, member of the G60 corridor: 2 alliances; leads or hosts 1');
  });

  it('read a cell with time and source, and an empty one as unknown', () => {
    expect(readingAt(byName, { row: HEADS + 2, column: HEADS + 2 }, speech())).toMatch(
      /^Shaoxing, al-c: Lead or host city, stated; since 2017; until 2021; Source: /,
    );
    expect(readingAt(byName, { row: HEADS + 2, column: HEADS + 1 }, speech())).toBe(
      'Shaoxing, al-b: no membership known',
    );
    expect(readingAt(byName, { row: 1, column: 1 }, speech())).toBeNull();
  });

  it('give the file a line for each place and a field for each alliance', () => {
    const lines = matrixFile(byName, speech()).text.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines[0]).toBe('place code,Place,corridor member,number of alliances,al-a [al-a],al-b [al-b],al-c [al-c]');
    expect(lines[2]).toBe('330400,Jiaxing,1,2,"Member, stated","Lead or host city, inferred",');
    expect(lines).toHaveLength(4);
  });
});

describe('short names', () => {
  it('drop what all alliances say, and stay apart', () => {
    expect(shortAllianceName('G60 Robot Industry Alliance', 'en')).toBe('G60 Robot');
    expect(shortAllianceName('长三角G60科创走廊人工智能产业联盟', 'zh')).toBe('G60人工智能');
    expect(shortAllianceName('联盟', 'zh')).toBe('联盟');
    for (const language of ['en', 'zh'] as const) {
      const names = REAL.alliances.map(({ name }) => shortAllianceName(name[language], language));
      expect(new Set(names).size).toBe(names.length);
      const places = REAL.places.map((record) => shortPlaceName(record, language));
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it('stand as signs one under the other, Latin words whole, long ones with three dots', () => {
    expect(charactersOf('G60“专精特新”')).toEqual(['G60', '专', '精', '特', '新']);
    expect(charactersOf('长三角MEMS与传感器产业').at(-1)).toBe('⋮');
    expect(charactersOf('长三角MEMS与传感器产业')).toHaveLength(9);
  });
});

describe('the keys of the grid', () => {
  const last = { row: 20, column: 30 };
  const press = (key: string, row: number, column: number, ctrlKey = false) =>
    positionAfter({ row, column }, { key, ctrlKey, metaKey: false }, last);

  it('lead one on, to the ends, and nowhere out', () => {
    expect(press('ArrowDown', 20, 5)).toEqual({ row: 20, column: 5 });
    expect(press('ArrowLeft', 3, 1)).toEqual({ row: 3, column: 0 });
    expect(press('Home', 3, 7)).toEqual({ row: 3, column: 0 });
    expect(press('End', 3, 7)).toEqual({ row: 3, column: 30 });
    expect(press('Home', 3, 7, true)).toEqual({ row: 0, column: 0 });
    expect(press('End', 3, 7, true)).toEqual(last);
    expect(press('PageDown', 15, 7)).toEqual({ row: 20, column: 7 });
    expect(press('a', 3, 7)).toBeNull();
  });
});

describe('what of an axis stands in the page', () => {
  it('is as long as the whole, with gaps where lines are left out', () => {
    expect(withGaps([2, 3, 7], 10, 20)).toEqual([
      { gap: 40, key: 'gap 0' },
      { index: 2 },
      { index: 3 },
      { gap: 60, key: 'gap 3' },
      { index: 7 },
      { gap: 40, key: 'gap 5' },
    ]);
    expect(withGaps([0, 1], 2, 20)).toEqual(whole(2));
    expect(withGaps([], 3, 20)).toEqual([{ gap: 60, key: 'gap 0' }]);
  });

  it('are the lines in sight and some ahead, in whole steps', () => {
    expect(inSight(0, 280, 28, 1000)).toEqual({ from: 0, to: 16 });
    expect(inSight(2800, 280, 28, 1000)).toEqual({ from: 96, to: 120 });
    // A little scroll changes nothing.
    expect(inSight(2810, 280, 28, 1000)).toEqual(inSight(2800, 280, 28, 1000));
    expect(inSight(-500, 280, 28, 1000)).toEqual({ from: 0, to: 0 });
    expect(inSight(27_900, 280, 28, 1000)).toEqual({ from: 992, to: 1000 });
    expect(inSight(90_000, 280, 28, 1000)).toEqual({ from: 1000, to: 1000 });
    expect(inSight(0, 280, 28, 3)).toEqual({ from: 0, to: 3 });
  });

  it('hold every line that a frame shows, wherever it is scrolled', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30_000 }),
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 1000 }),
        (offset, length, size, count) => {
          const { from, to } = inSight(offset, length, size, count);
          expect(from).toBeLessThanOrEqual(to);
          for (let line = 0; line < count; line++) {
            const isSeen = (line + 1) * size > offset && line * size < offset + length;
            if (isSeen) expect(line >= from && line < to).toBe(true);
          }
          expect(to - from).toBeLessThanOrEqual(length / size + 2 + 2 * (4 + 8));
        },
      ),
    );
  });

  it('have the pinned line as well, wherever it is', () => {
    const pixels = (stretches: ReturnType<typeof whole>) =>
      stretches.reduce((sum, stretch) => sum + ('gap' in stretch ? stretch.gap : 20), 0);
    for (const pinned of [-2, 0, 8, 11, 40, 99, 100]) {
      const stretches = stretchesOf({ from: 8, to: 16 }, pinned, 100, 20);
      expect(pixels(stretches)).toBe(2000);
      expect(stretches.some((stretch) => 'index' in stretch && stretch.index === pinned)).toBe(
        pinned >= 0 && pinned < 100,
      );
    }
  });

  it('scrolls only as far as it must', () => {
    // A frame of 100 with 30 of headers: what lies at 40 to 60 is in sight at offset 0.
    expect(nearest(0, 40, 20, 30, 100)).toBe(0);
    expect(nearest(0, 150, 20, 30, 100)).toBe(70);
    expect(nearest(200, 150, 20, 30, 100)).toBe(120);
    expect(nearest(50, 30, 20, 30, 100)).toBe(0);
  });
});

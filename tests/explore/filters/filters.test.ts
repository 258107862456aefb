import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_OPTIONS, listOptions, type OptionRequest } from '../../../src/explore/filters/options.ts';
import { activeCount } from '../../../src/model/as-of.ts';
import { indexAtlas } from '../../../src/model/atlas.ts';
import { dayOf } from '../../../src/model/dates.ts';
import { demandOf } from '../../../src/model/demand.ts';
import { FACETS, type FacetId, facetOf } from '../../../src/model/facets.ts';
import { loosened } from '../../../src/model/loosening.ts';
import { waysOut } from '../../../src/parts/loosening.tsx';
import { createSelectors } from '../../../src/state/selectors.ts';
import { type AtlasState, INITIAL_STATE } from '../../../src/state/store.ts';
import * as arbitrary from '../../fixtures/arbitrary.ts';
import { ATLAS, alliance, atlasFile, place } from '../../fixtures/atlas.ts';
import { runs } from '../../fixtures/runs.ts';

/** Thirty alliances; al-07 has the most results, after it the names count. */
const MANY = indexAtlas(
  atlasFile({
    alliances: Array.from({ length: 30 }, (_, i) => alliance(`al-${String(i).padStart(2, '0')}`, [])),
  }),
);

function list(facet: FacetId, rest: Partial<OptionRequest> = {}) {
  const atlas = rest.atlas ?? ATLAS;
  const totals = createSelectors(atlas).counts(INITIAL_STATE)[facet];
  return listOptions({
    atlas,
    facet,
    language: 'en',
    needed: [],
    excluded: [],
    counts: totals,
    totals,
    typed: '',
    found: null,
    showAll: false,
    expanded: new Set(),
    ...rest,
  });
}
const rowsOf = (listed: ReturnType<typeof list>) => listed.groups.flatMap((group) => group.rows);
const labels = (listed: ReturnType<typeof list>) => rowsOf(listed).map((row) => row.label);

describe('options of a facet', () => {
  it('begin with the most frequent', () => {
    expect(labels(list('industry'))).toEqual(['Intelligent manufacturing', 'New materials']);
    expect(rowsOf(list('industry'))[0]).toMatchObject({ count: 5, expanded: false, depth: 0 });
  });

  it('keep their order while one filters, and count what each would give now', () => {
    const counts = new Map([['ind-newmat', 9]]);
    const rows = rowsOf(list('industry', { counts }));
    expect(rows.map(({ value, count }) => [value, count])).toEqual([
      ['ind-intmfg', 0],
      ['ind-newmat', 9],
    ]);
  });

  it('list finer industries when asked for', () => {
    expect(labels(list('industry', { expanded: new Set(['ind-intmfg']) }))).toEqual([
      'Intelligent manufacturing',
      'Robotics',
      'New materials',
    ]);
  });

  it('list finer industries when one of them is chosen', () => {
    const rows = rowsOf(list('industry', { needed: ['ind-robotics'] }));
    expect(rows.map((row) => [row.label, row.depth, row.chosen])).toEqual([
      ['Intelligent manufacturing', 0, false],
      ['Robotics', 1, true],
      ['New materials', 0, false],
    ]);
  });

  it('stand in the order of a project’s life where they are states, with those that belong together', () => {
    const rows = rowsOf(list('status', { expanded: new Set(['planned']) }));
    expect(rows.map(({ label, depth, expanded }) => [label, depth, expanded])).toEqual([
      ['Planned or under way', 0, true],
      ['Announced', 1, null],
      ['Agreed', 1, null],
      ['Under construction', 1, null],
      ['Running or reached', 0, false],
      ['Partly met', 0, null],
      ['Missed', 0, null],
      ['Ended', 0, null],
      ['No report found', 0, null],
      ['Not checked', 0, null],
    ]);
  });

  it('are shortened to the first ones and those chosen, until all are asked for', () => {
    const short = list('alliance', { atlas: MANY, needed: ['al-29'] });
    expect(short).toMatchObject({ shortened: true, total: 30 });
    expect(rowsOf(short).map((row) => row.value)).toEqual([
      ...Array.from({ length: FIRST_OPTIONS }, (_, i) => `al-0${i}`),
      'al-29',
    ]);
    expect(rowsOf(list('alliance', { atlas: MANY, showAll: true }))).toHaveLength(30);
  });

  it('stand under their province', () => {
    expect(list('place').groups.map((group) => [group.heading, group.rows.map((row) => row.label)])).toEqual([
      ['Jiangsu', ['Taizhou (Jiangsu)', 'Suzhou (Jiangsu)', 'Hailing District']],
      ['Zhejiang', ['Jiaxing']],
    ]);
  });

  const typed: readonly [string, readonly string[]][] = [
    ['taizh', ['Taizhou (Jiangsu)']],
    ['tàizhōu', ['Taizhou (Jiangsu)']],
    ['泰', ['Taizhou (Jiangsu)']],
    ['  JIAX ', ['Jiaxing']],
    ['nowhere', []],
  ];
  it.each(typed)('are found by typing %j', (text, found) => {
    expect(labels(list('place', { typed: text }))).toEqual(found);
  });

  it('are those that search has found, in their own order, of a tree without its branches', () => {
    expect(labels(list('industry', { typed: 'chip', found: new Set(['ind-robotics']) }))).toEqual(['Robotics']);
    expect(labels(list('place', { typed: 'taizhou', found: new Set() }))).toEqual([]);
    const alliances = list('alliance', { atlas: MANY, typed: 'x', found: new Set(['al-09', 'al-02']) });
    expect(labels(alliances)).toEqual(['al-02', 'al-09']);
  });

  it('are found beyond the first ones, and then nothing is kept back', () => {
    const found = list('alliance', { atlas: MANY, typed: 'al-2' });
    expect(rowsOf(found)).toHaveLength(10);
    expect(found.shortened).toBe(false);
  });

  it('tell homographs apart', () => {
    const atlas = indexAtlas(
      atlasFile({
        places: [
          place('320500', 'Suzhou', '苏州市', [120.6, 31.3], { label: { en: 'Suzhou (Jiangsu)', zh: '苏州市' } }),
          place('341300', 'Suzhou', '宿州市', [117, 33.6], { label: { en: 'Suzhou (Anhui)', zh: '宿州市' } }),
        ],
      }),
    );
    expect(labels(list('place', { atlas, typed: 'suzhou' }))).toEqual(['Suzhou (Jiangsu)', 'Suzhou (Anhui)']);
  });

  it('list every chosen option, and all of a facet when all are asked for', () => {
    fc.assert(
      fc.property(arbitrary.file, arbitrary.choice, (file, choice) => {
        const atlas = indexAtlas(file);
        for (const { id } of FACETS) {
          const known = facetOf(id)
            .options(atlas)
            .map((option) => option.value);
          const { needed, excluded } = demandOf(choice, id);
          const chosen = known.filter((value) => needed.includes(value) || excluded.includes(value));
          const some = rowsOf(list(id, { atlas, needed, excluded })).filter((row) => row.chosen);
          for (const row of some) expect(row.excluded).toBe(excluded.includes(row.value));
          // A finer industry two levels down shows once its parent is open.
          if (id !== 'industry') expect(some.map((row) => row.value).sort()).toEqual([...chosen].sort());
          const all = rowsOf(list(id, { atlas, needed, excluded, showAll: true, expanded: new Set(known) }));
          expect(all.map((row) => row.value).sort()).toEqual([...known].sort());
        }
      }),
      { numRuns: runs(50) },
    );
  });
});

describe('the number of active filters', () => {
  it('counts each chosen option, and the period as one', () => {
    expect(activeCount({ facets: {}, period: null })).toBe(0);
    expect(activeCount({ facets: { place: ['320500', '330400'], grouping: ['gr-g60'] }, period: null })).toBe(3);
    expect(activeCount({ facets: { type: ['plan'] }, period: { from: 0, to: 1 } })).toBe(2);
    expect(activeCount({ facets: {}, excluded: { place: ['320500'] }, period: null })).toBe(1);
  });
});

describe('ways out when nothing matches', () => {
  const state: AtlasState = {
    ...INITIAL_STATE,
    facets: { industry: ['ind-newmat'], place: ['321202'] },
    period: { from: dayOf(2018), to: dayOf(2021) },
  };

  it('name each filter with what lifting it would give', () => {
    const selectors = createSelectors(ATLAS);
    expect(selectors.visible(state).total).toBe(0);
    expect(waysOut(state, selectors.totalOf)).toEqual([
      { remove: 'industry', total: 3 },
      { remove: 'place', total: 2 },
    ]);
    expect(selectors.totalOf(loosened(state, { remove: 'period' }))).toBe(0);
  });

  it('are none when nothing is filtered', () => {
    expect(waysOut(INITIAL_STATE, createSelectors(ATLAS).totalOf)).toEqual([]);
  });

  it('promise exactly what the view shows afterwards, and never less than before', () => {
    fc.assert(
      fc.property(arbitrary.file, arbitrary.choice, (file, choice) => {
        const selectors = createSelectors(indexAtlas(file));
        const before = { ...INITIAL_STATE, ...choice };
        const total = selectors.visible(before).total;
        for (const way of waysOut(before, selectors.totalOf)) {
          const after = { ...before, ...loosened(before, way) } as AtlasState;
          expect(selectors.visible(after).total).toBe(way.total);
          expect(way.total).toBeGreaterThanOrEqual(total);
        }
      }),
    );
  });
});

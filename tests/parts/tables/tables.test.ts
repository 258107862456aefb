import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPossibleMembership } from '../../../src/model/as-of.ts';
import { indexAtlas } from '../../../src/model/atlas.ts';
import { dayOf } from '../../../src/model/dates.ts';
import type { FacetChoice } from '../../../src/model/facets.ts';
import { filterIndex, query } from '../../../src/model/query.ts';
import type { Language, Period } from '../../../src/model/types.ts';
import { wholeVisible } from '../../../src/model/whole.ts';
import { TABLES } from '../../../src/parts/tables/all-tables.ts';
import type { TableView } from '../../../src/parts/tables/columns.ts';
import { csvFile } from '../../../src/parts/tables/csv-file.ts';
import { waysToFill } from '../../../src/parts/tables/nothing-found.tsx';
import { captionOf, rowsFound } from '../../../src/parts/tables/opened-table.tsx';
import { tabAfter } from '../../../src/parts/tabs.tsx';
import { collatorOf, sortRows } from '../../../src/records/sort.ts';
import { OPENABLE_IDS, TABLE_IDS, type TableId } from '../../../src/state/store.ts';
import { ATLAS, alliance, FILE, member } from '../../fixtures/atlas.ts';

/** A period, or all time. */
const windowsIn = (period: Period | null) => (period ? [period] : []);

function viewOf(language: Language = 'en', facets: FacetChoice = {}, period: Period | null = null): TableView {
  return {
    atlas: ATLAS,
    whole: ATLAS,
    language,
    visible: wholeVisible(ATLAS, query(filterIndex(ATLAS), { period, facets, match: {} })),
    windows: windowsIn(period),
  };
}

/** The text of one column's cells, in the table's order. */
function column(id: TableId, name: string, view: TableView, direction: 'ascending' | 'descending' = 'ascending') {
  const open = TABLES[id].open(view);
  const index = open.columns.findIndex((entry) => entry.id === name);
  return open.sorted({ column: name, direction }).map((row) => row.cells()[index]?.text);
}

describe('sortRows', () => {
  const collator = collatorOf('en');

  it('keeps unknown values last in both directions', () => {
    const values = [3, null, 1, null, 2];
    expect(sortRows(values, (value) => value, 'ascending', collator)).toEqual([1, 2, 3, null, null]);
    expect(sortRows(values, (value) => value, 'descending', collator)).toEqual([3, 2, 1, null, null]);
  });

  it('keeps rows of equal value in the order they came, in both directions', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3 })),
        fc.constantFrom('ascending' as const, 'descending' as const),
        (values, direction) => {
          const rows = values.map((value, index) => ({ value, index }));
          const sorted = sortRows(rows, (row) => row.value, direction, collator);
          for (const [index, row] of sorted.entries()) {
            const next = sorted[index + 1];
            if (next?.value === row.value) expect(next.index).toBeGreaterThan(row.index);
          }
          expect(sorted).toHaveLength(rows.length);
        },
      ),
    );
  });

  it('sorts Chinese by pinyin, and numbers in words by value', () => {
    const sort = (words: string[], language: Language) =>
      sortRows(words, (word) => word, 'ascending', collatorOf(language));
    expect(sort(['芜湖', '合肥', '杭州', '苏州'], 'zh')).toEqual(['杭州', '合肥', '苏州', '芜湖']);
    expect(sort(['Batch 10', 'Batch 9'], 'en')).toEqual(['Batch 9', 'Batch 10']);
  });
});

describe('the tables', () => {
  it('hold exactly what the filters leave, and know how many there are in all', () => {
    const view = viewOf('en', { industry: ['ind-robotics'] });
    for (const id of TABLE_IDS) {
      expect(TABLES[id].open(view).count).toBe(view.visible[id].length);
      expect(TABLES[id].open(view).total).toBe(TABLES[id].open(viewOf()).count);
    }
    expect(column('alliances', 'name', view)).toEqual(['Robot Alliance']);
  });

  it('sort dates by EDTF, not by their words', () => {
    expect(column('events', 'date', viewOf())).toEqual([
      'Nov 2018',
      '21 Dec 2018',
      'by 2019',
      'about 2020',
      '1 Mar 2022 – Jun 2023',
    ]);
    expect(column('alliances', 'founded', viewOf(), 'descending')).toEqual([
      '21 Dec 2018',
      'Nov 2018',
      'date not known',
    ]);
  });

  it('start sorted by a column that they have', () => {
    for (const id of TABLE_IDS) {
      const { start } = TABLES[id];
      expect(TABLES[id].open(viewOf()).columns.map((entry) => entry.id)).toContain(start.column);
    }
  });

  it('speak the language of the interface and name a homograph in full', () => {
    expect(column('memberships', 'place', viewOf('en'))).toContain('Suzhou (Jiangsu)');
    expect(column('memberships', 'role', viewOf('zh'))).toContain('牵头或所在城市');
  });

  it('link the first cell of each row to its record', () => {
    const rows = TABLES.events.open(viewOf()).sorted({ column: 'title', direction: 'ascending' });
    for (const row of rows) expect(row.cells()[0]?.links).toEqual([{ ref: { kind: 'event', id: row.key } }]);
  });

  it('say "possibly" where a vague date may lie outside of the period', () => {
    const period = { from: dayOf(2018, 11, 10), to: dayOf(2019) };
    const open = TABLES.events.open(viewOf('en', {}, period));
    const notes = new Map(
      open.sorted(TABLES.events.start).map((row) => [row.key, row.cells().flatMap((cell) => cell.note ?? [])]),
    );
    expect(notes.get('ev-month')).toEqual(['possibly']);
    expect(notes.get('ev-robot')).toEqual([]);
  });

  it('give every row a key of its own', () => {
    for (const id of TABLE_IDS) {
      const keys = TABLES[id]
        .open(viewOf())
        .sorted(TABLES[id].start)
        .map((row) => row.key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

describe('the sentence above a table', () => {
  it('tells all from filtered, and stated from inferred', () => {
    const all = viewOf();
    expect(captionOf(TABLES.alliances.open(all), 'en')).toBe('All 3 records.');
    const some = viewOf('en', { alliance: ['al-robot'] });
    expect(captionOf(TABLES.memberships.open(some), 'en')).toBe(
      '3 of 6 records match your filters. 2 stated, 1 inferred.',
    );
  });
});

describe('isPossibleMembership', () => {
  const windows = [{ from: dayOf(2018), to: dayOf(2019) }];
  const membership = (since: string | null, until: string | null = null, founded: string | null = null) => {
    const one = member('340200', { since, until });
    return { alliance: alliance('al-x', [one], { founded }), membership: one };
  };

  it('is said of a beginning that may come after the period, and of an end that may come before it', () => {
    expect(isPossibleMembership(membership('2018-06/2019-06'), windows)).toBe(true);
    expect(isPossibleMembership(membership(null), windows)).toBe(true);
    expect(isPossibleMembership(membership('2016', '2017/2018'), windows)).toBe(true);
  });

  it('is not said of what certainly lies in it, nor without a period', () => {
    expect(isPossibleMembership(membership('2018-12'), windows)).toBe(false);
    expect(isPossibleMembership(membership('2016', '2020'), windows)).toBe(false);
    expect(isPossibleMembership(membership(null, null, '2017'), windows)).toBe(false);
    expect(isPossibleMembership(membership(null), [])).toBe(false);
  });

  it('is said of two days compared if it is certain on neither', () => {
    const [first, last] = [dayOf(2018), dayOf(2021)].map((from) => ({ from, to: from + 1 })) as [Period, Period];
    expect(isPossibleMembership(membership('2018/2022'), [first, last])).toBe(true);
    expect(isPossibleMembership(membership('2019'), [first, last])).toBe(false);
  });
});

describe('waysToFill', () => {
  it('names each filter whose lifting alone gives rows of this table, with how many there would be', () => {
    const period = { from: dayOf(1990), to: dayOf(1991) };
    expect(waysToFill(ATLAS, { period, facets: { alliance: ['al-robot'] }, match: {} }, 'memberships')).toEqual([
      { remove: 'period', total: 3 },
    ]);
  });

  it('counts what the table then shows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TABLE_IDS), fc.integer({ min: 1990, max: 2026 }), (id, year) => {
        const period = { from: dayOf(year), to: dayOf(year + 1) };
        const facets = { industry: ['ind-robotics'] };
        for (const { remove, total } of waysToFill(ATLAS, { period, facets, match: {} }, id)) {
          const view = remove === 'period' ? viewOf('en', facets, null) : viewOf('en', {}, period);
          expect(total).toBe(TABLES[id].open(view).count);
          expect(total).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('rowsFound', () => {
  const ROWS = ['China Daily (Hailing)', 'Xinhua Daily, on China Radio', '中国日报', 'Lǜdì'].map((text) => ({
    found: () => text,
  }));
  const found = (typed: string) => rowsFound(ROWS, typed).map((row) => row.found());

  it('has rows with the words as they were typed, else with all of them in any order', () => {
    expect(found('china daily')).toEqual(['China Daily (Hailing)']);
    expect(found('CHINA  dai')).toEqual(['China Daily (Hailing)']);
    expect(found('radio xinhua')).toEqual(['Xinhua Daily, on China Radio']);
    expect(found('日报')).toEqual(['中国日报']);
    expect(found('lvdi')).toEqual(['Lǜdì']);
    expect(found('nothing')).toEqual([]);
    expect(found('  ')).toHaveLength(ROWS.length);
  });
});

describe('the table of sources', () => {
  it('has what filtered records rest on, and all sources where nothing is filtered', () => {
    const open = (facets: FacetChoice) => TABLES.sources.open(viewOf('en', facets, null));
    expect(open({}).count).toBe(open({}).total);
    expect(open({ alliance: ['nothing'] }).count).toBe(0);
    const [first] = open({}).sorted(TABLES.sources.start);
    expect(first?.found()).toContain('日报');
  });
});

describe('csvFile', () => {
  const lines = (id: TableId, language: Language) => {
    const view = viewOf(language);
    const file = csvFile(TABLES[id], TABLES[id].open(view), TABLES[id].start, view);
    return { name: file.name, rows: file.text.slice(1).trimEnd().split('\r\n') };
  };

  it('is named for table and version of the data', () => {
    expect(lines('events', 'en').name).toBe('delta-atlas-events-0123456789ab.csv');
  });

  it('has one header in the language, all rows, and both names in either language', () => {
    const english = lines('alliances', 'en');
    expect(english.rows).toHaveLength(1 + FILE.alliances.length);
    expect(english.rows[0]).toMatch(/^id,name \(English\),name \(Chinese\),/);
    const chinese = lines('alliances', 'zh');
    for (const { rows } of [english, chinese]) {
      expect(rows.find((row) => row.startsWith('al-robot,'))).toContain('Robot Alliance,机器人产业联盟');
    }
    expect(chinese.rows[0]).toMatch(/^编号,名称（英文）/);
  });

  it('keeps dates as EDTF', () => {
    const { rows } = lines('events', 'zh');
    expect(rows.find((row) => row.startsWith('ev-year,'))).toContain(',2020~,');
    expect(rows.find((row) => row.startsWith('ev-open,'))).toContain(',../2019,');
  });

  it('has as many cells in each row as in the header', () => {
    const file = indexAtlas(FILE).file;
    expect(file.dataVersion).toBe('0123456789ab');
    for (const id of TABLE_IDS) {
      const open = TABLES[id].open(viewOf());
      for (const row of open.sorted(TABLES[id].start)) expect(row.csv()).toHaveLength(open.csvLabels.length);
    }
  });
});

describe('tabAfter', () => {
  it('goes round with the arrows, to the ends with Home and End, and nowhere else', () => {
    expect(tabAfter(OPENABLE_IDS, 'alliances', 'ArrowRight')).toBe('places');
    expect(tabAfter(OPENABLE_IDS, 'sources', 'ArrowRight')).toBe('matrix');
    const last = OPENABLE_IDS.at(-1) ?? 'network';
    expect(tabAfter(OPENABLE_IDS, last, 'ArrowRight')).toBe('alliances');
    expect(tabAfter(OPENABLE_IDS, 'alliances', 'ArrowLeft')).toBe(last);
    expect(tabAfter(OPENABLE_IDS, 'events', 'Home')).toBe('alliances');
    expect(tabAfter(OPENABLE_IDS, 'events', 'End')).toBe(last);
    expect(tabAfter(OPENABLE_IDS, 'events', 'Enter')).toBeNull();
  });
});

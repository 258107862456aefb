/** Figures as rows, and the sizes of alliances. */
import { describe, expect, it } from 'vitest';
import { indexAtlas } from '../../../src/model/atlas.ts';
import { filterIndex, query } from '../../../src/model/query.ts';
import type { AtlasFile, Figure, WholeAlliance } from '../../../src/model/types.ts';
import { wholeVisible } from '../../../src/model/whole.ts';
import { TABLES } from '../../../src/parts/tables/all-tables.ts';
import type { TableView } from '../../../src/parts/tables/columns.ts';
import { FILE, source } from '../../fixtures/atlas.ts';

const figure = (value: number, currency: 'CNY' | null, kind: Figure['kind']): Figure => ({
  ...{ value, currency, kind, asOf: '2019' },
  label: { en: 'a number', zh: '数' },
  unit: currency ? { en: 'yuan', zh: '元' } : { en: 'projects', zh: '个项目' },
});

describe('the table of figures', () => {
  const atlas = indexAtlas({
    ...FILE,
    sources: [{ ...source('src-a', 'A source', '一个来源'), url: 'https://example.org/a', urlKind: 'original' }],
    events: FILE.events.map((event, index) =>
      index === 0 ? { ...event, figures: [figure(30, 'CNY', 'agreed'), figure(7, null, 'reported')] } : event,
    ),
    initiatives: FILE.initiatives.map((initiative, index) =>
      index === 0
        ? {
            ...initiative,
            event: FILE.events[0]?.id ?? '',
            figures: [figure(30, 'CNY', 'agreed'), figure(9, 'CNY', 'target')],
          }
        : initiative,
    ),
  });
  const view: TableView = {
    ...{ atlas, whole: atlas, language: 'en', windows: [] },
    visible: wholeVisible(atlas, query(filterIndex(atlas), { period: null, facets: {}, match: {} })),
  };
  const open = TABLES.figures.open(view);
  const at = (name: string) => open.columns.findIndex(({ id }) => id === name);

  it('sorts by value within a unit, in either direction', () => {
    for (const direction of ['ascending', 'descending'] as const) {
      const rows = open.sorted({ column: 'value', direction }).map((row) => row.cells());
      const units = rows.map((cells) => cells[at('unit')]?.text);
      expect(units).toEqual([...new Set(units)].flatMap((unit) => units.filter((one) => one === unit)));
      const yuan = rows.filter((cells) => cells[at('unit')]?.text === 'yuan').map((cells) => cells[at('value')]?.text);
      expect(yuan).toEqual(direction === 'ascending' ? ['9', '30', '30'] : ['30', '30', '9']);
    }
  });

  it('marks the amount that an event and its project both state, and nothing else', () => {
    const notes = open.sorted({ column: 'value', direction: 'descending' }).map((row) => row.cells()[at('value')]);
    expect(notes.filter((cell) => cell?.note?.includes('Same amount in')).map((cell) => cell?.text)).toEqual([
      '30',
      '30',
    ]);
  });

  it('begins with what was signed, and downloads numbers with the addresses of their sources', () => {
    const rows = open.sorted(TABLES.figures.start);
    expect(rows.slice(0, 2).map((row) => row.cells()[at('kind')]?.text)).toEqual(['agreed', 'agreed']);
    const line = Object.fromEntries(open.csvLabels.map((label, index) => [label, rows[0]?.csv()[index]]));
    expect(line).toMatchObject({ Value: 30, currency: 'CNY', Kind: 'agreed' });
    expect(line).toMatchObject({ 'source ids': 'src-a', 'source addresses': 'https://example.org/a' });
  });
});

it('figures follow the filters: those of visible records, and of places that have some', () => {
  const places = FILE.places.map((place) => ({ ...place, figures: [figure(5, null, 'reported')] }));
  const atlas = indexAtlas({ ...FILE, places });
  const choice = { period: null, facets: { alliance: ['al-hailing'] }, match: {} };
  const { figures } = wholeVisible(atlas, query(filterIndex(atlas), choice));
  expect(figures.map(({ owner }) => owner.id)).toEqual(['321202']);
});

describe('the size of an alliance', () => {
  const count = (value: number, asOf: string): WholeAlliance['counts'][number] => ({
    ...{ value, asOf, unit: { en: 'member units', zh: '家成员单位' } },
    sources: FILE.alliances[0]?.sources ?? [],
  });
  const file: AtlasFile = {
    ...FILE,
    alliances: FILE.alliances.map((one, index) => ({
      ...one,
      counts:
        index === 0
          ? [count(12, '2019'), count(88, '2025-08-21'), count(9, '2018')]
          : index === 1
            ? [count(100, '2018')]
            : [],
    })),
  };
  const atlas = indexAtlas(file);
  const view: TableView = {
    ...{ atlas, whole: atlas, language: 'en', windows: [] },
    visible: wholeVisible(atlas, query(filterIndex(atlas), { period: null, facets: {}, match: {} })),
  };
  const open = TABLES.alliances.open(view);
  const at = open.columns.findIndex(({ id }) => id === 'size');

  it('is the latest stated, with its unit, day, source and the others; none stated is last', () => {
    for (const direction of ['ascending', 'descending'] as const) {
      const cells = open.sorted({ column: 'size', direction }).map((row) => row.cells()[at]);
      const sizes = cells.map((cell) => cell?.text);
      const known = ['88 member units', '100 member units'];
      expect(sizes).toEqual([...(direction === 'ascending' ? known : known.reverse()), 'none stated']);
      const latest = cells.find((cell) => cell?.text.startsWith('88'));
      expect(latest?.note).toBe(
        'as of 21 Aug 2025; also 12 member units (as of 2019); also 9 member units (as of 2018)',
      );
      expect(latest?.cited?.map(({ ref }) => ref.id)).toEqual(FILE.alliances[0]?.sources);
    }
  });
});

/** Which figures are one and the same, stated twice. */
import { describe, expect, it } from 'vitest';
import { figureRows, numberOf } from '../../src/model/figure-rows.ts';
import type { Figure } from '../../src/model/types.ts';
import { atlasFile, event, initiative, source } from '../fixtures/atlas.ts';

const figure = (value: Figure['value'], rest: Partial<Figure> = {}): Figure => ({
  ...{ value, currency: 'CNY', kind: 'agreed', asOf: '2019-05-25' },
  label: { en: 'total investment', zh: '总投资' },
  unit: { en: 'yuan', zh: '元' },
  ...rest,
});
const sources = ['a', 'b', 'c'].map((id) => source(id, id, id));
const rowsOf = (
  ofEvent: Partial<Parameters<typeof event>[2] & object>,
  ofInitiative: Partial<Parameters<typeof initiative>[2] & object>,
) =>
  figureRows(
    atlasFile({
      sources,
      events: [event('ev-fair', '2019-05-25', { sources: ['a'], figures: [figure(3.5e9)], ...ofEvent })],
      initiatives: [initiative('pt-plant', '2019', { sources: ['b'], figures: [figure(3.5e9)], ...ofInitiative })],
    }),
  );
const repeats = (rows: ReturnType<typeof figureRows>) => rows.map(({ repeatedIn }) => repeatedIn.map(({ id }) => id));
const BOTH = [['pt-plant'], ['ev-fair']];
const NONE = [[], []];

describe('the same amount in two records', () => {
  it('is one at the same event, or by the same source', () => {
    expect(repeats(rowsOf({}, { event: 'ev-fair' }))).toEqual(BOTH);
    expect(repeats(rowsOf({}, { sources: ['b', 'a'] }))).toEqual(BOTH);
    expect(repeats(rowsOf({}, { figures: [figure(3.5e9, { sources: ['a'] })] }))).toEqual(BOTH);
  });

  it('is two of other records, and not the same of another unit, currency, kind or value', () => {
    expect(repeats(rowsOf({}, {}))).toEqual(NONE);
    for (const other of [
      figure(3.4e9),
      figure(3.5e9, { kind: 'target' }),
      figure(3.5e9, { currency: 'USD' }),
      figure(3.5e9, { currency: null, unit: { en: 'projects', zh: '个项目' } }),
    ]) {
      expect(repeats(rowsOf({}, { event: 'ev-fair', figures: [other] }))).toEqual(NONE);
    }
  });

  it('of things that are counted needs the same day besides the source: three projects are often three', () => {
    const three = (asOf: string) => figure(3, { currency: null, unit: { en: 'projects', zh: '个项目' }, asOf });
    const of = (asOf: string) => rowsOf({ figures: [three('2019')] }, { sources: ['a'], figures: [three(asOf)] });
    expect(repeats(of('2019'))).toEqual(BOTH);
    expect(repeats(of('2021'))).toEqual(NONE);
  });

  it('is not said of two figures of one record', () => {
    expect(repeats(rowsOf({ figures: [figure(1), figure(1)] }, {}))).toEqual([[], [], []]);
  });
});

it('a share is two numbers, the upper and the lower', () => {
  expect(numberOf(figure('1/15'))).toEqual([1, 15]);
  expect(numberOf(figure(12))).toEqual([12, null]);
});

it('units are ranked by how often they are used, whatever their language', () => {
  const rows = rowsOf({ figures: [figure(1), figure(2, { currency: null, unit: { en: 'km', zh: '公里' } })] }, {});
  expect(rows.map(({ unitRank }) => unitRank)).toEqual([0, 1, 0]);
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Link, openLink } from '../../bench/page/link.ts';
import { changesSince, ratiosOf } from '../../bench/page/ratios.ts';
import { markdownReport, plainReport } from '../../bench/page/report.ts';
import { addFailure, addValues, type Cell, linesOf, newCell } from '../../bench/page/results.ts';
import { median, percentile } from '../../bench/page/statistics.ts';

describe('median and percentile', () => {
  it('take the middle of any number of values, and nothing of none', () => {
    expect(median([3])).toBe(3);
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  it('take the value that a share does not exceed', () => {
    const values = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(percentile(values, 0.95)).toBe(95);
    expect(percentile([7], 0.95)).toBe(7);
    expect(percentile([], 0.95)).toBeNaN();
  });
});

describe('the table of the page bench', () => {
  const cellOf = (atlas: number[], baseline: number[]): Cell => {
    const cell = newCell('real', 'fast');
    for (const firstMap of atlas) addValues(cell, 'atlas', { firstMap });
    for (const firstMap of baseline) addValues(cell, 'baseline', { firstMap });
    return cell;
  };
  const lineOf = (cell: Cell, id: string) => linesOf(cell).find(({ measure }) => measure.id === id);

  it('compares medians and says whether the aim is met', () => {
    expect(lineOf(cellOf([90, 100, 900], [1000, 1100, 900]), 'firstMap')).toMatchObject({
      others: { baseline: { ratio: 0.1, met: true } },
    });
    expect(lineOf(cellOf([101], [1000]), 'firstMap')).toMatchObject({
      others: { baseline: { met: false } },
    });
  });

  it('wants more frames, not fewer', () => {
    const cell = newCell('real', 'fast');
    addValues(cell, 'atlas', { framesPerSecond: 29 });
    addValues(cell, 'baseline', { framesPerSecond: 10 });
    expect(lineOf(cell, 'framesPerSecond')).toMatchObject({ others: { baseline: { ratio: 2.9, met: false } } });
  });

  it('has other aims for another profile, of a ratio or of the value alone', () => {
    const met = (profile: 'fast' | 'slow') => {
      const cell = newCell('real', profile);
      addValues(cell, 'atlas', { framesPerSecond: 45 });
      addValues(cell, 'light', { framesPerSecond: 30 });
      return lineOf(cell, 'framesPerSecond')?.others.light;
    };
    expect(met('fast')).toMatchObject({ ratio: 1.5, met: false });
    expect(met('slow')).toMatchObject({ ratio: 1.5, met: true });
  });

  it('takes the slowest of all clicks of all runs', () => {
    const cell = newCell('real', 'fast');
    for (const page of ['atlas', 'light'] as const) {
      const slower = page === 'light' ? 2 : 1;
      addValues(cell, page, { filterEarly: Array.from({ length: 10 }, (_, i) => slower * (i + 1)) });
      addValues(cell, page, { filterEarly: Array.from({ length: 10 }, (_, i) => slower * (i + 11)) });
    }
    expect(lineOf(cell, 'filterEarly')).toMatchObject({ atlas: 10.5, others: { light: { value: 21 } } });
    expect(lineOf(cell, 'filterEarlySlow')).toMatchObject({ atlas: 19, others: { light: { value: 38, met: true } } });
  });

  it('compares the map before the engine with the baseline’s only map', () => {
    const cell = newCell('real', 'fast');
    addValues(cell, 'atlas', { filterBefore: 50, filterAfter: 300 });
    addValues(cell, 'baseline', { filterAfter: 500 });
    expect(lineOf(cell, 'filterBefore')).toMatchObject({
      atlas: 50,
      others: { baseline: { value: 500, ratio: 0.1 } },
    });
  });

  it('leaves empty what failed, and says why', () => {
    const cell = cellOf([100], []);
    addFailure(cell, 'baseline', ['firstMap'], new Error('base:gl: not within 60 s\n  at somewhere'));
    expect(lineOf(cell, 'firstMap')).toMatchObject({
      atlas: 100,
      others: { baseline: { value: null, ratio: null, met: null } },
    });
    const text = plainReport([cell]);
    expect(text).toMatch(/First map +100 ms +– +– +– +–/);
    expect(text).toContain('First map: baseline: base:gl: not within 60 s');
    expect(text).not.toContain('somewhere');
  });

  it('is the same as Markdown', () => {
    expect(markdownReport([cellOf([90], [1000])], 'a machine')).toContain(
      '| First map | 90 ms | – | – |  |  | 1000 ms | 0.09 | ≤ 0.1 | met |',
    );
  });
});

describe('the ratios that are kept', () => {
  it('are those of all contenders, by name', () => {
    const cell = newCell('real', 'slow');
    addValues(cell, 'atlas', { usable: 500, firstMap: 10 });
    addValues(cell, 'light', { usable: 1000 });
    expect(ratiosOf([cell])).toEqual({ 'real slow: usable ÷ light': 0.5 });
  });

  it('tell what has changed by more than chance explains, the most first', () => {
    const before = { a: 1, b: 1, c: 1, gone: 1 };
    expect(changesSince(before, { a: 1.1, b: 0.8, c: 0.5, new: 2 })).toEqual(['c: 1 → 0.5', 'b: 1 → 0.8']);
  });
});

describe('the line between browser and server', () => {
  const text = Array.from({ length: 20_000 }, (_, i) => i).join();
  const open: { close: () => void }[] = [];
  afterEach(() => {
    for (const each of open.splice(0)) each.close();
  });

  const lineTo = async (speed: Parameters<typeof openLink>[1]): Promise<Link> => {
    const server = createServer((_, response) => response.end(text));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const link = await openLink((server.address() as AddressInfo).port, speed);
    open.push(link, server);
    return link;
  };

  it.each([
    ['as fast as the machine', null],
    ['slow', { down: 20_000_000, up: 1_000_000, latency: 4 }],
  ])('carries everything in its order and counts it, when it is %s', async (_, speed) => {
    const link = await lineTo(speed);
    const answers = await Promise.all([1, 2, 3].map(async () => (await fetch(link.address)).text()));
    expect(answers).toEqual([text, text, text]);
    expect(link.received()).toBeGreaterThan(3 * text.length);
    expect(link.received()).toBeLessThan(3 * text.length + 3000);
    expect(link.received(0)).toBe(0);
  });
});

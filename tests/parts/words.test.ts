import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/model/types.ts';
import { safeAddress } from '../../src/parts/safe-address.ts';
import { asOfWords, figureLine, splitMeasure, thresholdWords } from '../../src/records/figure-words.ts';
import { text } from '../fixtures/atlas.ts';

const figure: Figure = {
  label: text('new projects', '新增项目'),
  value: 2,
  unit: text('projects', '个项目'),
  currency: null,
  kind: 'target',
  asOf: '2024',
  threshold: { value: 5_000_000_000, currency: 'CNY', relation: 'over' },
};

describe('figures in words', () => {
  it('say the size of each counted thing in the scale of the language', () => {
    expect(thresholdWords(figure, 'en')).toBe('each over 5 billion yuan');
    expect(thresholdWords(figure, 'zh')).toBe('单个超过50亿元');
  });

  it('do not say “each” of a single thing', () => {
    expect(thresholdWords({ ...figure, value: 1 }, 'en')).toBe('over 5 billion yuan');
    expect(thresholdWords({ ...figure, value: 1 }, 'zh')).toBe('单个超过50亿元');
  });

  it('give the conversion only where the source prints one', () => {
    const threshold: NonNullable<Figure['threshold']> = {
      value: 10_000_000_000,
      currency: 'CNY',
      relation: 'over',
      equivalent: { value: 1_390_000_000, currency: 'USD' },
    };
    expect(thresholdWords({ ...figure, threshold }, 'en')).toBe(
      'each over 10 billion yuan (US$1.39 billion in the source)',
    );
  });

  it('say target or estimate in a line, and nothing for what is reported', () => {
    expect(figureLine(figure, 'en')).toBe('new projects: 2 projects (target, each over 5 billion yuan)');
    expect(figureLine(figure, 'zh')).toMatch(/^新增项目：2个项目（目标，/);
    const { threshold: _, ...plain } = figure;
    expect(figureLine({ ...plain, kind: 'reported' }, 'en')).toBe('new projects: 2 projects');
  });
});

describe('safeAddress', () => {
  it('lets http and https through', () => {
    expect(safeAddress('https://www.shine.cn/a?b=1')).toBe('https://www.shine.cn/a?b=1');
    expect(safeAddress('http://example.org/')).toBe('http://example.org/');
  });

  it.each([
    null,
    '',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    '//example.org/a',
    'example.org',
    'https://user:pass@example.org/',
  ])('turns %j away', (address) => {
    expect(safeAddress(address)).toBeNull();
  });
});

describe('asOfWords', () => {
  it('says the year a target is for, and the day on which anything else was said', () => {
    expect(asOfWords({ kind: 'target', asOf: '2025' }, 'en')).toBe('for 2025');
    expect(asOfWords({ kind: 'target', asOf: '2021-04-01' }, 'en')).toBe('as of 1 Apr 2021');
    expect(asOfWords({ kind: 'reported', asOf: '2025' }, 'zh')).toBe('截至2025年');
    expect(asOfWords({ kind: 'reported', asOf: null }, 'en')).toBeNull();
  });
});

describe('splitMeasure', () => {
  it('gives a Chinese measure word to the number and leaves the rest as the label', () => {
    expect(splitMeasure('家成员单位')).toEqual({ label: '成员单位', measure: '家' });
    expect(splitMeasure('企业')).toEqual({ label: '企业', measure: '' });
    expect(splitMeasure('enterprises')).toEqual({ label: 'enterprises', measure: '' });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWide, shorten, textWidth, type Weight } from '../../src/ui/text-width.ts';

/** Widths in em, from Chromium with DejaVu Sans and WenQuanYi Micro Hei: the widest system fonts there are. */
const MEASURED: readonly [text: string, weight: Weight, em: number][] = [
  ['Songjiang', 400, 4.95],
  ['Shanghai', 400, 4.67],
  ['Wuhu', 400, 2.85],
  ["Ma'anshan", 400, 5.4],
  ['Taizhou 泰州', 400, 6.06],
  ['Hangzhou Bay', 400, 7.25],
  ['Lianyungang', 400, 6.46],
  ['京杭大运河', 400, 5],
  ['15', 400, 1.27],
  ['Songjiang', 600, 5.62],
  ['Wuhu', 600, 3.24],
  ["Ma'anshan", 600, 6.06],
  ['Taizhou 泰州', 600, 6.61],
  ['Hangzhou Bay', 600, 8.04],
  ['苏州', 600, 2],
  ['15', 600, 1.39],
];

describe('the width of a text', () => {
  it.each(MEASURED)('is never less than that of %s in weight %i by 2 %, nor more by 10 %', (text, weight, em) => {
    const ratio = textWidth(text, 1, weight) / em;
    expect(ratio).toBeGreaterThan(0.98);
    expect(ratio).toBeLessThan(1.1);
  });

  it('grows with the font size, and by the spacing between letters but not after the last', () => {
    expect(textWidth('苏州', 14, 400)).toBe(28);
    expect(textWidth('东海', 10, 400, 0.5)).toBe(25);
    expect(textWidth('', 10, 400, 0.5)).toBe(0);
  });

  it('counts accents as nothing and full-width signs as one character', () => {
    expect(textWidth('Hángzhōu', 12, 400, 0.1)).toBeCloseTo(textWidth('Hangzhou', 12, 400, 0.1));
    expect(textWidth('（苏）', 10, 600)).toBe(30);
  });

  it('is at least 0.6 em for letters of other scripts', () => {
    expect(textWidth('Шанхай', 1, 400)).toBeGreaterThan(3.6);
  });
});

it('knows which texts have square characters', () => {
  expect(['Taizhou 泰州', '上海', 'Wuxi', '15'].map(isWide)).toEqual([true, true, false, false]);
});

describe('a shortened text', () => {
  it('fits and says that it is shortened', () => {
    const text = shorten('Yangtze River Delta Integrated Circuit Alliance', 100, 12, 400);
    expect(textWidth(text, 12, 400)).toBeLessThanOrEqual(100);
    expect(text.endsWith('…')).toBe(true);
    expect(shorten('Alliance', 5, 12, 400)).toBe('');
  });

  it('is the whole text where that fits, and never wider than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.double({ min: 0, max: 300, noNaN: true }), (text, most) => {
        const short = shorten(text, most, 12, 600);
        if (textWidth(text, 12, 600) <= most) expect(short).toBe(text);
        else expect(textWidth(short, 12, 600)).toBeLessThanOrEqual(most);
      }),
    );
  });
});

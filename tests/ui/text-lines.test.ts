import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLines } from '../../src/ui/text-lines.ts';
import { textWidth } from '../../src/ui/text-width.ts';

const type = { size: 12, weight: 400 } as const;
const words = fc.array(
  fc.constantFrom('alliance', 'of', 'G60', '科', '创', '走', '廊', '（示', '意）', '，', '、', 'a,', '·'),
  {
    minLength: 1,
    maxLength: 40,
  },
);

describe('the lines of a text', () => {
  it('are one where it fits', () => {
    expect(textLines('members’ areas and line', type, 400)).toEqual(['members’ areas and line']);
  });

  it('are broken between words, and between Chinese characters', () => {
    expect(textLines('one two three', type, textWidth('one two', 12, 400))).toEqual(['one two', 'three']);
    expect(textLines('圆的大小', type, 25)).toEqual(['圆的', '大小']);
  });

  it('do not begin with what ends a clause, nor end with an opening bracket', () => {
    const text = '圆的大小：筛选后的记录数（联盟、事件、举措）';
    for (let width = 40; width < 300; width += 1) {
      const lines = textLines(text, type, width);
      expect(lines.filter((line) => /^[）：、，。]|[（《]$/.test(line))).toEqual([]);
    }
  });

  it('lose and add nothing but spaces, and are no wider than asked', () => {
    fc.assert(
      fc.property(words, fc.boolean(), fc.integer({ min: 80, max: 400 }), (parts, spaced, width) => {
        const text = parts.join(spaced ? ' ' : '');
        const lines = textLines(text, type, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) {
          expect(line).toBe(line.trim());
          expect(textWidth(line, 12, 400)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  it('break a word that is wider than the box, and no other', () => {
    const long = 'W'.repeat(160);
    const lines = textLines(`a ${long} b`, type, 100);
    expect(lines.join('').replaceAll(' ', '')).toBe(`a${long}b`);
    for (const line of lines) expect(textWidth(line, 12, 400)).toBeLessThanOrEqual(100);
    expect(textLines('short words', type, textWidth('words', 12, 400))).toEqual(['short', 'words']);
  });
});

import { describe, expect, it } from 'vitest';
import { type Anchor, placeAt } from '../../../src/scene/labels/boxes.ts';
import { textWidth } from '../../../src/ui/text-width.ts';
import { AROUND, request } from '../../fixtures/labels.ts';

const one = request('a', [100, 50], { gap: 10 });
const distance = (anchor: Anchor) => {
  const { left, right, top, bottom } = placeAt(one, anchor).box;
  return Math.hypot(Math.max(left - 100, 100 - right, 0), Math.max(top - 50, 50 - bottom, 0));
};

describe('a text beside its point', () => {
  it('is one gap away on every side', () => {
    for (const anchor of AROUND) expect(distance(anchor)).toBeCloseTo(10);
  });

  it('is as wide as its widest line and as high as all of them', () => {
    const sea = placeAt({ ...one, lines: ['East', 'China Sea'] }, 'centre').box;
    expect(sea.right - sea.left).toBeCloseTo(textWidth('China Sea', 12, 400));
    const { top, bottom } = placeAt(one, 'centre').box;
    expect(sea.bottom - sea.top).toBeCloseTo(bottom - top + 1.2 * 12);
    expect((sea.left + sea.right) / 2).toBeCloseTo(100);
  });

  it('hangs on the end that is next to the point', () => {
    const ends = (['left', 'top', 'bottom-right'] as const).map((anchor) => placeAt(one, anchor).textAnchor);
    expect(ends).toEqual(['end', 'middle', 'start']);
  });

  it('makes up for the spacing that SVG adds after the last letter', () => {
    const wide = { ...one, spacing: 0.5 };
    const shift = (anchor: Anchor) => {
      const { x, box, textAnchor } = placeAt(wide, anchor);
      return x - { start: box.left, middle: (box.left + box.right) / 2, end: box.right }[textAnchor];
    };
    expect(shift('left')).toBeCloseTo(6);
    expect(shift('top')).toBeCloseTo(3);
    expect(shift('right')).toBeCloseTo(0);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Box, boxGrid, overlaps, sharedArea } from '../../../src/scene/labels/box-grid.ts';

const box: fc.Arbitrary<Box> = fc
  .tuple(
    ...[400, 400].map((max) => fc.integer({ min: -max, max })),
    ...[200, 90].map((max) => fc.integer({ min: 1, max })),
  )
  .map(([left = 0, top = 0, width = 1, height = 1]) => ({ left, top, right: left + width, bottom: top + height }));

it('finds exactly the boxes that share area with one, each once', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 40 }), box, (boxes, asked) => {
      const found = boxGrid(boxes, (one) => one).touching(asked);
      expect(new Set(found)).toEqual(new Set(boxes.filter((one) => overlaps(one, asked))));
      expect(found.length).toBe(new Set(found).size);
    }),
  );
});

it('shares area only where boxes overlap', () => {
  fc.assert(
    fc.property(box, box, (a, b) => {
      expect(sharedArea(a, b) > 0).toBe(overlaps(a, b));
      expect(sharedArea(a, b)).toBe(sharedArea(b, a));
    }),
  );
  expect(sharedArea({ left: 0, top: 0, right: 4, bottom: 4 }, { left: 3, top: 1, right: 9, bottom: 3 })).toBe(2);
});

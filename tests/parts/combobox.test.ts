import { expect, it } from 'vitest';
import { optionAfter } from '../../src/parts/combobox.ts';

it('arrows walk through the options in a ring, from none to the first or the last', () => {
  const walk = (by: 1 | -1, steps: number, count: number) => {
    const seen = [];
    for (let active = -1; seen.length < steps; seen.push(active)) active = optionAfter(active, by, count);
    return seen;
  };
  expect(walk(1, 4, 3)).toEqual([0, 1, 2, 0]);
  expect(walk(-1, 4, 3)).toEqual([2, 1, 0, 2]);
  expect(walk(1, 2, 1)).toEqual([0, 0]);
  expect(walk(-1, 2, 0)).toEqual([-1, -1]);
});

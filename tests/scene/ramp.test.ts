import { expect, it } from 'vitest';
import { type RampStop, ramp } from '../../src/scene/ramp.ts';

const STOPS: readonly RampStop[] = [
  [5, 10],
  [6, 20],
  [8, 0],
];

it('runs straight from stop to stop', () => {
  expect([5, 5.5, 6, 7, 7.5].map((at) => ramp(STOPS, at))).toEqual([10, 15, 20, 10, 5]);
});

it('stays as it is before the first stop and after the last', () => {
  expect([-1, 4.9, 8, 99].map((at) => ramp(STOPS, at))).toEqual([10, 10, 0, 0]);
});

it('is constant with one stop and 0 with none', () => {
  expect([1, 2, 3].map((at) => ramp([[2, 7]], at))).toEqual([7, 7, 7]);
  expect(ramp([], 3)).toBe(0);
});

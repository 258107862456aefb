import { expect, test } from 'vitest';
import { memoise } from '../../src/model/memoise.ts';
import { must } from '../../src/model/must.ts';

test('what must be there is given back, also where it is nothing much; what is missing is named', () => {
  for (const value of [0, '', false, Number.NaN]) expect(must(value, 'a value')).toBe(value);
  expect(() => must(undefined, 'a side')).toThrow('a side');
  expect(() => must(null, 'a side')).toThrow('a side');
});

test('the last answer is kept as long as the question is the same', () => {
  let asked = 0;
  const add = memoise((a: number, b: number) => {
    asked += 1;
    return { sum: a + b };
  });
  const first = add(1, 2);
  expect(first).toEqual({ sum: 3 });
  expect(add(1, 2)).toBe(first);
  expect(asked).toBe(1);
  expect(add(1, 3)).toEqual({ sum: 4 });
  expect(add(2, 3)).toEqual({ sum: 5 });
  expect(add(1, 2)).toEqual({ sum: 3 });
  expect(asked).toBe(4);
});

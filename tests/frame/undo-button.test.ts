import { expect, test } from 'vitest';
import { kindOf } from '../../src/frame/undo-button.tsx';

test.each([
  [['time'], 'period'],
  [['asOf', 'time'], 'period'],
  // Clearing all filters.
  [['time', 'industry', 'match'], 'filters'],
  [['focus', 'table', 'compare'], 'comparison'],
  [['focus', 'table'], 'table'],
  [['focus', 'city'], 'selection'],
  [['hide'], 'layers'],
  [['links'], 'layers'],
  [['within'], 'distance'],
] as const)('a step that changes %s is called by its most telling part: %s', (keys, kind) => {
  expect(kindOf({ before: Object.fromEntries(keys.map((key) => [key, null])) })).toBe(kind);
});

import { expect, it } from 'vitest';
import { closingLine, countsOf } from '../../scripts/closing-line.mjs';

it('says what passed and failed, and what was skipped only if something was', () => {
  expect(closingLine({ passed: 12, failed: 0 })).toBe('12 passed, 0 failed');
  expect(closingLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
});

it('is read again, and nothing else is taken for it', () => {
  for (const counts of [
    { passed: 812, failed: 0, skipped: 0 },
    { passed: 0, failed: 14, skipped: 2 },
  ]) {
    expect(countsOf(closingLine(counts))).toEqual(counts);
  }
  for (const line of ['', '  12 passed (3.4m)', '12 passed', ' 12 passed, 0 failed', '12 passed, 0 failed.']) {
    expect(countsOf(line)).toBeNull();
  }
});

import { expect, test } from 'vitest';
import { readPreferences } from '../../src/state/preferences.ts';

test.each([{ theme: 'light' }, { theme: 'dark' }, { theme: 'auto' }, { language: 'zh-Hant', theme: 'light' }])(
  'what was saved is read again: %j',
  (saved) => {
    expect(readPreferences(() => ({ getItem: () => JSON.stringify({ ...saved, more: 1 }) }))).toEqual(saved);
  },
);

/** What is saved of a reader's preferences. */
import { expect, test } from 'vitest';
import { readPreferences, savePreferences } from '../../src/state/preferences.ts';

/** A storage of one page. */
function storage() {
  const items = new Map<string, string>();
  return {
    setItem: (key: string, value: string) => void items.set(key, value),
    getItem: (key: string) => items.get(key) ?? null,
  };
}

test('a choice is read again by the next page, and what else is saved stays', () => {
  const saved = storage();
  savePreferences({ language: 'zh-Hant' }, () => saved);
  for (const theme of ['light', 'auto', 'dark'] as const) {
    savePreferences({ theme }, () => saved);
    expect(readPreferences(() => saved)).toEqual({ language: 'zh-Hant', theme });
  }
  savePreferences({ language: 'en' }, () => saved);
  expect(readPreferences(() => saved)).toEqual({ language: 'en', theme: 'dark' });
});

test('a page that may not save anything goes on', () => {
  const denied = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  expect(() => savePreferences({ theme: 'dark' }, denied)).not.toThrow();
  expect(readPreferences(denied)).toEqual({});
});

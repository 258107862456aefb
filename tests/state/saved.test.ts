/** What is kept of a reader's preferences. */
import { expect, test, vi } from 'vitest';
import { select, setLanguage, setTheme } from '../../src/state/actions.ts';
import { readPreferences, savePreferences } from '../../src/state/preferences.ts';
import { createAtlasStore } from '../../src/state/store.ts';

/** A storage of one page. */
function storage() {
  const items = new Map<string, string>();
  const setItem = vi.fn((key: string, value: string) => void items.set(key, value));
  return { setItem, getItem: (key: string) => items.get(key) ?? null };
}

test('a choice is read again by the next page, whichever it is', () => {
  const kept = storage();
  const store = createAtlasStore({ theme: 'dark' });
  savePreferences(store, () => kept);
  for (const theme of ['light', 'auto', 'dark'] as const) {
    setTheme(store, theme);
    expect(readPreferences(() => kept)).toEqual({ language: 'en', theme });
  }
  setLanguage(store, 'zh-Hant');
  expect(readPreferences(() => kept)).toEqual({ language: 'zh-Hant', theme: 'dark' });
});

test('nothing is kept of all else, nor after the end', () => {
  const kept = storage();
  const store = createAtlasStore();
  const stop = savePreferences(store, () => kept);
  select(store, { kind: 'place', id: '320500' });
  stop();
  setTheme(store, 'dark');
  expect(kept.setItem).not.toHaveBeenCalled();
});

test('a page that may not keep anything goes on', () => {
  const store = createAtlasStore();
  savePreferences(store, () => {
    throw new DOMException('denied', 'SecurityError');
  });
  setTheme(store, 'dark');
  expect(store.getState().theme).toBe('dark');
});

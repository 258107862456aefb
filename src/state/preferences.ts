/** The reader's saved language and theme. Without storage (sandboxed frames) nothing is saved. */
import { INTERFACE_LANGUAGES, languageOf } from '../model/languages.ts';
import type { Language } from '../model/types.ts';
import type { ThemeChoice } from './store.ts';

const KEY = 'delta-atlas';

export interface Preferences {
  language?: Language;
  theme?: ThemeChoice;
}

/** The saved preferences; empty if there are none. */
export function readPreferences(storage: () => Pick<Storage, 'getItem'> = () => window.localStorage): Preferences {
  try {
    const found = JSON.parse(storage().getItem(KEY) ?? '{}') as Record<string, unknown> | null;
    const language = INTERFACE_LANGUAGES.find((known) => known === found?.language);
    const theme = found?.theme;
    return {
      ...(language ? { language } : {}),
      ...(theme === 'light' || theme === 'dark' || theme === 'auto' ? { theme } : {}),
    };
  } catch {
    return {};
  }
}

/**
 * Saves what the reader has set with its own switch, never what an address, the embedding page or Back has led to; what
 * else is saved stays.
 */
export function savePreferences(
  chosen: Preferences,
  storage: () => Pick<Storage, 'getItem' | 'setItem'> = () => window.localStorage,
): void {
  try {
    storage().setItem(KEY, JSON.stringify({ ...readPreferences(storage), ...chosen }));
  } catch {
    // Not saved, which is harmless.
  }
}

/** The first supported language of the browser's list; English if none. */
export function browserLanguage(languages: readonly string[]): Language {
  for (const tag of languages) {
    const language = languageOf(tag);
    if (language) return language;
  }
  return 'en';
}

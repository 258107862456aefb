/** Language and theme the reader chose before. Storage may be missing or forbidden (sandboxed frames): then nothing is kept. */
import { INTERFACE_LANGUAGES, languageOf } from '../model/languages.ts';
import type { Language } from '../model/types.ts';
import type { AtlasStore, ThemeChoice } from './store.ts';

const KEY = 'delta-atlas';

export interface Preferences {
  language?: Language;
  theme?: ThemeChoice;
}

/** What was kept, or nothing. */
export function readPreferences(storage: () => Pick<Storage, 'getItem'>): Preferences {
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

/** Keeps what the reader chooses from now on. Returns its undoing. */
export function keepPreferences(store: AtlasStore, storage: () => Pick<Storage, 'setItem'>): () => void {
  return store.subscribe(({ language, theme }, previous) => {
    if (language === previous.language && theme === previous.theme) return;
    try {
      storage().setItem(KEY, JSON.stringify({ language, theme }));
    } catch {
      // Not kept, and nothing else is lost.
    }
  });
}

/** The first language of the browser's list that the atlas speaks; English if none. */
export function browserLanguage(languages: readonly string[]): Language {
  for (const tag of languages) {
    const language = languageOf(tag);
    if (language) return language;
  }
  return 'en';
}

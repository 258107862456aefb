import { LANGUAGES, otherLanguage } from '../model/languages.ts';
import type { Language } from '../model/types.ts';
import { addNotice, setLanguage, setTheme } from '../state/actions.ts';
import type { AtlasStore, ThemeChoice } from '../state/store.ts';
import { withWords } from '../ui/i18n/fetch-words.ts';
import { LANGUAGE_TAG, t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';

const THEME_CHOICES: readonly ThemeChoice[] = ['auto', 'light', 'dark'];

interface Props {
  store: AtlasStore;
  language: Language;
}

/** Switches to the other language, named in that language; everything else stays as it is. */
export function LanguageSwitch({ store, language }: Props) {
  const other = otherLanguage(language);
  return (
    <button type="button" class="quiet" lang={LANGUAGE_TAG[other]} onClick={() => switchTo(store, other)}>
      {LANGUAGES[other].name}
    </button>
  );
}

/** Shows a language once its words are here. */
function switchTo(store: AtlasStore, language: Language): void {
  withWords(
    language,
    () => setLanguage(store, language),
    () => addNotice(store, { code: 'words-missing', detail: LANGUAGE_TAG[language] }),
  );
}

/** Light, dark, or as the system says. */
export function ThemeChoiceField({ store, language }: Props) {
  const theme = useStore(store, (state) => state.theme);
  return (
    <label class="theme-choice" title={t(language, 'header.theme')}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="6.5" />
        <path class="half" d="M10 3.5a6.5 6.5 0 0 1 0 13z" />
      </svg>
      <span class="theme-label">{t(language, 'header.theme')}</span>
      <select value={theme} onChange={(event) => setTheme(store, event.currentTarget.value as ThemeChoice)}>
        {THEME_CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {t(language, `header.theme-${choice}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

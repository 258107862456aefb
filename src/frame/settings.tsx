import { INTERFACE_LANGUAGES, LANGUAGES } from '../model/languages.ts';
import type { Language } from '../model/types.ts';
import { addNotice, setLanguage, setTheme } from '../state/actions.ts';
import { savePreferences } from '../state/preferences.ts';
import type { AtlasStore, ThemeChoice } from '../state/store.ts';
import { withWords } from '../ui/i18n/fetch-words.ts';
import { LANGUAGE_TAG, t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';

const THEME_CHOICES: readonly ThemeChoice[] = ['auto', 'light', 'dark'];

interface Props {
  store: AtlasStore;
  language: Language;
}

/** A select of the languages, each by its own name; in a narrow header only its icon is seen. */
export function LanguageChoice({ store, language, isIcon }: Props & { isIcon: boolean }) {
  return (
    <label class={isIcon ? 'theme-choice is-icon' : 'theme-choice'} title={t(language, 'header.language')}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M3.5 10a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0zM3.5 10h13M10 3.5c-4 4-4 9 0 13M10 3.5c4 4 4 9 0 13" />
      </svg>
      <span class="theme-label">{t(language, 'header.language')}</span>
      <select
        value={language}
        onChange={(event) => {
          const wanted = event.currentTarget.value as Language;
          // Until its words are loaded, the select keeps showing the current language.
          event.currentTarget.value = language;
          switchTo(store, wanted);
        }}
      >
        {INTERFACE_LANGUAGES.map((each) => (
          <option key={each} value={each} lang={LANGUAGES[each].tag} translate={false}>
            {LANGUAGES[each].name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Switches to a language once its words are loaded. */
function switchTo(store: AtlasStore, language: Language): void {
  withWords(
    language,
    () => {
      setLanguage(store, language);
      savePreferences({ language });
    },
    () => addNotice(store, { code: 'words-missing', detail: LANGUAGE_TAG[language] }),
  );
}

/** Light, dark, or the system's setting. */
export function ThemeChoiceField({ store, language }: Props) {
  const theme = useStore(store, (state) => state.theme);
  return (
    <label class="theme-choice is-icon" title={t(language, 'header.theme')}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="6.5" />
        <path class="half" d="M10 3.5a6.5 6.5 0 0 1 0 13z" />
      </svg>
      <span class="theme-label">{t(language, 'header.theme')}</span>
      <select
        value={theme}
        onChange={(event) => {
          const chosen = event.currentTarget.value as ThemeChoice;
          setTheme(store, chosen);
          savePreferences({ theme: chosen });
        }}
      >
        {THEME_CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {t(language, `header.theme-${choice}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

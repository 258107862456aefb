/** @jsxImportSource preact */
import { DATA_LANGUAGES } from '../../src/model/languages.ts';
import { LANGUAGE_TAG, t } from '../../src/ui/i18n/index.ts';

/** Load failures of the page, and their messages. */
const KINDS = { entry: 'trouble.entry', styles: 'trouble.styles', file: 'trouble.file' } as const;

/**
 * The message that the early script (src/early.js) shows if the page failed to load. It is part of the page, since
 * nothing else may have loaded, and in both languages, since both are visible without the style sheet.
 */
export function Trouble() {
  return (
    <div id="trouble" class="trouble" role="alert" hidden>
      {Object.entries(KINDS).map(([kind, words]) => (
        <p key={kind} data-of={kind} hidden>
          {DATA_LANGUAGES.map((language) => (
            <span key={language} class={`in-${language}`} lang={LANGUAGE_TAG[language]}>
              {t(language, words)}{' '}
            </span>
          ))}
        </p>
      ))}
      <button type="button">
        {DATA_LANGUAGES.map((language) => (
          <span key={language} class={`in-${language}`} lang={LANGUAGE_TAG[language]}>
            {t(language, 'part.reload')}{' '}
          </span>
        ))}
      </button>
    </div>
  );
}

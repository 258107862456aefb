/** @jsxImportSource preact */
import { DATA_LANGUAGES } from '../../src/model/languages.ts';
import { LANGUAGE_TAG, t } from '../../src/ui/i18n/index.ts';

/** What may be wrong with a page that did not come whole, and the words for it. */
const KINDS = { entry: 'trouble.entry', styles: 'trouble.styles', file: 'trouble.file' } as const;

/**
 * What the early script shows where the page did not come whole (src/early.js): it stands in the page, for then nothing
 * else may be there, and in both languages, for without the style sheet both are seen.
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

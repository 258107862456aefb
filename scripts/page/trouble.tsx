/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { DATA_LANGUAGES } from '../../src/model/languages.ts';
import { LANGUAGE_TAG, t } from '../../src/ui/i18n/index.ts';

/** Why the page is not the atlas, and the sentence for it. */
const KINDS = {
  entry: 'trouble.entry',
  old: 'trouble.old',
  styles: 'trouble.styles',
  file: 'trouble.file',
} as const;
/** Where the map stays a picture, the tables have what it shows; `file` cannot be cured by reloading, nor can `old`. */
const WITH_TABLES = 'entry old file';
const WITH_RELOAD = 'entry styles';

/**
 * The message that the early script (src/early.js) shows if the page failed to load, or the browser is below the floor.
 * It is part of the page, since nothing else may have loaded, and in both languages, since neither can be chosen then.
 * `root`: path from the page to the root of the site.
 */
export function Trouble({ root = '' }: { root?: string }) {
  return (
    <div id="trouble" class="trouble" role="alert" hidden>
      {Object.entries(KINDS).map(([kind, words]) => (
        <p key={kind} data-of={kind} hidden>
          <InBoth words={words} />
        </p>
      ))}
      <p data-of={WITH_TABLES} hidden>
        {DATA_LANGUAGES.map((language) => (
          <a key={language} href={`${root}data/tables.html#${language}`} lang={LANGUAGE_TAG[language]}>
            {t(language, 'trouble.tables')}
          </a>
        ))}
      </p>
      <button type="button" data-of={WITH_RELOAD} hidden>
        <InBoth words="part.reload" />
      </button>
    </div>
  );
}

function InBoth({ words }: { words: Parameters<typeof t>[1] }): ComponentChildren {
  return DATA_LANGUAGES.map((language) => (
    <span key={language} lang={LANGUAGE_TAG[language]}>
      {t(language, words)}{' '}
    </span>
  ));
}

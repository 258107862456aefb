import { render } from 'preact';
import type { Language } from '../model/types.ts';
import type { LoadError } from '../state/load.ts';
import { reload } from '../state/reload.ts';
import { siteFile } from '../state/site.ts';
import { t } from '../ui/i18n/index.ts';

/** Why there is no atlas: its data, or that the page itself could not start. */
export type AtlasError = LoadError | { code: 'start'; detail: string };

/** Where the files of the page and the data are not of one release, or the page stumbled over something. */
const NEEDS_RELOAD: readonly string[] = ['version', 'shape', 'start'];
/** What was found says more than the sentence does; other details are a browser's own words. */
const TELLING: readonly string[] = ['status', 'version'];

/** The one screen for "there is no atlas": what happened, in the reader's language, and what to do. */
export function showError(host: HTMLElement, language: Language, error: AtlasError, retry: () => void): void {
  const { code, detail } = error;
  console.warn(detail);
  host.className = '';
  host.replaceChildren();
  const again = () => {
    render(null, host);
    retry();
  };
  render(
    <main class="error-screen">
      <h1>{t(language, 'app.title')}</h1>
      <p role="alert">{t(language, `error.${code}`)}</p>
      {TELLING.includes(code) && (
        <p class="small soft">
          <code>{detail}</code>
        </p>
      )}
      <p>
        {code !== 'start' && (
          <button type="button" onClick={again}>
            {t(language, 'part.retry')}
          </button>
        )}{' '}
        {NEEDS_RELOAD.includes(code) && (
          <button type="button" onClick={reload}>
            {t(language, 'part.reload')}
          </button>
        )}
      </p>
      <a href={siteFile('data/tables.html')}>{t(language, 'error.tables')}</a>
    </main>,
    host,
  );
}

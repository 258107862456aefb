import { render } from 'preact';
import type { Language } from '../model/types.ts';
import type { LoadError } from '../state/load.ts';
import { reload } from '../state/reload.ts';
import { siteFile } from '../state/site.ts';
import { t } from '../ui/i18n/index.ts';

/** Why there is no atlas: its data could not be loaded, or the app failed to start. */
export type AtlasError = LoadError | { code: 'start'; detail: string };

/** Errors that a reload may solve: page and data from different releases, or the app failed to start. */
const NEEDS_RELOAD: readonly string[] = ['version', 'shape', 'start'];
/** Errors whose detail is worth showing; the detail of others is the browser's own English message. */
const WITH_DETAIL: readonly string[] = ['status', 'version'];

/** The error screen: what happened, in the reader's language, and what to do. */
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
      {WITH_DETAIL.includes(code) && (
        <p class="small soft">
          <code translate={false}>{detail}</code>
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

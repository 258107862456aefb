import { render } from 'preact';
import type { Language } from '../model/types.ts';
import type { LoadError } from '../state/load.ts';
import { t } from '../ui/i18n/index.ts';

/** The one screen for "there is no atlas": what happened, in the reader's language, and what to do. */
export function showError(host: HTMLElement, language: Language, error: LoadError, retry: () => void): void {
  host.className = '';
  host.replaceChildren();
  const again = () => {
    render(null, host);
    retry();
  };
  render(
    <main class="error-screen">
      <h1>{t(language, 'app.title')}</h1>
      <p role="alert">{t(language, `error.${error.code}`)}</p>
      <p class="small soft">
        <code>{error.detail}</code>
      </p>
      <button type="button" onClick={again}>
        {t(language, 'error.retry')}
      </button>
    </main>,
    host,
  );
}

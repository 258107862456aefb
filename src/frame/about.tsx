/** The dialog that explains the map; the build writes the same text as pages (scripts/pages/about-page.tsx). */
import { AboutText } from '../parts/about-text.tsx';
import { Dialog, openDialog } from '../parts/dialog.tsx';
import type { Context } from '../state/context.ts';
import { siteFile } from '../state/site.ts';
import { isSingleFile } from '../state/site-address.ts';
import { aboutPath } from '../ui/about.ts';
import { LANGUAGE_TAG, t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';

/** Opens the dialog; when it closes, the focus returns to `opener`. */
export function openAbout(context: Context, opener: HTMLElement | null): void {
  openDialog(opener, (onClose) => <About context={context} onClose={onClose} />);
}

function About({ context: { atlas, store }, onClose }: { context: Context; onClose: () => void }) {
  const language = useStore(store, (state) => state.language);
  return (
    <Dialog
      name="about"
      title={t(language, 'about.title')}
      closeLabel={t(language, 'about.close')}
      lang={LANGUAGE_TAG[language]}
      onClose={onClose}
    >
      {/* It scrolls: keys must reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text */}
      <div class="about-text" tabIndex={0} role="document" aria-labelledby="about-title">
        <AboutText atlas={atlas} language={language} />
        {!isSingleFile() && (
          <p class="about-links">
            <a href={siteFile(aboutPath(language))} target="_blank" rel="noopener">
              {t(language, 'about.page')}
            </a>
            <a href={siteFile('data/tables.html')} target="_blank" rel="noopener">
              {t(language, 'about.tables')}
            </a>
          </p>
        )}
      </div>
    </Dialog>
  );
}

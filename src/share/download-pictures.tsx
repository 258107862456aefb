import { useState } from 'preact/hooks';
import { save } from '../parts/tables/csv-file.ts';
import { needsOthers } from '../scene/drawing.ts';
import type { Size } from '../scene/project.ts';
import { type Key, t } from '../ui/i18n/index.ts';
import { resolvedTheme } from '../ui/resolved-theme.ts';
import { useStore } from '../ui/use-store.ts';
import { OneOf } from './choice-fields.tsx';
import type { MapNow } from './download-fit.ts';
import { fileName } from './download-name.ts';
import { dpiOf, PAGE_IDS, PAGES, type PageId, pixelsOf, SHARPNESS, type Sharpness } from './download-page.ts';
import { type Shown, shownNow } from './download-shown.ts';
import type { Downloads } from './download-tab.tsx';

const THEMES = ['shown', 'light', 'dark'] as const;
/** Pixels of a map that stands on no page yet, or is hidden. */
const USUAL: Size = { width: 1200, height: 750 };
/** What the browser refuses with (download-png.ts), in words. */
const PROBLEMS: Readonly<Record<string, Key>> = {
  'too-large': 'share.download-too-large',
  unread: 'share.download-unread',
};

/** Pictures of the map with all that belongs to it, and the page on paper. */
export function PicturePart({ context, ask, isBusy }: Downloads) {
  const language = useStore(context.store, (state) => state.language);
  const [page, setPage] = useState<PageId>('shown');
  const [sharpness, setSharpness] = useState<Sharpness>(2);
  const [theme, setTheme] = useState<(typeof THEMES)[number]>('shown');
  const wish = (format: 'png' | 'svg') => async () => {
    const shown = shownNow(context);
    const { drawPicture, pngOf } = await context.later.load('export');
    const isOther = needsOthers(shown.state.links, shown.visible);
    const others = isOther ? (await context.later.load('other-drawings')).OTHER_DRAWINGS : null;
    const look = {
      page,
      sharpness: format === 'png' ? sharpness : 1,
      theme: theme === 'shown' ? resolvedTheme(shown.state.theme) : theme,
    };
    const picture = await drawPicture(shown, mapNow(shown), look, others);
    const name = `${fileName(shown.atlas, shown.state)}.${format}`;
    if (format === 'svg') {
      save(name, new Blob([picture.svg], { type: 'image/svg+xml' }));
      return t(language, 'share.download-saved', { name });
    }
    const words = {
      Title: t(language, 'app.title'),
      Copyright: t(language, 'share.download-attribution'),
      Source: shown.address,
    };
    save(name, await pngOf(picture, words));
    return t(language, 'share.download-saved-pixels', { name, ...sizeWords(picture.pixels) });
  };
  const problemOf = (cause: unknown) => {
    const code = cause instanceof Error ? PROBLEMS[cause.message] : undefined;
    return t(language, code ?? 'share.download-failed');
  };
  const sharpnessWords = (one: Sharpness) => {
    const dpi = dpiOf(page, one);
    if (!PAGES[page].pixels) return t(language, 'share.download-times', { count: String(one) });
    const size = sizeWords(pixelsOf(page, one, USUAL));
    return dpi
      ? t(language, 'share.download-dpi', { dpi: String(dpi), ...size })
      : t(language, 'share.download-pixels', size);
  };
  return (
    <section class="download-part">
      <h3>{t(language, 'share.download-picture')}</h3>
      <p class="soft small">{t(language, 'share.download-picture-explained')}</p>
      <div class="download-fields">
        <OneOf
          label={t(language, 'share.download-page')}
          value={page}
          options={PAGE_IDS}
          words={(id) => t(language, `share.download-page.${id}`)}
          onChange={setPage}
        />
        <OneOf
          label={t(language, 'share.download-sharpness')}
          value={sharpness}
          options={SHARPNESS}
          words={sharpnessWords}
          onChange={setSharpness}
        />
        <OneOf
          label={t(language, 'share.download-theme')}
          value={theme}
          options={THEMES}
          words={(id) => t(language, `share.download-theme.${id}`)}
          onChange={setTheme}
        />
      </div>
      <div class="download-files">
        <button type="button" class="primary" aria-disabled={isBusy} onClick={() => ask(wish('png'), problemOf)}>
          {t(language, 'share.download-png')}
        </button>
        <button type="button" aria-disabled={isBusy} onClick={() => ask(wish('svg'), problemOf)}>
          {t(language, 'share.download-svg')}
        </button>
        <button type="button" onClick={printPage}>
          {t(language, 'share.download-print')}
        </button>
      </div>
    </section>
  );
}

function sizeWords({ width, height }: Size): { width: string; height: string } {
  return { width: String(width), height: String(height) };
}

/** Where the page's map is. Its size is no state: it is that of the map's box. */
function mapNow({ state: { camera } }: Shown): MapNow {
  const box = document.getElementById('map-view');
  const size = box?.clientWidth && box.clientHeight ? { width: box.clientWidth, height: box.clientHeight } : USUAL;
  const { home = true, ...view } = camera ?? { lat: 31, lon: 120, zoom: 7 };
  return { view, home, size };
}

/** Prints the page, not the dialog over it: that closes first. */
function printPage({ currentTarget }: { currentTarget: HTMLElement }): void {
  currentTarget.closest('dialog')?.close();
  // The dialog leaves the page in the task after.
  setTimeout(() => window.print());
}

import { useState } from 'preact/hooks';
import { save } from '../parts/tables/csv-file.ts';
import { needsOthers } from '../scene/drawing.ts';
import type { Size } from '../scene/project.ts';
import { headlineOf, ownWordsBy } from '../ui/headline.ts';
import { type Key, t } from '../ui/i18n/index.ts';
import { resolvedTheme } from '../ui/resolved-theme.ts';
import { useStore } from '../ui/use-store.ts';
import { OneOf } from './choice-fields.tsx';
import type { MapNow } from './download-fit.ts';
import { fileName } from './download-name.ts';
import { dpiOf, PAGE_IDS, PAGES, type PageId, pixelsOf, SHARPNESS, type Sharpness } from './download-page.ts';
import type { PngWords } from './download-png.ts';
import { type Shown, shownNow } from './download-shown.ts';
import type { Downloads } from './download-tab.tsx';
import { canSend, SAID, send } from './send.tsx';

const THEMES = ['shown', 'light', 'dark'] as const;
/** Assumed size of the map, in pixels, while it is hidden. */
const USUAL: Size = { width: 1200, height: 750 };
/** Messages for the failures of download-png.ts. */
const PROBLEMS: Readonly<Record<string, Key>> = {
  'too-large': 'share.download-too-large',
  unread: 'share.download-unread',
};

/** Downloads of pictures, and print. */
export function PicturePart({ context, run, isBusy }: Downloads) {
  const language = useStore(context.store, (state) => state.language);
  const [page, setPage] = useState<PageId>('shown');
  const [sharpness, setSharpness] = useState<Sharpness>(2);
  const [theme, setTheme] = useState<(typeof THEMES)[number]>('shown');
  /** A picture that is drawn, but not handed over: the browser wanted another press. */
  const [ready, setReady] = useState<{ of: readonly unknown[]; file: File } | null>(null);
  const draw = async (format: 'png' | 'svg') => {
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
    const blob =
      format === 'png' ? await pngOf(picture, pngWords(shown)) : new Blob([picture.svg], { type: 'image/svg+xml' });
    return { name, blob, pixels: picture.pixels };
  };
  const pictureRequest = (format: 'png' | 'svg') => async () => {
    const { name, blob, pixels } = await draw(format);
    save(name, blob);
    if (format === 'svg') return t(language, 'share.download-saved', { name });
    return t(language, 'share.download-saved-pixels', { name, ...sizeWords(pixels) });
  };
  const sendRequest = async () => {
    const of = [context.store.getState(), page, sharpness, theme];
    const isReady = ready?.of.every((part, index) => part === of[index]);
    const { name, blob } = ready && isReady ? { name: ready.file.name, blob: ready.file } : await draw('png');
    const file = new File([blob], name, { type: 'image/png' });
    const sent = await send({ files: [file] });
    setReady(sent === 'again' ? { of, file } : null);
    return t(language, sent === 'again' ? 'share.send-ready' : SAID[sent]);
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
          labelOf={(id) => t(language, `share.download-page.${id}`)}
          onChange={setPage}
        />
        <OneOf
          label={t(language, 'share.download-sharpness')}
          value={sharpness}
          options={SHARPNESS}
          labelOf={sharpnessWords}
          onChange={setSharpness}
        />
        <OneOf
          label={t(language, 'share.download-theme')}
          value={theme}
          options={THEMES}
          labelOf={(id) => t(language, `share.download-theme.${id}`)}
          onChange={setTheme}
        />
      </div>
      <div class="download-files">
        <button
          type="button"
          class="primary"
          aria-disabled={isBusy}
          onClick={() => run(pictureRequest('png'), problemOf)}
        >
          {t(language, 'share.download-png')}
        </button>
        {canSend({ files: [SAMPLE] }) && (
          <button type="button" aria-disabled={isBusy} onClick={() => run(sendRequest, problemOf)}>
            {t(language, 'share.send-picture')}
          </button>
        )}
        <button type="button" aria-disabled={isBusy} onClick={() => run(pictureRequest('svg'), problemOf)}>
          {t(language, 'share.download-svg')}
        </button>
        <button type="button" onClick={printPage}>
          {t(language, 'share.download-print')}
        </button>
      </div>
    </section>
  );
}

/** By which a browser is asked whether it can share pictures. */
const SAMPLE = new File([], 'map.png', { type: 'image/png' });

/** What the file says of itself. */
function pngWords({ atlas, state, address }: Shown): PngWords {
  const { language, title, note, whole } = state;
  const own = [title, note].filter(Boolean).join('. ');
  return {
    Title: `${headlineOf(whole ?? atlas, state)} – ${t(language, 'app.title')}`,
    ...(own && { Description: `${own} (${ownWordsBy(language)})` }),
    Copyright: t(language, 'share.download-attribution'),
    Source: address,
  };
}

function sizeWords({ width, height }: Size): { width: string; height: string } {
  return { width: String(width), height: String(height) };
}

/** The map's view and size; the size is not part of the state, it is measured. */
function mapNow({ state: { camera } }: Shown): MapNow {
  const box = document.getElementById('map-view');
  const size = box?.clientWidth && box.clientHeight ? { width: box.clientWidth, height: box.clientHeight } : USUAL;
  const { home = true, ...view } = camera ?? { lat: 31, lon: 120, zoom: 7 };
  return { view, home, size };
}

/** Prints the page; closes the dialog first, so that it is not printed. */
function printPage({ currentTarget }: { currentTarget: HTMLElement }): void {
  currentTarget.closest('dialog')?.close();
  // The dialog is removed in a later task.
  setTimeout(() => window.print());
}

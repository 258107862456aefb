/** The colophon of the printed page: sources, credits, address, date, version of the data, how to read the map. */
import { render } from 'preact';
import { AboutText } from '../parts/about-text.tsx';
import type { Context } from '../state/context.ts';
import { formatDay } from '../ui/format.ts';
import { ownWordsBy } from '../ui/headline.ts';
import { LANGUAGE_TAG, t } from '../ui/i18n/index.ts';
import { type Shown, shownNow } from './download-shown.ts';
import { CREDIT_LINE, sourcesBehind } from './download-sources.ts';

/** Prepares `frame` for print on `beforeprint`, restores it on `afterprint`; returns a function that stops this. */
export function printColophon(frame: HTMLElement, context: Context): () => void {
  const host = document.createElement('footer');
  host.className = 'colophon';
  const before = () => {
    frame.append(host);
    render(<Colophon shown={shownNow(context)} />, host);
    scaleMap(frame);
  };
  const after = () => {
    render(null, host);
    host.remove();
    for (const picture of picturesOf(frame)) picture.removeAttribute('viewBox');
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
    after();
  };
}

/** Adds a viewBox, so that the whole map is scaled to the width of the paper. */
function scaleMap(frame: HTMLElement): void {
  const map = frame.querySelector<HTMLElement>('#map-view');
  if (!map?.clientWidth || !map.clientHeight) return;
  const { clientWidth: width, clientHeight: height } = map;
  map.style.setProperty('--map-ratio', `${width} / ${height}`);
  for (const picture of picturesOf(frame)) picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
}

function picturesOf(frame: HTMLElement): NodeListOf<SVGElement> {
  return frame.querySelectorAll<SVGElement>('#map-view .picture');
}

function Colophon({ shown }: { shown: Shown }) {
  const { atlas, state, visible, address, day, reviewNumber } = shown;
  const { language, whole } = state;
  const standing = reviewNumber
    ? t(language, 'map.review-number', { number: reviewNumber })
    : t(language, 'map.schematic');
  return (
    <>
      {(state.title || state.note) && <p>{ownWordsBy(language)}</p>}
      {whole && <p>{t(language, 'share.print-sources', { count: sourcesBehind(whole, visible).length })}</p>}
      <p class="colophon-address">{t(language, 'share.download-note-address', { address })}</p>
      <p>
        {t(language, 'share.download-made', { date: formatDay(day, language), version: atlas.file.dataVersion })}
        {' · '}
        {t(language, 'share.download-attribution')}
      </p>
      <p lang={LANGUAGE_TAG.zh}>{CREDIT_LINE}</p>
      <p>
        {standing} · {t(language, 'map.schematic-note')}
      </p>
      <div class="colophon-about">
        <AboutText atlas={atlas} language={language} />
      </div>
    </>
  );
}

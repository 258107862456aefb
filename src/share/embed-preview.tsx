/** A preview of the frame, scaled to fit into the dialog; not interactive. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../model/types.ts';
import { LANGUAGE_TAG, t } from '../ui/i18n/index.ts';
import { WIDTHS } from './embed-choice.ts';

/** Debounce of the preview, which loads a page for each address. */
const DEBOUNCE_MS = 500;
/** Greatest height of the preview, in CSS pixels. */
const MAX_HEIGHT = 360;

interface Props {
  language: Language;
  address: string;
  title: string;
  titleLanguage: Language;
  /** CSS pixels; null: the full width of the embedding page, for which the preview assumes the usual one. */
  width: number | null;
  height: number;
}

export function EmbedPreview({ language, address, title, titleLanguage, width: given, height }: Props) {
  const width = given ?? WIDTHS.usual;
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    const observer = new ResizeObserver(() => setRoom(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  const scale = Math.min(1, room / width, MAX_HEIGHT / height);
  useEffect(() => {
    const sizes = { width: `${width}px`, height: `${height}px`, scale: String(scale) };
    for (const [name, value] of Object.entries(sizes)) box.current?.style.setProperty(`--frame-${name}`, value);
  }, [width, height, scale]);
  const debounced = useDebounced(previewAddress(address));
  return (
    <figure class="share-preview">
      <div ref={box} class="share-stage" inert>
        {/* Keyed by address: changing the src of an iframe would add an entry to the page's history. */}
        <iframe
          key={debounced}
          src={debounced}
          title={title}
          lang={LANGUAGE_TAG[titleLanguage]}
          loading="lazy"
          tabIndex={-1}
        />
      </div>
      <figcaption class="small soft">
        {t(language, 'share.preview-note', { width, height, percent: Math.round(scale * 100) })}
      </figcaption>
    </figure>
  );
}

/** Without the engine the preview looks the same and needs less memory. */
function previewAddress(address: string): string {
  return `${address}&engine=svg`;
}

/** A debounced value; the initial one at once. */
function useDebounced(value: string): string {
  const [debounced, setDebounced] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDebounced(value), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return debounced;
}

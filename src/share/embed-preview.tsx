/** The frame as readers will see it, fitted into the dialog; it can be looked at, not used. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../model/types.ts';
import { LANGUAGE_TAG, t } from '../ui/i18n/index.ts';
import { WIDTHS } from './embed-choice.ts';

/** A page is loaded for each address: while choices are being made, it waits. */
const CALM_MS = 500;
/** So high the preview may become, in CSS pixels. */
const HIGHEST = 360;

interface Props {
  language: Language;
  address: string;
  title: string;
  titleLanguage: Language;
  /** CSS pixels; null: as wide as the page around, for which a usual width stands here. */
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
  const scale = Math.min(1, room / width, HIGHEST / height);
  useEffect(() => {
    const sizes = { width: `${width}px`, height: `${height}px`, scale: String(scale) };
    for (const [name, value] of Object.entries(sizes)) box.current?.style.setProperty(`--frame-${name}`, value);
  }, [width, height, scale]);
  const calm = useCalm(previewAddress(address));
  return (
    <figure class="share-preview">
      <div ref={box} class="share-stage" inert>
        {/* A new frame for each address: one that is led elsewhere would make a step in the page's history. */}
        <iframe key={calm} src={calm} title={title} lang={LANGUAGE_TAG[titleLanguage]} loading="lazy" tabIndex={-1} />
      </div>
      <figcaption class="small soft">
        {t(language, 'share.preview-note', { width, height, percent: Math.round(scale * 100) })}
      </figcaption>
    </figure>
  );
}

/** It looks the same without the engine, and leaves its memory to the page. */
function previewAddress(address: string): string {
  return `${address}&engine=svg`;
}

/** A value once it has rested; the first at once. */
function useCalm(value: string): string {
  const [calm, setCalm] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(value), CALM_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return calm;
}

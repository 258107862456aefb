/** Above the map: the title and the note of whoever shares or embeds this view, marked as theirs. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AtlasStore } from '../state/store.ts';
import { ownWordsBy } from '../ui/headline.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';

/** Plain text from an address: never as HTML, and isolated from the direction of the page's own text. */
export function Caption({ store }: { store: AtlasStore }) {
  const language = useStore(store, (state) => state.language);
  const title = useStore(store, (state) => state.title);
  const note = useStore(store, (state) => state.note);
  const words = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    const { current } = words;
    if (!current) return;
    const parts = Array.from(current.children);
    const look = () => setCut(parts.some((part) => part.scrollHeight > part.clientHeight + 1));
    const observer = new ResizeObserver(look);
    for (const part of parts) observer.observe(part);
    return () => observer.disconnect();
  }, [title, note]);
  if (!title && !note) return null;
  return (
    <section class={isOpen ? 'caption is-open' : 'caption'} aria-label={t(language, 'own.region')} translate={false}>
      <div ref={words} class="caption-words">
        {title && <h2 dir="auto">{title}</h2>}
        {note && <p dir="auto">{note}</p>}
      </div>
      <p class="caption-by soft small">
        {ownWordsBy(language)}
        {(isCut || isOpen) && (
          <button type="button" class="link small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(language, isOpen ? 'own.less' : 'own.more')}
          </button>
        )}
      </p>
    </section>
  );
}

/** What the shapes of the timeline mean: a button in its bar that opens the key. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AtlasStore } from '../state/store.ts';
import { markFace } from '../time/mark-face.ts';
import { MarkPaths } from '../time/mark-paths.tsx';
import { useEscape } from '../ui/escape.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import { SAMPLE, SAMPLES } from './key-samples.ts';
import type { ViewStore } from './view.ts';

export function TimeKey({ store, view }: { store: AtlasStore; view: ViewStore }) {
  const language = useStore(store, (state) => state.language);
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEscape(isOpen, box, close);
  useEffect(() => {
    if (!isOpen) return;
    const onPointerDown = ({ target }: Event) => {
      if (!box.current?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => document.removeEventListener('pointerdown', onPointerDown, true);
  }, [isOpen]);
  const toggle = () => {
    setOpen(!isOpen);
    // The list has the same place.
    if (!isOpen) view.setState({ listOpen: false });
  };
  return (
    <div ref={box} class="timeline-key">
      <button ref={button} type="button" aria-expanded={isOpen} onClick={toggle}>
        {t(language, 'time-key.button')}
      </button>
      {isOpen && (
        <section class="timeline-key-panel" aria-label={t(language, 'time-key.title')}>
          <button type="button" class="quiet timeline-list-close" onClick={close}>
            {t(language, 'time-key.close')}
          </button>
          <h3>{t(language, 'time-key.title')}</h3>
          <ul>
            {SAMPLES.map(([id, mark]) => {
              const face = markFace(mark, '');
              return (
                <li key={id}>
                  <svg
                    class="time-drawing"
                    viewBox={`0 0 ${SAMPLE.width} ${SAMPLE.height}`}
                    width={SAMPLE.width}
                    height={SAMPLE.height}
                    aria-hidden="true"
                  >
                    <g class="marks">
                      <g class={face.class} transform={face.transform}>
                        <MarkPaths face={face} />
                      </g>
                      {id === 'more' && (
                        <text class="count" x="14" y="12">
                          18
                        </text>
                      )}
                    </g>
                  </svg>
                  {t(language, `time-key.${id}`)}
                </li>
              );
            })}
          </ul>
          <p class="small soft">{t(language, 'time-key.colours')}</p>
          <p class="small soft">{t(language, 'time-key.columns')}</p>
        </section>
      )}
    </div>
  );
}

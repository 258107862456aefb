import { useEffect, useState } from 'preact/hooks';
import type { AtlasStore } from '../state/store.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';

const CORNERS = {
  open: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  close: 'M6 2.5V6H2.5M13.5 6H10V2.5M10 13.5V10h3.5M2.5 10H6v3.5',
} as const;

/** Full-screen button, where the browser (not on iPhones) and the page around allow it. */
export function FullScreenButton({ store }: { store: AtlasStore }) {
  const language = useStore(store, (state) => state.language);
  const [isFull, setFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const check = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', check);
    return () => document.removeEventListener('fullscreenchange', check);
  }, []);
  if (!document.fullscreenEnabled) return null;
  const toggle = () => {
    const done = isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    // A refusal changes nothing; the button keeps its label.
    done.catch(() => {});
  };
  const name = t(language, isFull ? 'frame.leave-full-screen' : 'frame.full-screen');
  return (
    <button type="button" class="full-screen" aria-label={name} title={name} onClick={toggle}>
      <svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" aria-hidden="true">
        <path
          d={isFull ? CORNERS.close : CORNERS.open}
          stroke-width="1.5"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
    </button>
  );
}

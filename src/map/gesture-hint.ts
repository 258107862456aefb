/**
 * A short hint over an embedded map on how to move it, shown when a wheel or one-finger gesture scrolls the page
 * instead. Lazy-loaded.
 */
import type { Mount } from '../state/context.ts';
import type { AtlasStore } from '../state/store.ts';
import { eventPoint } from '../ui/event-point.ts';
import { t } from '../ui/i18n/index.ts';
import { isMeant } from './is-meant.ts';

/** Pixels that a finger moves before it is more than a tap. */
const TAP_PX = 10;
/** How long the hint stays after the last attempt, in ms. */
const SHOWN_MS = 1800;
/** Milliseconds; as in frame.css. */
const FADE_MS = 200;

/** Listens on the map's surface in `host`. */
export const mountGestureHint: Mount = (host, { store }) => {
  const surface = host.querySelector<HTMLElement>('.map-surface') ?? host;
  const note = document.createElement('p');
  note.className = 'map-gesture-hint';
  note.setAttribute('role', 'status');
  host.append(note);
  const show = filled(note, store);
  let from = 0;
  const onWheel = (event: WheelEvent) => {
    if (!isMeant(event)) show('wheel');
  };
  const onTouch = (event: TouchEvent) => {
    const [, y] = eventPoint(event) ?? [0, from];
    if (event.type === 'touchstart') from = y;
    else if (!isMeant(event) && Math.abs(y - from) > TAP_PX) show('touch');
  };
  surface.addEventListener('wheel', onWheel, { passive: true });
  surface.addEventListener('touchstart', onTouch, { passive: true });
  surface.addEventListener('touchmove', onTouch, { passive: true });
  return () => {
    surface.removeEventListener('wheel', onWheel);
    surface.removeEventListener('touchstart', onTouch);
    surface.removeEventListener('touchmove', onTouch);
    note.remove();
  };
};

/** Returns the function that shows the hint for a kind of gesture and hides it after a while. */
function filled(note: HTMLElement, store: AtlasStore): (kind: 'wheel' | 'touch') => void {
  const isMac = /Mac|iP(hone|ad|od)/.test(navigator.platform);
  let timer = 0;
  return (kind) => {
    const { language } = store.getState();
    const key = kind === 'touch' ? 'frame.hint-touch' : isMac ? 'frame.hint-wheel-mac' : 'frame.hint-wheel';
    note.textContent = t(language, key);
    note.classList.add('is-shown');
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      note.classList.remove('is-shown');
      timer = window.setTimeout(() => note.replaceChildren(), FADE_MS);
    }, SHOWN_MS);
  };
}

/**
 * How the map in a frame is moved, said for a moment over it to readers whose wheel or finger is left to the page, in
 * the words of what they hold. Its code comes once the map works.
 */
import type { Mount } from '../state/context.ts';
import type { AtlasStore } from '../state/store.ts';
import { eventPoint } from '../ui/event-point.ts';
import { t } from '../ui/i18n/index.ts';
import { isMeant } from './is-meant.ts';

/** Pixels that a finger moves before it is more than a tap. */
const TAP_PX = 10;
/** How long it stands after the last try, in ms. */
const SHOWN_MS = 1800;
/** As in frame.css. */
const FADE_MS = 200;

/** Watches the map's surface in `host`. */
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

/** Fills the note for as long as somebody tries with a wheel or one finger. */
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

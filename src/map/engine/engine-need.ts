/**
 * When the map needs its engine: while it is seen, and in a frame of another page only once it is used as well. The
 * SVG painter does everything; a portal with a dozen maps must not pay a dozen graphics contexts for pictures.
 */
import type { MapViewStore } from '../view.ts';

/** Milliseconds out of sight, or in a background tab, after which the engine is stopped. */
const UNSEEN_MS = 5000;
/** Milliseconds in sight before it is started again, so that scrolling past starts none. */
const MOMENT_MS = 250;
/**
 * So many framed maps of one page keep an engine, the last used. Browsers allow 8 to 16 contexts for all that a page
 * embeds, and take them from the oldest beyond that.
 */
const MOST_FRAMED = 4;
/** Framed maps announce here that they are used; the browser partitions channels by site, so portals stay apart. */
const CHANNEL = 'delta-atlas-engine';
/** Not `pointerdown`, which scrolling the outer page causes, too. Drags and zooms are gestures of the map's view. */
const USES = ['click', 'keydown'];

/**
 * Tells whether the map on `surface` needs its engine, whenever that changes; nothing is told before it first does.
 * `isAsked`: also a framed map that nobody has used. Returns its undoing.
 */
export function followNeed(
  surface: HTMLElement,
  view: MapViewStore,
  isAsked: boolean,
  tell: (needed: boolean) => void,
): () => void {
  const isFramed = window.parent !== window;
  const self = String(Math.random());
  const channel = isFramed ? openChannel() : null;
  /** Framed maps that were used after this one. */
  const later = new Set<string>();
  let isUsed = !isFramed || isAsked;
  let isSeen = false;
  let isNeeded = false;
  let wasNeeded = false;
  let timer = 0;
  const settle = () => {
    const next = isUsed && isSeen && document.visibilityState === 'visible';
    clearTimeout(timer);
    if (next === isNeeded) return;
    const patience = isUsed ? UNSEEN_MS : 0;
    const wait = next ? Number(wasNeeded) * MOMENT_MS : patience;
    timer = window.setTimeout(() => {
      isNeeded = next;
      wasNeeded = true;
      tell(next);
    }, wait);
  };
  const use = () => {
    if (!isFramed) return;
    later.clear();
    channel?.postMessage(self);
    isUsed = true;
    settle();
  };
  if (channel) {
    channel.onmessage = ({ data }) => {
      later.add(String(data));
      if (later.size < MOST_FRAMED) return;
      later.clear();
      isUsed = false;
      settle();
    };
  }
  const observer = new IntersectionObserver((entries) => {
    isSeen = entries.at(-1)?.isIntersecting ?? isSeen;
    settle();
  });
  observer.observe(surface);
  for (const type of USES) document.addEventListener(type, use, { capture: true });
  document.addEventListener('visibilitychange', settle);
  const stopView = view.subscribe(({ gesture }, before) => {
    if (gesture && !before.gesture) use();
  });
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    channel?.close();
    stopView();
    for (const type of USES) document.removeEventListener(type, use, { capture: true });
    document.removeEventListener('visibilitychange', settle);
  };
}

/** null where frames may not have one: then each map decides alone. */
function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}

/**
 * When the map needs its engine: while it is visible and, in an iframe, only once the reader has used it. The SVG
 * painter can do without; a portal with a dozen embedded maps must not open a dozen WebGL contexts.
 */
import type { MapViewStore } from '../view.ts';

/** Milliseconds outside the viewport, or in a background tab, after which the engine is stopped. */
const UNSEEN_MS = 5000;
/** Milliseconds in the viewport before it is started again, so that scrolling past does not start it. */
const MOMENT_MS = 250;
/**
 * How many embedded maps of one page keep their engine: the most recently used. Browsers allow 8 to 16 WebGL contexts
 * for a page and its iframes together, and drop the oldest beyond that.
 */
const MOST_FRAMED = 4;
/** Embedded maps announce their use on this channel; browsers partition channels by top-level site. */
const CHANNEL = 'delta-atlas-engine';
/** Not `pointerdown`, which scrolling the outer page causes, too. Drags and zooms are reported by the map's view. */
const USES = ['click', 'keydown'];

/**
 * Calls `onChange` whenever the map on `surface` starts or stops needing its engine, first when it starts. `isAsked`:
 * an embedded map needs it even before it is used. Returns the function that stops watching.
 */
export function followNeed(
  surface: HTMLElement,
  view: MapViewStore,
  isAsked: boolean,
  onChange: (needed: boolean) => void,
): () => void {
  const isFramed = window.parent !== window;
  const self = String(Math.random());
  const channel = isFramed ? openChannel() : null;
  /** Ids of the embedded maps that were used since this one was. */
  const usedSince = new Set<string>();
  let isUsed = !isFramed || isAsked;
  let isSeen = false;
  let isNeeded = false;
  let wasNeeded = false;
  let timer = 0;
  const settle = () => {
    const next = isUsed && isSeen && document.visibilityState === 'visible';
    clearTimeout(timer);
    if (next === isNeeded) return;
    const stopDelay = isUsed ? UNSEEN_MS : 0;
    const delay = next ? Number(wasNeeded) * MOMENT_MS : stopDelay;
    timer = window.setTimeout(() => {
      isNeeded = next;
      wasNeeded = true;
      onChange(next);
    }, delay);
  };
  const use = () => {
    if (!isFramed) return;
    usedSince.clear();
    channel?.postMessage(self);
    isUsed = true;
    settle();
  };
  if (channel) {
    channel.onmessage = ({ data }) => {
      usedSince.add(String(data));
      if (usedSince.size < MOST_FRAMED) return;
      usedSince.clear();
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

/** null where the browser forbids channels in iframes: then each map decides alone. */
function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}

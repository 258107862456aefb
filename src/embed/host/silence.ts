/** Notices that a frame does not speak: refused, not there, or something else in its place. */

/** An atlas speaks well before, on slow lines too; ms after its frame has loaded and is seen. */
export const SILENCE_MS = 30_000;

/**
 * Calls `onSilence` where the frame has said nothing for so long. Time runs from when it has loaded, or is in sight: a
 * lazy frame far down the page waits as long as it likes, as does one in a tab that nobody looks at.
 */
export function listenForSilence(iframe: HTMLIFrameElement, onSilence: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isNear = false;
  let isOver = false;
  const start = () => {
    clearTimeout(timer);
    if (isOver) return;
    timer = setTimeout(() => {
      // Browsers let frames rest that nobody sees.
      if (document.hidden) start();
      else if (isNear) onSilence();
    }, SILENCE_MS);
  };
  const observer = new IntersectionObserver(([entry]) => {
    isNear = entry?.isIntersecting ?? false;
    if (isNear) start();
  });
  observer.observe(iframe);
  iframe.addEventListener('load', start);
  return {
    /** It has spoken: no more of it, until `again`. */
    heard() {
      isOver = true;
      clearTimeout(timer);
    },
    /** Another document is on its way. */
    again() {
      isOver = false;
      if (isNear) start();
    },
    stop() {
      isOver = true;
      clearTimeout(timer);
      observer.disconnect();
      iframe.removeEventListener('load', start);
    },
  };
}

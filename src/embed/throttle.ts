/** Least interval between messages with states or heights, ms. */
const INTERVAL_MS = 100;

/** Throttles: calls `act` a moment after `call`, once for all calls until then. */
export function throttle(view: Window, act: () => void): { call: () => void; stop: () => void } {
  let timer = 0;
  return {
    call() {
      if (timer !== 0) return;
      timer = view.setTimeout(() => {
        timer = 0;
        act();
      }, INTERVAL_MS);
    },
    stop: () => view.clearTimeout(timer),
  };
}

/** Some browsers report no paint timing: then it waits this long. */
const TIMEOUT_MS = 300;

/**
 * Waits for the first contentful paint and marks it as `atlas:first-map`: mounting the app earlier would delay the
 * first picture. Resolves at once in a background tab, which is not painted, and on pages without a first picture.
 */
export function firstPaint(): Promise<void> {
  if (document.visibilityState === 'hidden' || !document.querySelector('.first-picture')) return Promise.resolve();
  return new Promise((done) => {
    const observer = new PerformanceObserver((list) => {
      const [paint] = list.getEntriesByName('first-contentful-paint');
      if (!paint) return;
      performance.mark('atlas:first-map', { startTime: paint.startTime });
      observer.disconnect();
      done();
    });
    observer.observe({ type: 'paint', buffered: true });
    setTimeout(done, TIMEOUT_MS);
  });
}

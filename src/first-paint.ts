/** Longest wait: some browsers tell no paints. */
const PATIENCE_MS = 300;

/**
 * Waits until the page's first picture has been seen, and marks that moment as `atlas:first-map`: filling the page
 * before would keep the reader from it. A page in the background is not painted, and does not wait.
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
    setTimeout(done, PATIENCE_MS);
  });
}

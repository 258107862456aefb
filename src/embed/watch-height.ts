import { heightFilter, type PageMetrics, wantedHeight } from './height.ts';
import { throttle } from './throttle.ts';

/** Parts of the page above and below the map, in every layout. */
const BARS = ['header', 'notices', 'frame-line'] as const;
/** Parts below the map in layouts without a sheet. */
const UNDER_MAP = ['timeline'] as const;

/** The height that the page requests now, px; 0 before its parts are rendered. */
export function heightNow(page: Document): number {
  const layout = measure(page);
  return layout ? wantedHeight(layout) : 0;
}

/** Sends the height when it changes from `told`, throttled. Returns the function that stops it. */
export function watchHeight(view: Window, told: number, send: (height: number) => void): () => void {
  const page = view.document;
  const filter = heightFilter(told, send, () => view.performance.now());
  const soon = throttle(view, () => filter(heightNow(page)));
  const observer = new ResizeObserver(soon.call);
  for (const id of [...BARS, ...UNDER_MAP]) {
    const element = page.getElementById(id);
    if (element) observer.observe(element);
  }
  observer.observe(page.documentElement);
  return () => {
    observer.disconnect();
    soon.stop();
  };
}

/** Measures the page; null before its parts are rendered. A hidden part has no height. */
function measure(page: Document): PageMetrics | null {
  const heightOf = (id: string) => page.getElementById(id)?.getBoundingClientRect().height ?? 0;
  const sheet = page.getElementById('sheet');
  const view = page.defaultView;
  if (!sheet || !view) return null;
  // In wider layouts the sheet has `display: contents`.
  const stacked = view.getComputedStyle(sheet).display !== 'contents';
  const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + heightOf(id), 0);
  const map = heightOf('map-view') > 0;
  // Without a map the timeline fills the frame: its height would be the frame's own.
  const around = sum(BARS) + (stacked || !map ? 0 : sum(UNDER_MAP));
  return { width: page.documentElement.clientWidth, around, map, stacked };
}

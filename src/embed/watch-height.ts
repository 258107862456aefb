import { calm } from './calm.ts';
import { heightFilter, type Layout, wantedHeight } from './height.ts';

/** Parts of the page over and under the map, in every shape of the page. */
const BARS = ['header', 'notices', 'frame-line'] as const;
/** Parts that stand under the map where there is no sheet. */
const UNDER_MAP = ['timeline'] as const;

/** The height that the page asks for now, px; 0 before it has its parts. */
export function heightNow(page: Document): number {
  const layout = measure(page);
  return layout ? wantedHeight(layout) : 0;
}

/** Tells the height when what it depends on changes, once things are calm. Returns its undoing. */
export function watchHeight(view: Window, send: (height: number) => void): () => void {
  const page = view.document;
  const filter = heightFilter(send, () => view.performance.now());
  const soon = calm(view, () => filter(heightNow(page)));
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

/** Measures the page; null before it has its parts. A part that is not shown has no height. */
function measure(page: Document): Layout | null {
  const heightOf = (id: string) => page.getElementById(id)?.getBoundingClientRect().height ?? 0;
  const sheet = page.getElementById('sheet');
  const view = page.defaultView;
  if (!sheet || !view) return null;
  // On wider pages the sheet's box does not exist, and its parts stand in the frame themselves.
  const stacked = view.getComputedStyle(sheet).display !== 'contents';
  const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + heightOf(id), 0);
  return { width: page.documentElement.clientWidth, around: sum(BARS) + (stacked ? 0 : sum(UNDER_MAP)), stacked };
}

/** Size and view of a document's map such that the document fits its page. Pure. */
import type { Extent } from '../model/types.ts';
import { fitView, homeView } from '../scene/frame.ts';
import { type Size, unproject, type View } from '../scene/project.ts';

/** The map on the page: its view, whether that is the initial one, its size. */
export interface MapNow {
  view: View;
  home: boolean;
  /** Pixels. */
  size: Size;
}

/** Least height of a map, in pixels. */
const MIN_HEIGHT = 240;
/** Iterations: the legend's size depends slightly on the zoom, so each measures what the one before has drawn. */
const ROUNDS = 5;

/** The view that shows in a map of size `other` everything that the page's map shows. */
export function viewIn({ view, home, size }: MapNow, other: Size): View {
  if (home) return homeView(other);
  const [west, north] = unproject([0, 0], view, size);
  const [east, south] = unproject([size.width, size.height], view, size);
  const extent: Extent = [west, south, east, north];
  return fitView(extent, other, { top: 0, right: 0, bottom: 0, left: 0 });
}

/**
 * The size of the largest map whose document is as wide as `page` and no higher. `measure` returns the size of the
 * document for a map. If none fits, the map has its least height and the document is higher than the page.
 */
export function mapSizeFor(page: Size, start: Size, measure: (map: Size) => Size): Size {
  let map = start;
  let best: Size | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    const document = measure(map);
    const isGood = document.width === page.width && document.height <= page.height;
    if (isGood && (!best || map.height > best.height)) best = map;
    const height = Math.max(MIN_HEIGHT, map.height + page.height - document.height);
    map = { width: map.width + page.width - document.width, height };
  }
  return best ?? map;
}

/** How large the map of a document is and what it shows, so that the document is as large as its page. Pure. */
import type { Extent } from '../model/types.ts';
import { fitView, homeView } from '../scene/frame.ts';
import { type Size, unproject, type View } from '../scene/project.ts';

/** What the page's map shows: its view, whether that is the one every frame starts with, its size. */
export interface MapNow {
  view: View;
  home: boolean;
  /** Pixels. */
  size: Size;
}

/** A map is at least so high, whatever stands around it. Pixels. */
const LEAST = 240;
/** Each round works with the sizes of what the one before has drawn: the legend changes a little with the zoom. */
const ROUNDS = 5;

/** The view of a map of another size that shows all that the page's map does. */
export function viewIn({ view, home, size }: MapNow, other: Size): View {
  if (home) return homeView(other);
  const [west, north] = unproject([0, 0], view, size);
  const [east, south] = unproject([size.width, size.height], view, size);
  const extent: Extent = [west, south, east, north];
  return fitView(extent, other, { top: 0, right: 0, bottom: 0, left: 0 });
}

/**
 * The size of the largest map whose document is no higher than `page` and just as wide; `measure` tells the size of the
 * document of a map. Where nothing fits, the map is as low as may be and its document higher than the page.
 */
export function mapSizeFor(page: Size, start: Size, measure: (map: Size) => Size): Size {
  let map = start;
  let best: Size | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    const document = measure(map);
    const isGood = document.width === page.width && document.height <= page.height;
    if (isGood && (!best || map.height > best.height)) best = map;
    const height = Math.max(LEAST, map.height + page.height - document.height);
    map = { width: map.width + page.width - document.width, height };
  }
  return best ?? map;
}

/** What lies under a point of the map: a circle before a name before a ribbon before an area. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Adcode, Point } from '../model/types.ts';
import { scaleAt } from '../scene/marks.ts';
import type { PlaceSymbol } from '../scene/symbols.ts';

export interface Hit {
  place?: Adcode;
  /** Ids of the alliances that run there. */
  alliances?: readonly string[];
}

type HitMap = Pick<MapLibreMap, 'project' | 'queryRenderedFeatures' | 'getZoom'>;

/** From this zoom on the districts' outlines are drawn, and their areas answer. */
const UNITS_FROM = 7.5;

/**
 * The nearest circle within `reach` pixels of its edge, in pixels of the screen; undefined if none is near. Where
 * circles overlap, the one whose edge is nearest from inside wins, which is the smaller, drawn on top.
 */
export function circleAt(
  symbols: readonly { place: Adcode; radius: number; at: Point }[],
  [x, y]: Point,
  reach: number,
): Adcode | undefined {
  let best: { place: Adcode; score: number } | undefined;
  for (const { place, radius, at } of symbols) {
    const distance = Math.hypot(at[0] - x, at[1] - y);
    if (distance > radius + reach) continue;
    const score = distance / (radius + reach);
    if (!best || score < best.score) best = { place, score };
  }
  return best?.place;
}

/** Looks at what is drawn. `reach` is how far beside a thing one may point: more with a finger than with a mouse. */
export function hitAt(map: HitMap, symbols: readonly PlaceSymbol[], at: Point, reach: number): Hit {
  const scale = scaleAt(map.getZoom());
  const circles = symbols.map(({ place, radius, point }) => {
    const { x, y } = map.project(point);
    return { place, radius: radius * scale, at: [x, y] as Point };
  });
  const circle = circleAt(circles, at, reach);
  if (circle !== undefined) return { place: circle };
  // Where circles lie on one another, as those of Hailing and Taizhou do, each can be had by its name.
  const [name] = map.queryRenderedFeatures(at, { layers: ['place-labels-always', 'place-labels'] });
  if (typeof name?.properties.adcode === 'string') return { place: name.properties.adcode };
  const [x, y] = at;
  const near = reach / 2;
  const box: [Point, Point] = [
    [x - near, y - near],
    [x + near, y + near],
  ];
  const links = map.queryRenderedFeatures(box, { layers: ['link-ribbons'] });
  const alliances = [...new Set(links.flatMap(({ properties }) => String(properties.alliances).split(' ')))];
  if (alliances.length > 0) return { alliances };
  const [area] = [...(map.getZoom() >= UNITS_FROM ? ['attention-units'] : ['corridor-units']), 'city-areas'].flatMap(
    (layer) => map.queryRenderedFeatures(at, { layers: [layer] }),
  );
  const place: unknown = area?.properties.adcode;
  return typeof place === 'string' ? { place } : {};
}

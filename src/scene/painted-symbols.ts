/** The circles of places in pixels at a zoom, with their stations and numbers. */
import type { Adcode, Point } from '../model/types.ts';
import { scaleAt } from './marks.ts';
import { toWorld } from './project.ts';
import { numberPlaces, type PlaceSymbol, type Tier } from './symbols.ts';

export interface PaintedSymbol {
  place: Adcode;
  at: Point;
  /** Pixels, in the scale of the zoom. */
  radius: number;
  /** Radius of the station around the circle; 0 if the circle is wide enough for its lines. */
  station: number;
  /** The number written in the circle; 0: none, or beside it (see `numberPlace`). */
  number: number;
  /** As in `PlaceSymbol`. */
  alliances: number;
  tier: Tier;
}

/** `stations`: their radii by place; `numbered`: whether numbers are written. */
export function paintSymbols(
  symbols: readonly PlaceSymbol[],
  zoom: number,
  stations: ReadonlyMap<Adcode, number>,
  numbered: boolean,
): PaintedSymbol[] {
  const scale = scaleAt(zoom);
  const numbers = numberPlaces(symbols, zoom);
  return symbols.map(({ place, point, radius, alliances, tier }) => {
    return {
      place,
      at: toWorld(point, zoom),
      radius: radius * scale,
      station: stations.get(place) ?? 0,
      number: numbered && numbers.get(place) === 'inside' ? alliances : 0,
      alliances,
      tier,
    };
  });
}

/** Leaflet: polygons of the ground once; circles and arcs anew with each change. */
import 'leaflet/dist/leaflet.css';
import type { FeatureCollection } from 'geojson';
import { circleMarker, geoJSON, type LatLngTuple, layerGroup, map as newMap, polyline } from 'leaflet';
import { linkFeatures } from '../baseline/features.ts';
import type { AtlasFile, Item } from '../baseline/records.ts';

export type Ground = Readonly<Record<'context' | 'cities' | 'borders' | 'water' | 'rivers', FeatureCollection>>;

const STYLES: Readonly<
  Record<keyof Ground, { color: string; weight: number; fillColor?: string; fillOpacity?: number }>
> = {
  context: { color: '#eceae4', weight: 0, fillColor: '#eceae4', fillOpacity: 1 },
  cities: { color: '#d8d4ca', weight: 0.5, fillColor: '#f8f7f3', fillOpacity: 1 },
  rivers: { color: '#a9c5d8', weight: 1 },
  water: { color: '#cfdfea', weight: 0, fillColor: '#cfdfea', fillOpacity: 1 },
  borders: { color: '#b9b4a8', weight: 0.8 },
};
const BOUNDS: [LatLngTuple, LatLngTuple] = [
  [27.1, 114.9],
  [35.1, 122.9],
];
const STEPS = 16;
/** How far an arc bows, as a share of its length. */
const BOW = 0.15;

/** Returns the function that draws the records shown. */
export function mountMap(host: HTMLElement, atlas: AtlasFile, ground: Ground): (shown: readonly Item[]) => void {
  const map = newMap(host, { attributionControl: false }).fitBounds(BOUNDS);
  for (const name of ['context', 'cities', 'rivers', 'water', 'borders'] as const) {
    geoJSON(ground[name], { style: STYLES[name], interactive: false }).addTo(map);
  }
  const arcs = layerGroup().addTo(map);
  const circles = layerGroup().addTo(map);
  return (shown) => {
    arcs.clearLayers();
    circles.clearLayers();
    const alliances = new Set(shown.filter(({ kind }) => kind === 'alliance').map(({ id }) => id));
    for (const { geometry, properties } of linkFeatures(atlas, alliances).features) {
      const [from, to] = geometry.coordinates as [LatLngTuple, LatLngTuple];
      arcs.addLayer(
        polyline(arc(from, to), { color: '#a0522d', weight: Math.min(8, 0.5 + 0.4 * properties?.alliances) }),
      );
    }
    const counts = new Map<string, number>();
    for (const { places } of shown) for (const id of places) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const { id, name, point } of atlas.places) {
      const count = counts.get(id) ?? 0;
      if (count === 0) continue;
      const circle = circleMarker([point[1], point[0]], {
        radius: 3 + 1.6 * Math.sqrt(count),
        color: '#fff',
        weight: 1,
        fillColor: '#2f6690',
        fillOpacity: 0.8,
      });
      circles.addLayer(circle.bindTooltip(`${name.en}: ${count}`));
    }
  };
}

/** Points of a quadratic curve between two places, given as longitude and latitude. */
function arc([x0, y0]: LatLngTuple, [x1, y1]: LatLngTuple): LatLngTuple[] {
  const [x, y] = [(x0 + x1) / 2 - (y1 - y0) * BOW, (y0 + y1) / 2 + (x1 - x0) * BOW];
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS;
    const at = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
    return [at(y0, y, y1), at(x0, x, x1)];
  });
}

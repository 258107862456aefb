/** Borders of cities and provinces; no national border is drawn. */
import type { LineLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { LINES } from '../../scene/marks.ts';
import type { MapLayer } from '../layer.ts';

/** Hairlines lie under the water, so that lakes and the Yangtze stay clean. */
export const cityBorders: MapLayer = {
  id: 'city-borders',
  sources: (_, geo) => ({ borders: { type: 'geojson', data: geo('borders'), maxzoom: 9 } }),
  layers: ({ theme }) => [
    {
      id: 'unit-borders',
      type: 'line',
      source: 'units',
      minzoom: 7.5,
      paint: { 'line-color': theme.provinceBorder, 'line-width': 0.8, 'line-opacity': 0.7 },
    },
    line('city-borders', 'city', theme[LINES.cityBorder.colour], LINES.cityBorder.width),
    line('around-borders', 'around', theme.aroundBorder, 0.8),
  ],
};

export const provinceBorders: MapLayer = {
  id: 'province-borders',
  layers: ({ theme }) => {
    const { colour, width, opacity, dash } = LINES.provinceBorder;
    return [
      line('outer-border', 'outer', theme[colour], width, 0.6),
      line('province-borders', 'province', theme[colour], width, opacity, dash),
    ];
  },
};

function line(
  id: string,
  kind: string,
  colour: string,
  width: number,
  opacity = 1,
  dash?: readonly number[],
): LineLayerSpecification {
  return {
    id,
    type: 'line',
    source: 'borders',
    filter: ['==', ['get', 'kind'], kind],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': colour,
      'line-opacity': opacity,
      'line-width': ['interpolate', ['linear'], ['zoom'], 6, width, 10, width * 1.6],
      ...(dash ? { 'line-dasharray': [...dash] } : {}),
    },
  };
}

/** Lakes, rivers and the canal, drawn over the areas: the cities' borders run through them. */
import { CANAL_DASH, canalOpacity, riverStyle, WIDTH } from '../../../scene/ground-style.ts';
import { byZoom, byZoomAnd } from '../expressions.ts';
import type { MapLayer } from '../layer.ts';

const [large, middle, small] = [riverStyle(1), riverStyle(2), riverStyle(3)];

export const water: MapLayer = {
  id: 'water',
  sources: (_, geo) => ({
    water: { type: 'geojson', data: geo('water'), maxzoom: 9 },
    rivers: { type: 'geojson', data: geo('rivers'), maxzoom: 9 },
  }),
  layers: ({ theme }) => [
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      filter: ['==', ['get', 'kind'], 'river'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': theme.waterLine,
        'line-opacity': byZoomAnd('rank', { 1: large.opacity, 2: middle.opacity }, small.opacity),
        'line-width': byZoomAnd('rank', { 1: large.width, 2: middle.width }, small.width),
      },
    },
    {
      id: 'canals',
      type: 'line',
      source: 'rivers',
      filter: ['==', ['get', 'kind'], 'canal'],
      paint: {
        'line-color': theme.waterLine,
        'line-opacity': byZoomAnd('rank', { 1: canalOpacity(1) }, canalOpacity(2)),
        'line-width': byZoom(WIDTH.canal),
        'line-dasharray': [...CANAL_DASH],
      },
    },
    { id: 'water-areas', type: 'fill', source: 'water', paint: { 'fill-color': theme.water } },
    {
      id: 'water-shores',
      type: 'line',
      source: 'water',
      paint: { 'line-color': theme.waterLine, 'line-width': byZoom(WIDTH.shore) },
    },
  ],
};

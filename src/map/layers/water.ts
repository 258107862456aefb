/** Lakes, rivers and the canal, drawn over the areas: the cities' borders run through them. */
import type { MapLayer } from '../layer.ts';

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
        // Smaller rivers come in with the zoom; rank 1 is the largest.
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 6, ['match', ['get', 'rank'], 1, 1, 2, 0.5, 0], 8, 1],
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          6,
          ['match', ['get', 'rank'], 1, 1, 0.6],
          10,
          ['match', ['get', 'rank'], 1, 2.5, 2, 1.6, 1.1],
        ],
      },
    },
    {
      id: 'canals',
      type: 'line',
      source: 'rivers',
      filter: ['==', ['get', 'kind'], 'canal'],
      paint: {
        'line-color': theme.waterLine,
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 6, ['match', ['get', 'rank'], 1, 1, 0], 8, 1],
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 1, 10, 2.2],
        'line-dasharray': [5, 1.5],
      },
    },
    { id: 'water-areas', type: 'fill', source: 'water', paint: { 'fill-color': theme.water } },
    {
      id: 'water-shores',
      type: 'line',
      source: 'water',
      paint: { 'line-color': theme.waterLine, 'line-width': 0.6 },
    },
  ],
};

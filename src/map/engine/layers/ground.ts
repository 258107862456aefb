/** Sea, the land around, the cities' areas. The sea is the background: the cities' areas end at the coast. */
import type { MapLayer } from '../layer.ts';

export const ground: MapLayer = {
  id: 'ground',
  sources: (_, geo) => ({
    context: { type: 'geojson', data: geo('context'), maxzoom: 8 },
    cities: { type: 'geojson', data: geo('cities'), promoteId: 'adcode', maxzoom: 9 },
    units: { type: 'geojson', data: geo('units'), promoteId: 'adcode', maxzoom: 9 },
  }),
  layers: ({ theme }) => [
    { id: 'sea', type: 'background', paint: { 'background-color': theme.sea } },
    {
      id: 'land-around',
      type: 'fill',
      source: 'context',
      filter: ['==', ['get', 'kind'], 'around'],
      paint: { 'fill-color': theme.around },
    },
    { id: 'city-areas', type: 'fill', source: 'cities', paint: { 'fill-color': theme.land } },
  ],
};

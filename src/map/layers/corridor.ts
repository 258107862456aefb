/** The corridor: a wide soft band through its cities, drawn by hand and schematic. */
import { LINES } from '../../scene/marks.ts';
import { type MapLayer, setShown } from '../layer.ts';

const { colour, width, opacity } = LINES.corridor;

export const corridor: MapLayer<{ shown: boolean }> = {
  id: 'corridor',
  sources: (_, geo) => ({ corridor: { type: 'geojson', data: geo('corridor'), maxzoom: 9 } }),
  layers: ({ theme }) => [
    {
      id: 'corridor-band',
      type: 'line',
      source: 'corridor',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': theme[colour],
        'line-opacity': opacity,
        'line-width': ['interpolate', ['linear'], ['zoom'], 5.5, width * 0.75, 7, width, 10, width * 1.8],
      },
    },
  ],
  select: ({ layers }) => ({ shown: layers.corridor }),
  apply: (map, { shown }) => setShown(map, ['corridor-band'], shown),
};

/** The corridor: a wide soft band through its cities, drawn by hand and schematic. */
import { WIDTH } from '../../../scene/ground-style.ts';
import { LINES } from '../../../scene/marks.ts';
import { byZoom } from '../expressions.ts';
import { type MapLayer, setShown } from '../layer.ts';

const { colour, opacity } = LINES.corridor;

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
        'line-width': byZoom(WIDTH.corridor),
      },
    },
  ],
  select: ({ layers }) => ({ shown: layers.corridor }),
  apply(map, { shown }) {
    setShown(map, ['corridor-band'], shown);
    return true;
  },
};

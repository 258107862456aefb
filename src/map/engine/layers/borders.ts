/** Borders of cities and provinces; no national border is drawn. */
import type { LineLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { OPACITY, UNITS_FROM, WIDTH } from '../../../scene/ground-style.ts';
import { LINES } from '../../../scene/marks.ts';
import type { Ramp } from '../../../scene/ramp.ts';
import { byZoom } from '../expressions.ts';
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
      minzoom: UNITS_FROM,
      paint: {
        'line-color': theme.provinceBorder,
        'line-width': byZoom(WIDTH.unitBorder),
        'line-opacity': OPACITY.unitBorder,
      },
    },
    line('city-borders', 'city', theme[LINES.cityBorder.colour], WIDTH.cityBorder),
    line('around-borders', 'around', theme.aroundBorder, WIDTH.aroundBorder),
  ],
};

export const provinceBorders: MapLayer = {
  id: 'province-borders',
  layers: ({ theme }) => {
    const { colour, opacity, dash } = LINES.provinceBorder;
    return [
      line('outer-border', 'outer', theme[colour], WIDTH.provinceBorder, OPACITY.outerBorder),
      line('province-borders', 'province', theme[colour], WIDTH.provinceBorder, opacity, dash),
    ];
  },
};

function line(
  id: string,
  kind: string,
  colour: string,
  width: Ramp,
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
      'line-width': byZoom(width),
      ...(dash ? { 'line-dasharray': [...dash] } : {}),
    },
  };
}

/** The line around the selected place. */
import type { FilterSpecification } from '@maplibre/maplibre-gl-style-spec';
import { OUTLINE_WIDTH } from '../../../scene/ground-style.ts';
import type { MapLayer } from '../layer.ts';

const only = (id: string): FilterSpecification => ['==', ['get', 'adcode'], id];

export const outline: MapLayer<{ place: string }> = {
  id: 'outline',
  layers: ({ theme }) =>
    (['cities', 'units'] as const).map((source) => ({
      id: `outline-${source}`,
      type: 'line',
      source,
      filter: only(''),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme.accent, 'line-width': OUTLINE_WIDTH },
    })),
  select: ({ selected }) => ({ place: selected?.kind === 'place' ? selected.id : '' }),
  apply(map, { place }) {
    for (const source of ['cities', 'units']) map.setFilter(`outline-${source}`, only(place));
    return true;
  },
};

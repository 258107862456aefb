/** Areas that mean something: corridor members, the place under the pointer, the selected one, those concerned. */
import type { FillLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Visible } from '../../../model/query.ts';
import type { Ref } from '../../../model/types.ts';
import { OPACITY } from '../../../scene/ground-style.ts';
import { placeStates } from '../../../scene/scene.ts';
import type { Theme } from '../../../ui/theme.ts';
import { on } from '../expressions.ts';
import { type MapLayer, setPlaceStates, setShown } from '../layer.ts';

interface Slice {
  visible: Visible;
  selected: Ref | null;
  hovered: Ref | null;
  corridor: boolean;
}

export const areas: MapLayer<Slice> = {
  id: 'areas',
  layers({ theme }, atlas) {
    const members = atlas.corridor.map((place) => place.id);
    return (['cities', 'units'] as const).flatMap((source): FillLayerSpecification[] => [
      {
        id: `corridor-${source}`,
        type: 'fill',
        source,
        filter: ['in', ['get', 'adcode'], ['literal', members]],
        paint: { 'fill-color': theme.corridorLand },
      },
      { id: `attention-${source}`, type: 'fill', source, paint: attentionPaint(theme) },
    ]);
  },
  select: (state, selectors) => ({
    visible: selectors.visible(state),
    selected: state.selected,
    hovered: state.hovered,
    corridor: state.layers.corridor,
  }),
  apply(map, next, previous, atlas) {
    const states = placeStates(atlas, next.visible, next);
    const before = previous && placeStates(atlas, previous.visible, previous);
    const changed = ['cities', 'units'].map((source) => setPlaceStates(map, source, states, before));
    const isTurned = next.corridor !== (previous?.corridor ?? true);
    if (isTurned) setShown(map, ['corridor-cities', 'corridor-units'], next.corridor);
    return isTurned || changed.includes(true);
  },
};

function attentionPaint(theme: Theme): NonNullable<FillLayerSpecification['paint']> {
  return {
    'fill-color': ['case', on('selected'), theme.selectedLand, on('hover'), theme.hoverLand, theme.selectedLand],
    'fill-opacity': ['case', on('selected'), 1, on('hover'), 1, on('concerned'), OPACITY.concernedArea, 0],
  };
}

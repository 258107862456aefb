/** The cities' circles, their rings, and the invisible squares that keep labels off them. */
import type { CircleLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Atlas } from '../../model/atlas.ts';
import type { Visible } from '../../model/query.ts';
import type { Ref } from '../../model/types.ts';
import { labelsOfPlaces } from '../../scene/labels.ts';
import { CIRCLES, MARK_RING } from '../../scene/marks.ts';
import { placeStates } from '../../scene/scene.ts';
import { placeSymbols } from '../../scene/symbols.ts';
import type { Theme } from '../../ui/theme.ts';
import { colourOf, faded, on, scaled } from '../expressions.ts';
import { EMPTY, type MapLayer, setData, setPlaceStates, setShown } from '../layer.ts';

interface Slice {
  visible: Visible;
  selected: Ref | null;
  hovered: Ref | null;
  shown: boolean;
}

type CirclePaint = NonNullable<CircleLayerSpecification['paint']>;
const RADIUS: ['get', string] = ['get', 'radius'];
/** Pixels from a circle to the ring around the selected or hovered place. */
const RING = 5;

export const symbols: MapLayer<Slice> = {
  id: 'symbols',
  sources: () => ({ places: { type: 'geojson', data: EMPTY, promoteId: 'adcode', maxzoom: 6, buffer: 64 } }),
  layers: ({ theme }) => [
    { id: 'place-halo', type: 'circle', source: 'places', paint: ring(theme) },
    {
      id: 'place-marks',
      type: 'circle',
      source: 'places',
      filter: ['get', 'marked'],
      paint: {
        'circle-radius': scaled(RADIUS, MARK_RING.gap),
        'circle-color': theme.land,
        'circle-opacity': faded(0.6),
        'circle-stroke-color': theme[MARK_RING.colour],
        'circle-stroke-width': MARK_RING.width,
        'circle-stroke-opacity': faded(1),
      },
    },
    {
      id: 'place-symbols',
      type: 'circle',
      source: 'places',
      layout: { 'circle-sort-key': ['-', 0, RADIUS] },
      paint: {
        'circle-radius': scaled(RADIUS),
        'circle-color': tierColour(theme, 'fill'),
        'circle-opacity': faded(1),
        'circle-stroke-color': tierColour(theme, 'stroke'),
        'circle-stroke-width': ['match', ['get', 'tier'], 'none', 0, CIRCLES.member.strokeWidth],
        'circle-stroke-opacity': faded(1),
      },
    },
  ],
  select: (state, selectors) => ({
    visible: selectors.visible(state),
    selected: state.selected,
    hovered: state.hovered,
    shown: state.layers.symbols,
  }),
  apply(map, next, previous, atlas) {
    if (next.visible !== previous?.visible || next.selected !== previous.selected) {
      setData(map, 'places', placeFeatures(atlas, next.visible, next.selected));
    }
    const before = previous && placeStates(atlas, previous.visible, previous);
    setPlaceStates(map, 'places', placeStates(atlas, next.visible, next), before);
    if (next.shown !== (previous?.shown ?? true)) setShown(map, ['place-marks', 'place-symbols'], next.shown);
  },
};

/** One point for each place with all that circles and labels need. */
function placeFeatures(atlas: Atlas, visible: Visible, selected: Ref | null): GeoJSON.Feature[] {
  const circles = placeSymbols(atlas, visible);
  const labels = new Map(labelsOfPlaces(atlas, circles).map((label) => [label.place, label]));
  return circles.map((symbol) => {
    const label = labels.get(symbol.place);
    const chosen = selected?.kind === 'place' && selected.id === symbol.place;
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: symbol.point },
      properties: {
        adcode: symbol.place,
        radius: symbol.radius,
        tier: symbol.tier,
        marked: symbol.marked,
        corridor: symbol.corridor,
        selected: chosen,
        always: chosen || (label?.always ?? false),
        rank: chosen ? -1 : (label?.rank ?? 0),
        // The ring of the selected place stands around its circle.
        gap: (label?.gap ?? 0) + (chosen ? RING : 0),
        label_en: label?.text.en ?? '',
        label_zh: label?.text.zh ?? '',
      },
    };
  });
}

function ring(theme: Theme): CirclePaint {
  return {
    'circle-radius': scaled(RADIUS, RING),
    'circle-color': theme.halo,
    'circle-opacity': ['case', on('selected'), 0.9, on('hover'), 0.9, 0],
    'circle-stroke-color': ['case', on('selected'), theme.accent, theme.text],
    'circle-stroke-width': ['case', on('selected'), 2.5, on('hover'), 1.75, 0],
  };
}

function tierColour(theme: Theme, part: 'fill' | 'stroke') {
  const { member, record, none } = CIRCLES;
  return colourOf('tier', { member: theme[member[part]], record: theme[record[part]] }, theme[none[part]]);
}

/** Names of waters and places in the chosen language; they never cover one another, nor a circle. */
import type { ExpressionSpecification, SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { colourOf, faded, on, scaled } from '../expressions.ts';
import { ITALIC, REGULAR, SEMIBOLD } from '../fonts.ts';
import type { Look, MapLayer } from '../layer.ts';

export const waterLabels: MapLayer = {
  id: 'water-labels',
  sources: (_, geo) => ({ 'water-labels': { type: 'geojson', data: geo('water-labels'), maxzoom: 9 } }),
  layers: ({ theme, language }) => [
    {
      id: 'water-labels',
      type: 'symbol',
      source: 'water-labels',
      filter: ['>=', ['zoom'], ['-', ['get', 'minZoom'], 0.5]],
      layout: {
        'text-field': ['get', language, ['get', 'name']],
        'text-font': ITALIC,
        'text-size': ['match', ['get', 'kind'], 'sea', 14, 12],
        'text-letter-spacing': ['match', ['get', 'kind'], 'sea', language === 'zh' ? 0.5 : 0.12, 0.05],
        // On a small map the sea is a narrow strip: its name stands in it word by word.
        'text-max-width': ['step', ['zoom'], 4, 6, 9],
        // A city's name over a lake moves the lake's name, not the other way round.
        'text-variable-anchor': ['center', 'top', 'bottom'],
        'text-radial-offset': 1,
      },
      paint: { 'text-color': theme.waterText, 'text-halo-color': theme.water, 'text-halo-width': 1 },
    },
  ],
};

export const placeLabels: MapLayer = {
  id: 'place-labels',
  layers: (look) => [
    labels('place-labels', look, ['!', ['get', 'always']], 'never'),
    labels('place-labels-always', look, ['get', 'always'], 'always'),
    // The topmost layer is placed first: these squares stand before any name is set. Faint dots keep nobody away.
    {
      id: 'place-obstacles',
      type: 'symbol',
      source: 'places',
      filter: ['!=', ['get', 'tier'], 'none'],
      layout: {
        'icon-image': BLANK,
        'icon-size': scaled(['/', ['*', 2, SQUARE, ['get', 'radius']], BLANK_SIZE]),
        'icon-overlap': 'always',
        'icon-padding': 0,
      },
    },
  ],
};

/** A transparent image of this many pixels, which map.ts supplies. */
export const BLANK = 'blank';
export const BLANK_SIZE = 8;
/** Side of a circle's square to its diameter: about inscribed, and less where a touched circle is no member's. */
const SQUARE: ExpressionSpecification = ['match', ['get', 'tier'], 'member', 0.72, 0.5];

/** Pixels; Chinese characters are larger at the same size and stand wider. */
const SIZE = { en: { member: 14, other: 12 }, zh: { member: 14, other: 12.5 } } as const;

function labels(
  id: string,
  { theme, language }: Look,
  filter: ExpressionSpecification,
  overlap: 'never' | 'always',
): SymbolLayerSpecification {
  const strong: ExpressionSpecification = ['any', ['==', ['get', 'tier'], 'member'], ['get', 'selected']];
  const sizes = SIZE[language];
  // Never under 12 pixels: where all is small, only the members' names give way, by one.
  const size = (member: number, other: number): ExpressionSpecification => [
    'case',
    strong,
    sizes.member + member,
    sizes.other + other,
  ];
  return {
    id,
    type: 'symbol',
    source: 'places',
    filter,
    layout: {
      'text-field': ['get', `label_${language}`],
      'text-font': ['case', strong, ['literal', SEMIBOLD], ['literal', REGULAR]],
      'text-size': ['interpolate', ['linear'], ['zoom'], 5.6, size(-1, 0), 6.2, size(0, 0), 9, size(2, 2)],
      'text-letter-spacing': language === 'zh' ? 0.06 : 0,
      'text-variable-anchor': [
        'left',
        'right',
        'top',
        'bottom',
        'top-left',
        'bottom-left',
        'top-right',
        'bottom-right',
      ],
      'text-radial-offset': scaled(['/', ['get', 'radius'], sizes.other], ['/', ['get', 'gap'], sizes.other]),
      'text-justify': 'auto',
      'text-max-width': 20,
      'text-padding': 1,
      'text-overlap': overlap,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: {
      'text-color': [
        'case',
        on('selected'),
        theme.accent,
        on('hover'),
        theme.text,
        colourOf('tier', { member: theme.text, record: theme.textSoft }, theme.textFaint),
      ],
      'text-opacity': faded(1, 0.45),
      'text-halo-color': theme.halo,
      'text-halo-width': 1.5,
    },
  };
}

/** Alliances: grey ribbons as wide as many run there; one asked for by name stands out in its industry's hue. */
import type { LineLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Visible } from '../../model/query.ts';
import type { Point, Ref } from '../../model/types.ts';
import { type IsolatedAlliance, linkScene, type Ribbon } from '../../scene/links.ts';
import { FADED, LINES, STOP } from '../../scene/marks.ts';
import type { Theme } from '../../ui/theme.ts';
import { colourOf, scaled } from '../expressions.ts';
import { SEMIBOLD } from '../fonts.ts';
import { EMPTY, type MapLayer, setData, setShown } from '../layer.ts';

interface Slice {
  visible: Visible;
  /** Alliances only: what else is selected or hovered changes no link. */
  selected: Ref | null;
  hovered: Ref | null;
  shown: boolean;
  /** Something else than alliances and places is asked for: the ribbons step back. */
  aside: boolean;
}

const RIBBON_LAYERS = ['link-casings', 'link-ribbons'];
const OWN_LAYERS = ['link-own-casings', 'link-stated', 'link-inferred'];
const COUNT_LAYERS = ['link-counts'];
const STOP_LAYERS = ['link-stops'];
const ROUND = { 'line-cap': 'round', 'line-join': 'round' } as const;

export const links: MapLayer<Slice> = {
  id: 'links',
  sources: () => ({
    // The arcs have few points as it is: simplified, they would be polygons at low zooms.
    ribbons: { type: 'geojson', data: EMPTY, tolerance: 0 },
    'own-links': { type: 'geojson', data: EMPTY, tolerance: 0 },
    'own-stops': { type: 'geojson', data: EMPTY },
  }),
  layers: ({ theme }) => [
    {
      id: 'link-casings',
      type: 'line',
      source: 'ribbons',
      layout: ROUND,
      paint: { 'line-color': theme.halo, 'line-width': scaled(['get', 'width'], 2), 'line-opacity': 0.7 },
    },
    {
      id: 'link-ribbons',
      type: 'line',
      source: 'ribbons',
      layout: { ...ROUND, 'line-sort-key': ['-', 0, ['get', 'width']] },
      paint: {
        'line-color': theme[LINES.ribbon.colour],
        'line-width': scaled(['get', 'width']),
        'line-opacity': LINES.ribbon.opacity,
      },
    },
    {
      id: 'link-own-casings',
      type: 'line',
      source: 'own-links',
      layout: ROUND,
      paint: { 'line-color': theme.halo, 'line-width': LINES.stated.width + 3, 'line-opacity': 0.9 },
    },
    own('link-stated', 'stated', theme),
    own('link-inferred', 'inferred', theme),
  ],
  select: (state, selectors) => ({
    visible: selectors.visible(state),
    selected: allianceOnly(state.selected),
    hovered: allianceOnly(state.hovered),
    shown: state.layers.links,
    aside: asksForRecords(state.hovered ?? state.selected),
  }),
  apply(map, next, previous, atlas) {
    const scene = linkScene(atlas, next.visible, next);
    if (next.visible !== previous?.visible) setData(map, 'ribbons', ribbonFeatures(scene.ribbons));
    setData(map, 'own-links', segmentFeatures(scene.isolated));
    setData(map, 'own-stops', stopFeatures(scene.isolated));
    // What is drawn back keeps its place, so that nothing seems to have gone.
    const strength = scene.isolated.length > 0 || next.aside ? FADED : 1;
    map.setPaintProperty('link-ribbons', 'line-opacity', LINES.ribbon.opacity * strength);
    map.setPaintProperty('link-casings', 'line-opacity', 0.7 * strength);
    setShown(map, COUNT_LAYERS, next.shown && strength === 1);
    setShown(map, [...RIBBON_LAYERS, ...OWN_LAYERS, ...STOP_LAYERS], next.shown);
  },
};

/** Drawn above the cities' circles: how many alliances a ribbon stands for, and the stops of one alliance. */
export const linkMarks: MapLayer = {
  id: 'link-marks',
  layers: ({ theme }) => [
    {
      id: 'link-stops',
      type: 'circle',
      source: 'own-stops',
      paint: {
        'circle-radius': ['case', ['get', 'host'], STOP.host.radius, STOP.member.radius],
        'circle-color': theme.halo,
        'circle-stroke-color': colourOf('hue', theme.hue, theme.ribbon),
        'circle-stroke-width': [
          'case',
          ['get', 'host'],
          STOP.host.width,
          ['==', ['get', 'basis'], 'stated'],
          STOP.member.width,
          STOP.inferred.width,
        ],
      },
    },
    {
      id: 'link-counts',
      type: 'symbol',
      source: 'ribbons',
      filter: ['all', ['>', ['get', 'count'], 1], ['==', ['geometry-type'], 'Point']],
      layout: {
        'text-field': ['to-string', ['get', 'count']],
        'text-font': SEMIBOLD,
        'text-size': 12,
        'text-padding': 0,
        'symbol-sort-key': ['-', 0, ['get', 'count']],
      },
      paint: { 'text-color': theme.ribbonText, 'text-halo-color': theme.halo, 'text-halo-width': 2 },
    },
  ],
};

/** A line and, half-way along, the point of its count. */
function ribbonFeatures(ribbons: readonly Ribbon[]): GeoJSON.Feature[] {
  return ribbons.flatMap(({ id, path, labelPoint, alliances, count, width }) => {
    const properties = { id, alliances: alliances.join(' '), count, width };
    return [line(path, properties), point(labelPoint, properties)];
  });
}

function segmentFeatures(isolated: readonly IsolatedAlliance[]): GeoJSON.Feature[] {
  return isolated.flatMap(({ hue, segments }) => segments.map(({ id, path, basis }) => line(path, { id, hue, basis })));
}

function stopFeatures(isolated: readonly IsolatedAlliance[]): GeoJSON.Feature[] {
  return isolated.flatMap(({ hue, stops }) =>
    stops.map((stop) => point(stop.point, { hue, host: stop.host, basis: stop.basis })),
  );
}

function own(id: string, basis: 'stated' | 'inferred', theme: Theme): LineLayerSpecification {
  const mark: { width: number; dash?: readonly number[] } = LINES[basis];
  return {
    id,
    type: 'line',
    source: 'own-links',
    filter: ['==', ['get', 'basis'], basis],
    // Round caps would close the gaps of a dash.
    layout: { 'line-join': 'round', 'line-cap': mark.dash ? 'butt' : 'round' },
    paint: {
      'line-color': colourOf('hue', theme.hue, theme.ribbon),
      'line-width': mark.width,
      ...(mark.dash ? { 'line-dasharray': [...mark.dash] } : {}),
    },
  };
}

function asksForRecords(ref: Ref | null): boolean {
  return ref?.kind === 'event' || ref?.kind === 'initiative' || ref?.kind === 'industry';
}

function allianceOnly(ref: Ref | null): Ref | null {
  return ref?.kind === 'alliance' ? ref : null;
}

function line(coordinates: readonly Point[], properties: object): GeoJSON.Feature {
  return { type: 'Feature', geometry: { type: 'LineString', coordinates: [...coordinates] }, properties };
}

function point(coordinates: Point, properties: object): GeoJSON.Feature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates }, properties };
}

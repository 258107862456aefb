/** The map: ground from files, circles and lines from the filtered data. */
import type { FeatureCollection } from 'geojson';
import { type GeoJSONSource, Map as MapLibreMap, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { linkFeatures, placeFeatures } from './features.ts';
import type { Filter } from './filter.ts';
import type { AtlasFile } from './records.ts';

setWorkerUrl(workerUrl);

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

export function createMap(container: string) {
  const file = (name: string) => new URL(`data/geo/${name}.geojson`, document.baseURI).href;
  const map = new MapLibreMap({
    container,
    bounds: [
      [114.9, 27.1],
      [122.9, 35.1],
    ],
    dragRotate: false,
    // With fading, its end would be measured, not the moment at which a change is visible.
    fadeDuration: 0,
    style: {
      version: 8,
      sources: {
        context: { type: 'geojson', data: file('context') },
        cities: { type: 'geojson', data: file('cities') },
        borders: { type: 'geojson', data: file('borders') },
        water: { type: 'geojson', data: file('water') },
        rivers: { type: 'geojson', data: file('rivers') },
        links: { type: 'geojson', data: EMPTY },
        places: { type: 'geojson', data: EMPTY },
      },
      layers: [
        { id: 'sea', type: 'background', paint: { 'background-color': '#cfdfea' } },
        { id: 'context', type: 'fill', source: 'context', paint: { 'fill-color': '#eceae4' } },
        { id: 'cities', type: 'fill', source: 'cities', paint: { 'fill-color': '#f8f7f3' } },
        { id: 'rivers', type: 'line', source: 'rivers', paint: { 'line-color': '#a9c5d8', 'line-width': 1 } },
        { id: 'water', type: 'fill', source: 'water', paint: { 'fill-color': '#cfdfea' } },
        { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': '#b9b4a8', 'line-width': 0.8 } },
        {
          id: 'links',
          type: 'line',
          source: 'links',
          paint: { 'line-color': '#a0522d', 'line-width': ['min', 8, ['+', 0.5, ['*', 0.4, ['get', 'alliances']]]] },
        },
        {
          id: 'places',
          type: 'circle',
          source: 'places',
          paint: {
            'circle-radius': ['+', 3, ['*', 1.6, ['sqrt', ['get', 'count']]]],
            'circle-color': '#2f6690',
            'circle-opacity': 0.8,
            'circle-stroke-color': '#fff',
            'circle-stroke-width': 1,
          },
        },
        {
          id: 'labels',
          type: 'symbol',
          source: 'places',
          layout: {
            'text-field': ['get', 'name'],
            'text-font': ['sans-serif'],
            'text-size': 12,
            'text-offset': [0, 1.2],
            'text-anchor': 'top',
          },
          paint: { 'text-halo-color': '#fff', 'text-halo-width': 1.2 },
        },
      ],
    },
  });
  map.addControl(new NavigationControl({ showCompass: false }));
  const loaded = new Promise<void>((done) => map.once('load', () => done()));
  void loaded.then(() => performance.mark('base:usable'));
  const onRender = () => {
    if (!map.getSource('cities') || !map.isSourceLoaded('cities')) return;
    // The first frame with areas of the map in it.
    performance.mark('base:first-map');
    map.off('render', onRender);
  };
  map.on('render', onRender);

  return {
    draw(atlas: AtlasFile, filter: Filter) {
      const set = (source: string, data: FeatureCollection) => map.getSource<GeoJSONSource>(source)?.setData(data);
      const counts = filter.placeCounts();
      const links = linkFeatures(atlas, filter.shownAlliances());
      void loaded.then(() => {
        set('places', placeFeatures(atlas, counts));
        set('links', links);
      });
    },
    /** Calls back once all pending changes are drawn. */
    whenDrawn(callback: () => void) {
      void loaded.then(() => {
        map.once('idle', callback);
        map.triggerRepaint();
      });
    },
  };
}

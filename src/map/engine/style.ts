/** The whole style, complete before the map exists: nothing is added later, only filled, filtered and recoloured. */
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Atlas } from '../../model/atlas.ts';
import type { GeoUrl, LayerMap, Look, MapLayer } from './layer.ts';

/** The style of some layers in a look. `geo` gives the addresses of the basemap's files. */
export function mapStyle(layers: readonly MapLayer[], atlas: Atlas, look: Look, geo: GeoUrl): StyleSpecification {
  return {
    version: 8,
    name: 'Delta Atlas',
    sources: Object.assign({}, ...layers.map((layer) => layer.sources?.(atlas, geo) ?? {})),
    layers: layers.flatMap((layer) => layer.layers(look, atlas)),
    transition: { duration: 0, delay: 0 },
  };
}

type Bag = Readonly<Record<string, unknown>>;

/** Carries a style from one look to another: sets exactly the paint and layout properties that differ. */
export function restyle(
  map: LayerMap,
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): void {
  const old = new Map(before.map((layer) => [layer.id, layer]));
  for (const layer of after) {
    const previous = old.get(layer.id);
    for (const [name, value] of changed(previous?.paint, layer.paint)) map.setPaintProperty(layer.id, name, value);
    for (const [name, value] of changed(previous?.layout, layer.layout)) map.setLayoutProperty(layer.id, name, value);
  }
}

function changed(before: object | undefined, after: object | undefined): [string, unknown][] {
  const old: Bag = { ...before };
  return Object.entries({ ...after }).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name]));
}

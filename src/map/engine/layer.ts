/**
 * The contract of one layer file: one subject, its sources and its style, the slice of the state it draws, and the
 * only imperative lines. Layer files import nothing but types from the map engine, so that they run in node.
 */
import type { FilterSpecification, LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Atlas } from '../../model/atlas.ts';
import type { Adcode } from '../../model/types.ts';
import type { PlaceState } from '../../scene/scene.ts';
import type { Selectors } from '../../state/selectors.ts';
import type { AtlasState } from '../../state/store.ts';
import type { Theme } from '../../ui/theme.ts';

/** What all layers are drawn in. */
export interface Look {
  theme: Theme;
}

/** What a layer may do to the map. */
export interface LayerMap {
  setFilter(layer: string, filter: FilterSpecification): unknown;
  setFeatureState(feature: { source: string; id: string }, state: object): unknown;
  setPaintProperty(layer: string, name: string, value: unknown): unknown;
  setLayoutProperty(layer: string, name: string, value: unknown): unknown;
}

/** The address of a file of the basemap, from its name without extension. */
export type GeoUrl = (name: string) => string;

export interface MapLayer<Slice = unknown> {
  id: string;
  sources?(atlas: Atlas, geo: GeoUrl): Readonly<Record<string, SourceSpecification>>;
  /** Pure. What depends on the theme alone is here; a change of either is worked out from it. */
  layers(look: Look, atlas: Atlas): LayerSpecification[];
  /** What of the state the layer draws: an object of references that are equal when nothing changed. */
  select?(state: AtlasState, selectors: Selectors): Slice;
  /**
   * Draws a slice; `previous` is null the first time and after the map has lost everything. false: there was nothing
   * to draw after all, and the map need not be painted anew.
   */
  apply?(map: LayerMap, next: Slice, previous: Slice | null, atlas: Atlas): boolean;
}

/** Shows or hides style layers. */
export function setShown(map: LayerMap, layers: readonly string[], shown: boolean): void {
  for (const layer of layers) map.setLayoutProperty(layer, 'visibility', shown ? 'visible' : 'none');
}

/** Writes the states of places that differ from before into the features of a source keyed by adcode; false if none does. */
export function setPlaceStates(
  map: LayerMap,
  source: string,
  next: ReadonlyMap<Adcode, PlaceState>,
  previous: ReadonlyMap<Adcode, PlaceState> | null,
): boolean {
  let isChanged = false;
  for (const [id, state] of next) {
    const before = previous?.get(id);
    const same = before
      ? (Object.keys(state) as (keyof PlaceState)[]).every((key) => state[key] === before[key])
      : !Object.values(state).some(Boolean);
    if (same) continue;
    map.setFeatureState({ source, id }, { ...state });
    isChanged = true;
  }
  return isChanged;
}

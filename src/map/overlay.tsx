/** Everything of the map that is not drawn by the engine: instruments, credits, the places' buttons, what is said. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { render } from 'preact';
import type { Context } from '../state/context.ts';
import { Controls, Scale } from './controls.tsx';
import { Credits } from './credits.tsx';
import { NoMap } from './message.tsx';
import { Places } from './places.tsx';
import { RibbonList } from './ribbon-list.tsx';
import { Tooltip } from './tooltip.tsx';
import type { MapViewStore } from './view.ts';

/** Draws the overlay; without a map, the message in its place. Returns its undoing. */
export function mountOverlay(
  host: HTMLElement,
  context: Context,
  view: MapViewStore,
  map: MapLibreMap | null,
): () => void {
  render(map ? <Overlay context={context} view={view} map={map} /> : <NoMap context={context} />, host);
  return () => render(null, host);
}

function Overlay({ context, view, map }: { context: Context; view: MapViewStore; map: MapLibreMap }) {
  return (
    <>
      <Places context={context} map={map} view={view} />
      <Controls context={context} map={map} view={view} />
      <div class="map-foot">
        <Scale context={context} view={view} />
        <Credits context={context} view={view} />
      </div>
      <Tooltip context={context} map={map} view={view} />
      <RibbonList context={context} view={view} />
    </>
  );
}

/** The map's HTML overlay: controls, credits, buttons of the places, tooltip. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Context } from '../state/context.ts';
import { useLater } from '../state/use-later.ts';
import { layFurniture } from '../ui/furniture.ts';
import { useStore } from '../ui/use-store.ts';
import type { MapCamera } from './camera.ts';
import { Controls } from './controls.tsx';
import { Credits } from './credits.tsx';
import type { MapViewStore } from './view.ts';

interface Props {
  context: Context;
  view: MapViewStore;
  camera: MapCamera;
  /** Flies to the initial view. */
  home(): void;
}

/** Renders the overlay. Returns the function that removes it. */
export function mountOverlay(host: HTMLElement, props: Props): () => void {
  render(<Overlay {...props} map={host.parentElement} />, host);
  return () => render(null, host);
}

function Overlay({ context, view, camera, home, map }: Props & { map: HTMLElement | null }) {
  const { isStill: still, embed } = context.store.getState();
  const speaks = useStore(view, ({ pointed, pinned }) => pointed !== null || pinned !== null);
  const [isFocused, setFocused] = useState(false);
  useEffect(() => {
    // With the focus on the map, the next Tab goes to the places' buttons.
    const onFocus = () => setFocused(true);
    map?.addEventListener('focusin', onFocus, { once: true });
    return () => map?.removeEventListener('focusin', onFocus);
  }, [map]);
  const rest = useLater(context, 'rest', speaks || isFocused);
  return (
    <>
      {rest && <rest.Places context={context} camera={camera} view={view} />}
      <div ref={layFurniture} class="map-controls">
        {!still && embed.controls.zoom === 'shown' && (
          <Controls context={context} camera={camera} view={view} home={home} />
        )}
        {rest && !still && embed.controls.zoom === 'shown' && <rest.ToResults {...{ context, view, camera }} />}
        {rest && <rest.FullScreenButton store={context.store} />}
      </div>
      {rest && !still && <rest.OutOfSight {...{ context, view, camera }} />}
      <div class="map-foot">
        {rest && <rest.Scale context={context} view={view} />}
        <Credits context={context} view={view}>
          {rest && <rest.CreditLines store={context.store} />}
        </Credits>
      </div>
      {rest && <rest.Tooltip context={context} camera={camera} view={view} />}
      {rest && <rest.RibbonList context={context} view={view} />}
    </>
  );
}

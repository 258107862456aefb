/** The map's buttons: zoom in, zoom out, initial view. */
import { ZOOM } from '../scene/frame.ts';
import { roundZoom } from '../scene/project.ts';
import type { Context } from '../state/context.ts';
import { type Key, t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import type { MapCamera } from './camera.ts';
import type { MapViewStore } from './view.ts';

interface Props {
  context: Context;
  camera: MapCamera;
  view: MapViewStore;
}

const ICONS = {
  in: 'M8 2.5v11M2.5 8h11',
  out: 'M2.5 8h11',
  home: 'M2 8.2 8 3l6 5.2M4 7v6.2h8V7',
} as const;

export function Controls({ context, camera, view, home }: Props & { home(): void }) {
  const { store } = context;
  const language = useStore(store, (state) => state.language);
  const zoom = useStore(view, (state) => roundZoom(state.view.zoom));
  const button = (icon: keyof typeof ICONS, key: Key, act: () => void, disabled = false) => (
    <button type="button" aria-label={t(language, key)} title={t(language, key)} onClick={act} disabled={disabled}>
      <svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" aria-hidden="true">
        <path d={ICONS[icon]} stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />
      </svg>
    </button>
  );
  return (
    <>
      {button('in', 'map.zoom-in', () => camera.zoomBy(1), zoom >= ZOOM.max)}
      {button('out', 'map.zoom-out', () => camera.zoomBy(-1), zoom <= ZOOM.min)}
      {button('home', 'map.home', home)}
    </>
  );
}

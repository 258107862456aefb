/** Keyboard control of the map: arrows pan, plus and minus zoom, Escape closes a ribbon's list, else the selection. */
import { select } from '../state/actions.ts';
import type { AtlasStore } from '../state/store.ts';
import { closeOnEscape } from '../ui/escape.ts';
import type { MapCamera } from './camera.ts';
import type { MapViewStore } from './view.ts';

/** Pixels per key press. */
const STEP = 100;

const MOVES: Readonly<Record<string, (camera: MapCamera) => void>> = {
  ArrowLeft: (camera) => camera.panBy(-STEP, 0),
  ArrowRight: (camera) => camera.panBy(STEP, 0),
  ArrowUp: (camera) => camera.panBy(0, -STEP),
  ArrowDown: (camera) => camera.panBy(0, STEP),
  '+': (camera) => camera.zoomBy(1),
  '=': (camera) => camera.zoomBy(1),
  '-': (camera) => camera.zoomBy(-1),
};

/** Handles keys while the focus is in the map; all but Escape only on the map itself, not on its buttons. */
export function followKeys(
  host: HTMLElement,
  surface: HTMLElement,
  camera: MapCamera,
  store: AtlasStore,
  view: MapViewStore,
): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = event.target === surface ? MOVES[event.key] : undefined;
    if (!move) return;
    event.preventDefault();
    move(camera);
  };
  host.addEventListener('keydown', onKeyDown);
  const stop = closeOnEscape(host, () => {
    const [isPinned, isSelected] = [view.getState().pinned !== null, store.getState().selected !== null];
    if (isPinned) view.setState({ pinned: null });
    else if (isSelected) select(store, null);
    return isPinned || isSelected;
  });
  return () => {
    stop();
    host.removeEventListener('keydown', onKeyDown);
  };
}

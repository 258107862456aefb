/** The places as a list of buttons over their circles, for keyboards and screen readers. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Adcode } from '../model/types.ts';
import { symbolOrder } from '../scene/symbols.ts';
import { goTo, hover, select } from '../state/actions.ts';
import type { Context } from '../state/context.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import type { MapCamera } from './camera.ts';
import { type Direction, nextPlace } from './next-place.ts';
import { useNumbers } from './use-numbers.ts';
import { useOutline } from './use-outline.ts';
import type { MapViewStore } from './view.ts';
import { placeWords } from './words.ts';

const ARROWS = new Set<string>(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);

interface Props {
  context: Context;
  camera: MapCamera;
  view: MapViewStore;
}

/** One tab stop (roving tabindex): arrow keys move from place to place, Home and End to the first and last. */
export function Places({ context, camera, view }: Props) {
  const { atlas, store, selectors } = context;
  const language = useStore(store, (state) => state.language);
  const visible = useStore(store, selectors.visible);
  const outline = useOutline(context, visible);
  const numbers = useNumbers(context, visible);
  const selected = useStore(store, (state) => state.selected);
  const moved = useStore(view, (state) => state.view);
  const size = useStore(view, (state) => state.size);
  const list = useRef<HTMLUListElement>(null);
  const places = symbolOrder(atlas);
  const [active, setActive] = useState<Adcode>(places[0]?.place ?? '');
  const chosen = selected?.kind === 'place' ? selected.id : null;
  const stop = chosen ?? active;

  useEffect(() => {
    for (const item of list.current?.children ?? []) {
      const point = item instanceof HTMLElement && atlas.places.get(item.dataset.place ?? '')?.point;
      if (!point) continue;
      const [x, y] = camera.project(point);
      item.style.setProperty('transform', `translate(${Math.round(x)}px, ${Math.round(y)}px)`);
    }
  }, [moved, size, camera, atlas]);

  const focus = (place: Adcode) => {
    setActive(place);
    list.current?.querySelector<HTMLElement>(`[data-place="${place}"] button`)?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent, place: Adcode) => {
    const edge = event.key === 'Home' ? places[0] : event.key === 'End' ? places.at(-1) : undefined;
    if (!edge && !ARROWS.has(event.key)) return;
    event.preventDefault();
    focus(edge?.place ?? nextPlace(places, place, event.key as Direction));
  };
  const onFocus = (place: Adcode) => {
    const point = atlas.places.get(place)?.point;
    if (!point) return;
    setActive(place);
    hover(store, { kind: 'place', id: place });
    const [x, y] = camera.project(point);
    view.setState({ pointed: { at: null, clearance: 20, ref: { kind: 'place', id: place }, alliances: [] } });
    const inside = x > 20 && y > 20 && x < size.width - 20 && y < size.height - 20;
    if (!inside) goTo(store, { camera: { lon: point[0], lat: point[1], zoom: view.getState().view.zoom } });
  };
  const onBlur = () => {
    view.setState({ pointed: null });
    hover(store, null);
  };

  return (
    <ul ref={list} class="map-places" aria-label={t(language, 'map.places')}>
      {places.map(({ place }) => {
        const record = atlas.places.get(place);
        return (
          record && (
            <li key={place} data-place={place}>
              <button
                type="button"
                tabIndex={place === stop ? 0 : -1}
                aria-pressed={place === chosen}
                aria-label={placeWords(
                  record,
                  visible.placeCounts.get(place),
                  numbers.get(place) ?? 0,
                  outline,
                  language,
                )}
                onClick={() => select(store, { kind: 'place', id: place })}
                onFocus={() => onFocus(place)}
                onBlur={onBlur}
                onKeyDown={(event) => onKeyDown(event, place)}
              />
            </li>
          )
        );
      })}
    </ul>
  );
}

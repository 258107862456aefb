/** The places as a list of buttons over their circles, for keyboards and screen readers. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Adcode } from '../model/types.ts';
import { symbolOrder } from '../scene/symbols.ts';
import { goTo, hover, select } from '../state/actions.ts';
import type { Context } from '../state/context.ts';
import { t } from '../ui/i18n/index.ts';
import { useAtRest, useStore } from '../ui/use-store.ts';
import type { MapCamera } from './camera.ts';
import { type Direction, isInSight, nextPlace, tabStop } from './next-place.ts';
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

/**
 * One tab stop (roving tabindex): arrow keys move from place to place, Home and End to the first and last. Only they move
 * the map; Tab enters at a place that is in sight. Places without records come last.
 */
export function Places({ context, camera, view }: Props) {
  const { atlas, store, selectors } = context;
  const language = useStore(store, (state) => state.language);
  const visible = useAtRest(store, selectors.visible);
  const outline = useOutline(context, visible);
  const numbers = useNumbers(context, visible);
  const selected = useStore(store, (state) => state.selected);
  const moved = useStore(view, (state) => state.view);
  const size = useStore(view, (state) => state.size);
  const list = useRef<HTMLUListElement>(null);
  const [last, setLast] = useState<Adcode | null>(null);
  const [held, setHeld] = useState<Adcode | null>(null);
  const chosen = selected?.kind === 'place' ? selected.id : null;
  const hasRecords = (place: Adcode) => (visible.placeCounts.get(place)?.total ?? 0) > 0;
  const all = useMemo(() => symbolOrder(atlas), [atlas]);
  const order = useRef(all);
  // Not while one has the focus: an element that is moved loses it.
  if (held === null) {
    order.current = [true, false].flatMap((has) => all.filter(({ place }) => hasRecords(place) === has));
  }
  const places = order.current;
  const inFrame = places.map(({ place, point }) => ({
    place,
    at: camera.project(point),
    hasRecords: hasRecords(place),
  }));
  const stop = held ?? tabStop(inFrame, [chosen, last], size);

  useLayoutEffect(() => {
    for (const { place, at } of inFrame) {
      const item = list.current?.querySelector<HTMLElement>(`[data-place="${place}"]`);
      // Beyond the edge, the focus would scroll the overlay: that of the one which can get it is kept inside.
      const within = (value: number, most: number) => (place === stop ? Math.min(Math.max(value, 0), most) : value);
      const [x, y] = [within(at[0], size.width), within(at[1], size.height)];
      item?.style.setProperty('transform', `translate(${Math.round(x)}px, ${Math.round(y)}px)`);
    }
  }, [moved, size, camera, atlas, places, stop]);

  const moveTo = (place: Adcode) => {
    list.current?.querySelector<HTMLElement>(`[data-place="${place}"] button`)?.focus({ preventScroll: true });
    const point = atlas.places.get(place)?.point;
    if (!point || isInSight(camera.project(point), size)) return;
    goTo(store, { camera: { lon: point[0], lat: point[1], zoom: view.getState().view.zoom } });
  };
  const onKeyDown = (event: KeyboardEvent, place: Adcode) => {
    const edge = event.key === 'Home' ? places[0] : event.key === 'End' ? places.at(-1) : undefined;
    if (!edge && !ARROWS.has(event.key)) return;
    event.preventDefault();
    moveTo(edge?.place ?? nextPlace(places, place, event.key as Direction));
  };
  const onFocus = (place: Adcode) => {
    setLast(place);
    setHeld(place);
    hover(store, { kind: 'place', id: place });
    view.setState({ pointed: { at: null, clearance: 20, ref: { kind: 'place', id: place }, alliances: [] } });
  };
  const onBlur = () => {
    setHeld(null);
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

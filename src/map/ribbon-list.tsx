/** The alliances of a clicked ribbon, each as a button that selects it. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { inLanguage } from '../model/languages.ts';
import { hover, select } from '../state/actions.ts';
import type { Context } from '../state/context.ts';
import { focusPart } from '../ui/focus-part.ts';
import { t } from '../ui/i18n/index.ts';
import { useBack } from '../ui/layers.ts';
import { useStore } from '../ui/use-store.ts';
import { positionBeside } from './position-beside.ts';
import type { MapViewStore } from './view.ts';

export function RibbonList({ context, view }: { context: Context; view: MapViewStore }) {
  const { atlas, store } = context;
  const pinned = useStore(view, (state) => state.pinned);
  const language = useStore(store, (state) => state.language);
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (host.current && pinned) positionBeside(host.current, pinned.at, 10);
  }, [pinned]);
  const wasPinned = useRef(false);
  useEffect(() => {
    host.current?.querySelector('button')?.focus({ preventScroll: true });
    // The button that had the focus has gone with the list.
    if (wasPinned.current && !pinned && document.activeElement === document.body) focusPart('map-view');
    wasPinned.current = pinned !== null;
  }, [pinned]);
  useBack(pinned !== null, () => view.setState({ pinned: null }));
  if (!pinned) return null;
  const open = (id: string) => {
    view.setState({ pinned: null });
    select(store, { kind: 'alliance', id });
  };
  return (
    <div ref={host} class="map-ribbon-list" role="dialog" aria-label={t(language, 'map.ribbon-list')}>
      <p class="soft small map-ribbon-count">{t(language, 'map.alliances', { count: pinned.alliances.length })}</p>
      <ul>
        {pinned.alliances.map((id) => (
          <li key={id}>
            <button
              type="button"
              class="quiet map-ribbon-option"
              onClick={() => open(id)}
              onPointerEnter={() => hover(store, { kind: 'alliance', id })}
              onPointerLeave={() => hover(store, null)}
              onFocus={() => hover(store, { kind: 'alliance', id })}
              onBlur={() => hover(store, null)}
            >
              {inLanguage(atlas.alliances.get(id)?.name, language) || id}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

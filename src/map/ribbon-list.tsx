/** The alliances of a clicked ribbon, each as a button that selects it. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { inLanguage } from '../model/languages.ts';
import { hover, select } from '../state/actions.ts';
import type { Context } from '../state/context.ts';
import { focusPart } from '../ui/focus-part.ts';
import { HueDot } from '../ui/hue-dot.tsx';
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
    const list = host.current;
    if (!list || !pinned) return;
    positionBeside(list, pinned.at, 10);
    // Over the legend, which lies over the map otherwise.
    const map = list.closest('main');
    map?.setAttribute('data-listing', '');
    return () => map?.removeAttribute('data-listing');
  }, [pinned]);
  const wasPinned = useRef(false);
  useEffect(() => {
    host.current?.querySelector<HTMLElement>('li button')?.focus({ preventScroll: true });
    // The button that had the focus has gone with the list.
    if (wasPinned.current && !pinned && document.activeElement === document.body) focusPart('map-view');
    wasPinned.current = pinned !== null;
  }, [pinned]);
  const close = () => {
    hover(store, null);
    view.setState({ pinned: null });
  };
  useBack(pinned !== null, close);
  if (!pinned) return null;
  const open = (id: string) => {
    close();
    select(store, { kind: 'alliance', id });
  };
  return (
    <div ref={host} class="map-ribbon-list" role="dialog" aria-label={t(language, 'map.ribbon-list')}>
      <div class="map-ribbon-head">
        <p class="soft small">{t(language, 'map.alliances', { count: pinned.alliances.length })}</p>
        <button type="button" class="quiet close" aria-label={t(language, 'ribbons.close')} onClick={close}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" />
          </svg>
        </button>
      </div>
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
              <HueDot industries={atlas.alliances.get(id)?.industries ?? []} />
              <span>{inLanguage(atlas.alliances.get(id)?.name, language) || id}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

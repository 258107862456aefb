/**
 * The content of the header's menu: what does not fit into the header, and the controls that the address moves here.
 * Closes on Escape, on Back (phones), on a press outside, and when the focus leaves.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../model/types.ts';
import { goTo, showLegend } from '../state/actions.ts';
import type { Context } from '../state/context.ts';
import type { AtlasStore } from '../state/store.ts';
import { t } from '../ui/i18n/index.ts';
import { useLayer } from '../ui/layers.ts';
import { useStore } from '../ui/use-store.ts';
import type { SearchField } from './header.tsx';

interface Props {
  context: Context;
  Search: SearchField;
  button: { current: HTMLButtonElement | null };
  isOpen: boolean;
  close(): void;
  children: ComponentChildren;
}

export function MenuItems({ context, Search, button, isOpen, close, children }: Props) {
  const { store } = context;
  const language = useStore(store, (state) => state.language);
  const items = useRef<HTMLDivElement>(null);
  const latest = useRef({ isOpen, close });
  latest.current = { isOpen, close };
  useEffect(() => {
    const menu = items.current?.parentElement;
    const page = menu?.ownerDocument;
    if (!menu || !page) return;
    const isOutside = (target: EventTarget | null) => target instanceof Node && !menu.contains(target);
    const onPress = (event: Event) => {
      if (latest.current.isOpen && isOutside(event.target)) latest.current.close();
    };
    const onLeave = (event: FocusEvent) => {
      if (isOutside(event.relatedTarget)) latest.current.close();
    };
    page.addEventListener('pointerdown', onPress);
    menu.addEventListener('focusout', onLeave);
    return () => {
      page.removeEventListener('pointerdown', onPress);
      menu.removeEventListener('focusout', onLeave);
    };
  }, [button]);
  useLayer(isOpen, { current: button.current?.parentElement ?? null }, () => {
    close();
    button.current?.focus();
  });
  const { controls } = store.getState().embed;
  return (
    <div
      id="header-menu"
      class="menu-items"
      ref={items}
      hidden={!isOpen}
      onClickCapture={(event) => {
        if (!(event.target instanceof Element && event.target.closest('button:not(.stays), a'))) return;
        // Focus the menu button before the item's own handler runs, so that a dialog it opens returns the focus there.
        button.current?.focus();
        close();
      }}
    >
      {controls.search === 'menu' && <Search {...context} language={language} isCollapsed={false} isPhone={false} />}
      {children}
      {controls.zoom === 'menu' && <ZoomItems store={store} language={language} />}
      {controls.legend === 'menu' && <LegendItem store={store} language={language} />}
    </div>
  );
}

interface ItemProps {
  store: AtlasStore;
  language: Language;
}

/** The menu stays open after these (class `stays`): readers often zoom several levels. */
function ZoomItems({ store, language }: ItemProps) {
  const zoom = (by: 1 | -1) => {
    const { camera } = store.getState();
    if (camera) goTo(store, { camera: { lon: camera.lon, lat: camera.lat, zoom: camera.zoom + by } });
  };
  return (
    <>
      <button type="button" class="quiet stays" onClick={() => zoom(1)}>
        {t(language, 'map.zoom-in')}
      </button>
      <button type="button" class="quiet stays" onClick={() => zoom(-1)}>
        {t(language, 'map.zoom-out')}
      </button>
    </>
  );
}

function LegendItem({ store, language }: ItemProps) {
  const isShown = useStore(store, (state) => state.legendOpen);
  return (
    <button type="button" class="quiet" aria-pressed={isShown} onClick={() => showLegend(store, !isShown)}>
      {t(language, 'legend.title')}
    </button>
  );
}

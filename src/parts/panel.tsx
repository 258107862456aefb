import { createContext, type FunctionComponent, render } from 'preact';
import { useContext, useLayoutEffect, useMemo } from 'preact/hooks';
import type { Atlas, WholeAtlas } from '../model/atlas.ts';
import { must } from '../model/must.ts';
import type { Visible } from '../model/query.ts';
import type { Language } from '../model/types.ts';
import type { WholeVisible } from '../model/whole.ts';
import type { Context, Mount } from '../state/context.ts';
import type { AtlasState, AtlasStore } from '../state/store.ts';
import { useEscape } from '../ui/escape.ts';
import { focusPart } from '../ui/focus-part.ts';
import { type Key, t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';

/** The context of every component in a panel: atlas, store, language, and what the filters leave. */
export interface PanelContext {
  atlas: Atlas;
  store: AtlasStore;
  later: Context['later'];
  language: Language;
  visible: Visible;
  /** The atlas with its texts, figures and sources; null until they have loaded. */
  whole: WholeAtlas | null;
  fetchTexts: Context['fetchTexts'];
  /** Whether any filter is set. */
  filtered: boolean;
}

const CurrentPanel = createContext<PanelContext | null>(null);

export const PanelProvider = CurrentPanel.Provider;

/** The context of the panel. Throws outside of a `<PanelProvider>`. */
export function usePanel(): PanelContext {
  return must(useContext(CurrentPanel), '<PanelProvider>');
}

/** The context of tables and analyses, which are rendered only once the texts have loaded. */
export interface WholeContext {
  whole: WholeAtlas;
  /** What the filters leave, as whole records. */
  wholeVisible: WholeVisible;
}

const CurrentWhole = createContext<WholeContext | null>(null);

export const WholeProvider = CurrentWhole.Provider;

/** Atlas and visible records with their texts. Throws outside of a `<WholeProvider>`. */
export function useWhole(): WholeContext {
  return must(useContext(CurrentWhole), '<WholeProvider>');
}

/** Computes the panel context from the current state. */
export function usePanelContext({ atlas, store, selectors, later, fetchTexts }: Omit<Context, 'hold'>): PanelContext {
  const language = useStore(store, (state) => state.language);
  const visible = useStore(store, selectors.visible);
  const filtered = useStore(store, selectors.isFiltered);
  const whole = useStore(store, (state) => state.whole);
  return useMemo(
    () => ({ atlas, store, later, language, visible, filtered, whole, fetchTexts }),
    [atlas, store, later, language, visible, filtered, whole, fetchTexts],
  );
}

/** Props of the content of a panel. */
export interface PanelProps<T> {
  host: HTMLElement;
  /** What it shows; null while it is closed. */
  shown: T | null;
  /** Closes the panel and returns the focus to where it came from. */
  close: () => void;
  /** Whether the content should move the focus to itself; true at most once for each opening. */
  takesFocus: () => boolean;
}

interface PanelKind<T> {
  label: Key;
  /** What the panel shows in a state; null if it is closed. */
  shownIn(state: AtlasState): T | null;
  close(store: AtlasStore): void;
  /** Selector of the elements from which the focus moves into the panel when they open it. */
  followedFrom: string;
  Content: FunctionComponent<PanelProps<T>>;
}

/** What all panels share: accessible name, context, Escape, and focus on opening and closing. */
export function mountPanel<T>(kind: PanelKind<T>): Mount {
  return (host, context) => {
    const focus = followFocus(host, context.store, kind);
    render(<Panel {...{ host, context, kind, focus }} />, host);
    return () => {
      focus.stop();
      render(null, host);
    };
  };
}

interface PanelFrameProps<T> {
  host: HTMLElement;
  context: Context;
  kind: PanelKind<T>;
  focus: ReturnType<typeof followFocus>;
}

function Panel<T>({ host, context, kind: { label, shownIn, close, Content }, focus }: PanelFrameProps<T>) {
  const { store } = context;
  const view = usePanelContext(context);
  const shown = useStore(store, shownIn);
  const leave = () => {
    close(store);
    focus.giveBack();
  };
  useEscape(shown !== null, { current: host }, leave);
  // With the content, which would stand in no landmark before.
  useLayoutEffect(() => host.setAttribute('aria-label', t(view.language, label)), [host, view.language]);
  return (
    <PanelProvider value={view}>
      <Content host={host} shown={shown} close={leave} takesFocus={focus.takesFocus} />
    </PanelProvider>
  );
}

/**
 * Panels are not modal: map and timeline stay usable. So the focus moves into a panel only if the reader opened it from
 * an element of `followedFrom` or is inside already, not if the address or the embedding page changed the state. Closed,
 * it gives the focus back to where it was, or to the map if that has gone.
 */
function followFocus<T>(host: HTMLElement, store: AtlasStore, { shownIn, followedFrom }: PanelKind<T>) {
  let isWanted = false;
  let opener: Element | null = null;
  // Runs synchronously in the reader's event, before any re-render: the active element is still the one they used.
  const stop = store.subscribe(shownIn, (shown) => {
    const { activeElement: active, body } = document;
    const isInside = host.contains(active);
    const isFollowed = active !== null && active.closest(followedFrom) !== null;
    isWanted = shown !== null && document.hasFocus() && (isInside || isFollowed);
    if (shown !== null && !isInside && active !== body) opener = active;
  });
  return {
    stop,
    takesFocus() {
      const taken = isWanted;
      isWanted = false;
      return taken;
    },
    giveBack() {
      const { activeElement: active, body } = document;
      // The reader is elsewhere on the page.
      if (active && active !== body && !host.contains(active)) return;
      (opener as HTMLElement | SVGElement | null)?.focus();
      if (opener === null || document.activeElement !== opener) focusPart('map-view');
      opener = null;
    },
  };
}

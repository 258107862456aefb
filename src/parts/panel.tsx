import { createContext, type FunctionComponent, render } from 'preact';
import { useContext, useEffect, useMemo } from 'preact/hooks';
import type { Atlas, WholeAtlas } from '../model/atlas.ts';
import { must } from '../model/must.ts';
import type { Visible } from '../model/query.ts';
import type { Language } from '../model/types.ts';
import type { WholeVisible } from '../model/whole.ts';
import type { Context, Mount } from '../state/context.ts';
import type { AtlasState, AtlasStore } from '../state/store.ts';
import { useEscape } from '../ui/escape.ts';
import { type Key, t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';

/** What every part of a panel reads: the atlas, where to write, the language, and what the filters leave. */
export interface PanelView {
  atlas: Atlas;
  store: AtlasStore;
  later: Context['later'];
  language: Language;
  visible: Visible;
  /** The atlas with its texts, figures and sources; null until they have loaded. */
  whole: WholeAtlas | null;
  fetchTexts: Context['fetchTexts'];
  /** Whether anything is filtered: only then is "not in current filter" worth saying. */
  filtered: boolean;
}

const View = createContext<PanelView | null>(null);

/** Gives a view to the parts within. */
export const PanelProvider = View.Provider;

/** The panel's view. Throws outside of a panel: that is a mistake in the code, not in the data. */
export function usePanel(): PanelView {
  return must(useContext(View), '<PanelProvider>');
}

/** What tables and analyses read as well: they are drawn only once the texts have loaded. */
export interface WholeView {
  whole: WholeAtlas;
  /** What the filters leave, whole. */
  wholeVisible: WholeVisible;
}

const Whole = createContext<WholeView | null>(null);

/** Gives the texts to the parts within. */
export const WholeProvider = Whole.Provider;

/** The texts of what is shown. Throws where they may not have loaded. */
export function useWhole(): WholeView {
  return must(useContext(Whole), '<WholeProvider>');
}

/** The view of the state as it is now. */
export function usePanelView({ atlas, store, selectors, later, fetchTexts }: Omit<Context, 'hold'>): PanelView {
  const language = useStore(store, (state) => state.language);
  const visible = useStore(store, selectors.visible);
  const filtered = useStore(store, selectors.isFiltered);
  const whole = useStore(store, (state) => state.whole);
  return useMemo(
    () => ({ atlas, store, later, language, visible, filtered, whole, fetchTexts }),
    [atlas, store, later, language, visible, filtered, whole, fetchTexts],
  );
}

/** What the content of a panel gets beside its view. */
export interface PanelProps<T> {
  host: HTMLElement;
  /** What it shows; null while it is closed. */
  shown: T | null;
  /** Closes it and gives the focus back. */
  close: () => void;
  /** Whether what was just opened should take the focus; true at most once. */
  takesFocus: () => boolean;
}

interface PanelKind<T> {
  label: Key;
  /** What it shows in a state; null: it is closed. */
  shownIn(state: AtlasState): T | null;
  close(store: AtlasStore): void;
  /** Elements from which the focus follows into the panel. */
  followedFrom: string;
  Content: FunctionComponent<PanelProps<T>>;
}

/** The frame of panels: their name, their view, Escape, and where the keyboard goes when they open and close. */
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
  const view = usePanelView(context);
  const shown = useStore(store, shownIn);
  const leave = () => {
    close(store);
    focus.giveBack();
  };
  useEscape(shown !== null, { current: host }, leave);
  useEffect(() => host.setAttribute('aria-label', t(view.language, label)), [host, view.language]);
  return (
    <PanelProvider value={view}>
      <Content host={host} shown={shown} close={leave} takesFocus={focus.takesFocus} />
    </PanelProvider>
  );
}

/**
 * Panels are not modal: map and timeline stay usable. So the focus moves into a panel only for a reader who opened it
 * from certain elements or is in it already, never because the address or the embedding page changed the state.
 */
function followFocus<T>(host: HTMLElement, store: AtlasStore, { shownIn, followedFrom }: PanelKind<T>) {
  let isWanted = false;
  let opener: HTMLElement | null = null;
  // Runs within the reader's own event, before anything is drawn again: the active element is still what they used.
  const stop = store.subscribe(shownIn, (shown) => {
    const active = document.activeElement;
    const isInside = host.contains(active);
    const isFollowed = active instanceof HTMLElement && active.closest(followedFrom) !== null;
    isWanted = shown !== null && document.hasFocus() && (isInside || isFollowed);
    if (isWanted && !isInside && isFollowed) opener = active;
  });
  return {
    stop,
    takesFocus() {
      const taken = isWanted;
      isWanted = false;
      return taken;
    },
    giveBack() {
      if (opener?.isConnected) opener.focus();
      opener = null;
    },
  };
}

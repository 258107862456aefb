import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Atlas, WholeAtlas } from '../model/atlas.ts';
import { must } from '../model/must.ts';
import type { Visible } from '../model/query.ts';
import type { Language } from '../model/types.ts';
import type { WholeVisible } from '../model/whole.ts';
import type { Context } from '../state/context.ts';
import type { AtlasStore } from '../state/store.ts';

/** What every part of a panel reads: the atlas, where to write, the language, and what the filters leave. */
export interface PanelView {
  atlas: Atlas;
  store: AtlasStore;
  language: Language;
  visible: Visible;
  /** The atlas with its texts, figures and sources; null until they have loaded. */
  whole: WholeAtlas | null;
  fetchTexts: Context['fetchTexts'];
  /** Whether anything is filtered: only then is "not in current filter" worth saying. */
  filtered: boolean;
}

export const PanelContext = createContext<PanelView | null>(null);

/** The panel's view. Throws outside of a panel: that is a mistake in the code, not in the data. */
export function usePanel(): PanelView {
  return must(useContext(PanelContext), '<PanelContext.Provider>');
}

/** What tables and analyses read as well: they are drawn only once the texts have loaded. */
export interface WholeView {
  whole: WholeAtlas;
  /** What the filters leave, whole. */
  wholeVisible: WholeVisible;
}

export const WholeContext = createContext<WholeView | null>(null);

/** The texts of what is shown. Throws where they may not have loaded. */
export function useWhole(): WholeView {
  return must(useContext(WholeContext), '<WholeContext.Provider>');
}

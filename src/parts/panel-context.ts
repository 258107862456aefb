import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Atlas } from '../model/atlas.ts';
import type { Visible } from '../model/query.ts';
import type { Language } from '../model/types.ts';
import type { Context } from '../state/context.ts';
import type { AtlasState, AtlasStore } from '../state/store.ts';

/** What every part of a panel reads: the atlas, where to write, the language, and what the filters leave. */
export interface PanelView {
  atlas: Atlas;
  store: AtlasStore;
  later: Context['later'];
  language: Language;
  visible: Visible;
  /** Whether the second part of the data is here: until then texts, figures and sources are empty. */
  texts: AtlasState['texts'];
  fetchTexts: Context['fetchTexts'];
  /** Whether anything is filtered: only then is "not in current filter" worth saying. */
  filtered: boolean;
}

export const PanelContext = createContext<PanelView | null>(null);

/** The panel's view. Throws outside of a panel: that is a mistake in the code, not in the data. */
export function usePanel(): PanelView {
  const view = useContext(PanelContext);
  if (!view) throw new Error('found no panel around this part, expected <PanelContext.Provider>');
  return view;
}

/** The timeline's panels: the bar above the drawing and the list, which share only the state and the view store. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { Context } from '../state/context.ts';
import type { AtlasState } from '../state/store.ts';
import { useLater } from '../state/use-later.ts';
import type { TimelineItems } from '../time/items.ts';
import { COMPACT } from '../ui/breakpoints.ts';
import { PartMissing } from '../ui/part-missing.tsx';
import { useMedia } from '../ui/use-media.ts';
import { useStore } from '../ui/use-store.ts';
import { Bar } from './bar.tsx';
import type { ViewStore } from './view.ts';

export interface PanelContext extends Context {
  view: ViewStore;
  /** Items that pass the filters, in all time. */
  itemsFor(state: AtlasState): TimelineItems;
}

/** Renders both panels. Returns the function that removes them. */
export function mountPanels(hosts: { bar: HTMLElement; list: HTMLElement }, context: PanelContext): () => void {
  render(<Bar {...context} />, hosts.bar);
  render(<LaterList {...context} />, hosts.list);
  return () => {
    render(null, hosts.bar);
    render(null, hosts.list);
  };
}

/** The list, lazy-loaded: on phones it is always open. */
function LaterList(context: PanelContext) {
  const { store, view, selectors } = context;
  const shown = useStore(view, ({ listOpen, shape }) => listOpen || shape === 'phone');
  // Where the filters have a column, they say what to lift.
  const isCompact = useMedia(COMPACT);
  const isEmpty = useStore(store, (state) => selectors.visible(state).total === 0 && selectors.isFiltered(state));
  const language = useStore(store, (state) => state.language);
  const [isMissing, setMissing] = useState(false);
  const rest = useLater(context, 'rest', (shown || (isCompact && isEmpty)) && !isMissing, () => setMissing(true));
  if (rest && isCompact && isEmpty && !shown) {
    return (
      <div class="timeline-empty">
        <rest.NothingFound context={{ ...context, language }} isAlone />
      </div>
    );
  }
  if (rest) return <rest.TimeList {...context} />;
  return shown && isMissing ? <PartMissing language={language} retry={() => setMissing(false)} /> : null;
}

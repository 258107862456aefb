import { useMemo } from 'preact/hooks';
import { drawingOf, type LinkDrawing, needsOthers } from '../scene/drawing.ts';
import { mostLanes } from '../scene/marks.ts';
import type { Context } from '../state/context.ts';
import { useLater } from '../state/use-later.ts';
import { useStore } from '../ui/use-store.ts';

/** What the map draws of the visible memberships now. */
export function useDrawing({ atlas, store, selectors, later }: Context): LinkDrawing {
  const visible = useStore(store, selectors.visible);
  const links = useStore(store, (state) => state.links);
  const most = useStore(store, (state) => mostLanes(state.camera?.zoom ?? 0));
  const first = useStore(store, ({ links, selected }) =>
    links === 'hulls' && selected?.kind === 'alliance' ? selected.id : null,
  );
  const others = useLater({ store, later }, 'other-drawings', needsOthers(links, visible));
  return useMemo(() => drawingOf(atlas, visible, links, most, first), [atlas, visible, links, most, first, others]);
}

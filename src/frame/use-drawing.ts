import { useMemo } from 'preact/hooks';
import { drawingOf, type LinkDrawing, needsOthers } from '../scene/drawing.ts';
import { mostLanes } from '../scene/marks.ts';
import type { Context } from '../state/context.ts';
import { useLater } from '../state/use-later.ts';
import { useAtRest, useStore } from '../ui/use-store.ts';

/** What the map draws of the visible memberships now. */
export function useDrawing({ atlas, store, selectors, later }: Context): LinkDrawing {
  const visible = useAtRest(store, selectors.visible);
  const encoding = useStore(store, (state) => state.links);
  const most = useStore(store, (state) => mostLanes(state.camera?.zoom ?? 0));
  const first = useStore(store, ({ links, selected }) =>
    links === 'hulls' && selected?.kind === 'alliance' ? selected.id : null,
  );
  const code = useLater({ store, later }, 'other-drawings', needsOthers(encoding, visible));
  const others = code?.OTHER_DRAWINGS ?? null;
  return useMemo(
    () => drawingOf({ atlas, visible, encoding, most, first }, others),
    [atlas, visible, encoding, most, first, others],
  );
}

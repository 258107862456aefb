import { useEffect, useMemo, useState } from 'preact/hooks';
import { drawingOf, type LinkDrawing, needsOthers, type OtherDrawings } from '../scene/drawing.ts';
import { mostLanes } from '../scene/marks.ts';
import type { Context } from '../state/context.ts';
import { useStore } from '../ui/use-store.ts';

/** What the map draws of the visible memberships now. */
export function useDrawing({ atlas, store, selectors }: Context): LinkDrawing {
  const visible = useStore(store, selectors.visible);
  const encoding = useStore(store, (state) => state.links);
  const most = useStore(store, (state) => mostLanes(state.camera?.zoom ?? 0));
  const first = useStore(store, ({ links, selected }) =>
    links === 'hulls' && selected?.kind === 'alliance' ? selected.id : null,
  );
  const needed = needsOthers(encoding, visible);
  const [others, setOthers] = useState<OtherDrawings | null>(null);
  useEffect(() => {
    if (!needed) return;
    // The map loads the same code, and says so where that fails.
    import('../scene/other-drawings.ts').then((code) => setOthers(code.OTHER_DRAWINGS)).catch(() => {});
  }, [needed]);
  return useMemo(
    () => drawingOf({ atlas, visible, encoding, most, first }, others),
    [atlas, visible, encoding, most, first, others],
  );
}

import { useMemo } from 'preact/hooks';
import type { Visible } from '../model/query.ts';
import { type Outline, outlineOf } from '../scene/outline.ts';
import type { Context } from '../state/context.ts';
import { useStore } from '../ui/use-store.ts';

/** The outlined grouping with its members in the chosen time. */
export function useOutline({ atlas, store }: Context, { windows }: Visible): Outline {
  const id = useStore(store, (state) => state.outline);
  return useMemo(() => outlineOf(atlas, id, windows), [atlas, id, windows]);
}

import { useMemo } from 'preact/hooks';
import type { Visible } from '../model/query.ts';
import type { Adcode } from '../model/types.ts';
import { countedMemberships } from '../scene/lit.ts';
import { alliancesByPlace } from '../scene/symbols.ts';
import type { Context } from '../state/context.ts';
import { comparedIn } from '../state/store.ts';
import { useStore } from '../ui/use-store.ts';

/** The number on each place's circle. */
export function useNumbers({ atlas, store }: Context, visible: Visible): ReadonlyMap<Adcode, number> {
  const selected = useStore(store, (state) => state.selected);
  const compared = useStore(store, comparedIn);
  return useMemo(
    () => alliancesByPlace(countedMemberships(atlas, visible, { selected, compared })),
    [atlas, visible, selected, compared],
  );
}

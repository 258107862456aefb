import { useState } from 'preact/hooks';
import type { Ref } from '../../model/types.ts';
import { usePanel } from '../../parts/panel-context.ts';
import { openTable, select, toggleCompared } from '../../state/actions.ts';
import { MOST_COMPARED } from '../../state/store.ts';
import { t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';

/** Adds a place or alliance to the comparison, or takes it out; once there are two, the comparison opens. */
export function CompareButton({ of }: { of: Ref }) {
  const { store, language } = usePanel();
  const compared = useStore(store, (state) => state.compared);
  // Said once the reader has used it, not of every record that happens to be compared.
  const [used, setUsed] = useState(false);
  const isIn = compared.some(({ kind, id }) => kind === of.kind && id === of.id);
  const toggle = () => {
    setUsed(true);
    toggleCompared(store, of);
    if (isIn || store.getState().compared.length < 2) return;
    openTable(store, 'compare');
    // The details would cover it.
    select(store, null);
  };
  return (
    <>
      <button type="button" aria-pressed={isIn} onClick={toggle}>
        {t(language, 'compare.add')}
      </button>
      <p role="status" class="small soft compare-said">
        {used
          ? t(language, isIn ? 'compare.added' : 'compare.taken-out', { count: compared.length, most: MOST_COMPARED })
          : ''}
      </p>
    </>
  );
}

import { useRef, useState } from 'preact/hooks';
import type { ComparedKind } from '../../model/similarity.ts';
import type { Ref } from '../../model/types.ts';
import { usePanel } from '../../parts/panel-context.ts';
import { setCompared } from '../../state/actions.ts';
import { MOST_COMPARED } from '../../state/store.ts';
import { t } from '../../ui/i18n/index.ts';
import { Picker } from './picker.tsx';

const KINDS: readonly ComparedKind[] = ['place', 'alliance'];

interface PickersProps {
  kind: ComparedKind;
  onKind: (kind: ComparedKind) => void;
  compared: readonly Ref[];
}

/** Places or alliances, and which: two slots, and a third on demand. */
export function Pickers({ kind, onKind, compared }: PickersProps) {
  const { store, language } = usePanel();
  const [wantsThird, setWantsThird] = useState(false);
  // What was compared of the other kind comes back with it.
  const before = useRef<Partial<Record<ComparedKind, readonly Ref[]>>>({});
  const slots = Math.max(compared.length, wantsThird ? MOST_COMPARED : 2);
  const turnTo = (next: ComparedKind) => {
    if (next === kind) return;
    before.current[kind] = compared;
    setWantsThird(false);
    onKind(next);
    setCompared(store, before.current[next] ?? []);
  };
  const choose = (slot: number, ref: Ref) => {
    setCompared(
      store,
      slot < compared.length ? compared.map((old, index) => (index === slot ? ref : old)) : [...compared, ref],
    );
  };
  const remove = (slot: number) => {
    setWantsThird(false);
    setCompared(
      store,
      compared.filter((_, index) => index !== slot),
    );
  };
  return (
    <div class="compare-pickers">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a line everywhere */}
      <div role="group" class="switch" aria-label={t(language, 'compare.kind')}>
        {KINDS.map((id) => (
          <button key={id} type="button" aria-pressed={id === kind} onClick={() => turnTo(id)}>
            {t(language, `compare.kind-${id}`)}
          </button>
        ))}
      </div>
      {Array.from({ length: slots }, (_, slot) => {
        const chosen = compared[slot] ?? null;
        return (
          <Picker
            key={slot}
            slot={slot}
            kind={kind}
            chosen={chosen}
            taken={compared.filter((_, index) => index !== slot)}
            onChoose={(ref) => choose(slot, ref)}
            onRemove={chosen || slot >= 2 ? () => remove(slot) : undefined}
          />
        );
      })}
      {slots < MOST_COMPARED && compared.length === slots ? (
        <button type="button" class="quiet" onClick={() => setWantsThird(true)}>
          {t(language, 'compare.third')}
        </button>
      ) : null}
    </div>
  );
}

import { useMemo, useRef, useState } from 'preact/hooks';
import { recordName } from '../../model/names.ts';
import type { ComparedKind } from '../../model/similarity.ts';
import type { Ref } from '../../model/types.ts';
import { CloseButton } from '../../parts/close-button.tsx';
import { useCombobox } from '../../parts/combobox.ts';
import { usePanel } from '../../parts/panel.tsx';
import { Hit, HitNames } from '../../parts/search/hit.tsx';
import { Option, Popup } from '../../parts/search/options.tsx';
import type { FoundHit } from '../../parts/search/searcher.ts';
import { noMatch } from '../../parts/search/suggestions.tsx';
import { useSearch } from '../../parts/search/use-search.ts';
import { collatorOf } from '../../records/sort.ts';
import { setCompared } from '../../state/actions.ts';
import { MOST_COMPARED } from '../../state/store.ts';
import { t } from '../../ui/i18n/index.ts';
import { Letters, letterOf } from './letters.tsx';

const KINDS: readonly ComparedKind[] = ['place', 'alliance'];

interface PickersProps {
  kind: ComparedKind;
  onKind: (kind: ComparedKind) => void;
  compared: readonly Ref[];
}

/** A switch between places and alliances, and comboboxes to choose two or three of them. */
export function Pickers({ kind, onKind, compared }: PickersProps) {
  const { store, language } = usePanel();
  const [wantsThird, setWantsThird] = useState(false);
  // Switching back to a kind restores what was compared before.
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
    const isNew = slot >= compared.length;
    setCompared(store, isNew ? [...compared, ref] : compared.map((old, index) => (index === slot ? ref : old)));
  };
  const without = (slot: number) => compared.filter((_, index) => index !== slot);
  const remove = (slot: number) => {
    setWantsThird(false);
    setCompared(store, without(slot));
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
            taken={without(slot)}
            onChoose={(ref) => choose(slot, ref)}
            onRemove={chosen || slot >= 2 ? () => remove(slot) : undefined}
          />
        );
      })}
      {slots < MOST_COMPARED && compared.length === slots && (
        <button type="button" class="quiet" onClick={() => setWantsThird(true)}>
          {t(language, 'compare.third')}
        </button>
      )}
    </div>
  );
}

interface PickerProps {
  slot: number;
  kind: ComparedKind;
  chosen: Ref | null;
  /** The records chosen in the other slots. */
  taken: readonly Ref[];
  onChoose: (ref: Ref) => void;
  /** Absent if the slot is empty. */
  onRemove?: (() => void) | undefined;
}

/** One slot of the comparison: a combobox with all records of the kind. */
function Picker({ slot, kind, chosen, taken, onChoose, onRemove }: PickerProps) {
  const { atlas, whole, language } = usePanel();
  // null while nothing has been typed: the field then shows the chosen record.
  const [query, setQuery] = useState<string | null>(null);
  const { options, index, isGuess, isDone, isReady, prepare } = useOptions(kind, query ?? '', taken);
  const label = t(language, `compare.slot-${kind}`, { letter: letterOf(slot) });
  const name = chosen ? recordName(atlas, chosen, language) : '';
  const box = useCombobox({
    id: `compare-options-${slot}`,
    count: options.length,
    query: query ?? '',
    chosen: options.findIndex(({ ref }) => ref.id === chosen?.id),
    isReady,
    takesFirst: !isGuess,
    prepare,
    onQuery: setQuery,
    choose: (index) => {
      const option = options[index];
      box.close();
      if (option) onChoose(option.ref);
    },
    onClose: () => setQuery(null),
  });
  const { current: input } = box.input.ref;
  return (
    <div class="picker" {...box.root}>
      <Letters sides={[slot]} />
      <input
        {...box.input}
        value={query ?? name}
        aria-label={label}
        placeholder={t(language, `compare.pick-${kind}`)}
        onFocus={({ currentTarget }) => {
          prepare();
          currentTarget.select();
        }}
      />
      {onRemove && (
        <CloseButton
          class="remove"
          label={t(language, 'compare.remove', { name: name || label })}
          onClick={() => {
            onRemove();
            // The button is removed together with the record: focus the field instead.
            input?.focus();
          }}
        />
      )}
      {box.isShown && (
        <Popup class="picker-list">
          {(isGuess || (isDone && options.length === 0)) && (
            <p class="soft">{noMatch(query ?? '', isGuess, language)}</p>
          )}
          {options.length > 0 && (
            <div id={box.id} role="listbox" aria-label={label}>
              {options.map(({ ref, hit }, at) => (
                <Option key={ref.id} box={box} index={at}>
                  {hit && index ? (
                    <Hit {...{ atlas, whole, language, index, hit }} withKind={false} />
                  ) : (
                    <HitNames {...{ atlas, whole, language }} to={ref} />
                  )}
                </Option>
              ))}
            </div>
          )}
        </Popup>
      )}
      <p aria-live="polite" class="sr-only">
        {box.isShown && query ? t(language, 'search.count', { count: options.length }) : ''}
      </p>
    </div>
  );
}

/** A record that can be chosen; the hit, if something is typed. */
interface Candidate {
  ref: Ref;
  hit?: FoundHit;
}

/** Records of a kind that are not taken: with a query the hits, best first; without one all, sorted by name. */
function useOptions(kind: ComparedKind, query: string, taken: readonly Ref[]) {
  const panel = usePanel();
  const { atlas, language } = panel;
  const scope = useMemo(() => ({ kinds: [kind], limit: Number.MAX_SAFE_INTEGER }), [kind]);
  const answer = useSearch(panel, query, scope);
  const all = useMemo(() => {
    const collator = collatorOf(language);
    const records = kind === 'place' ? atlas.file.places : atlas.file.alliances;
    const named = records.map(({ id }): Candidate => ({ ref: { kind, id } }));
    const nameOf = ({ ref }: Candidate) => recordName(atlas, ref, language);
    return named.sort((a, b) => collator.compare(nameOf(a), nameOf(b)));
  }, [atlas, kind, language]);
  const isSearched = query.trim() !== '';
  const found = isSearched ? answer.hits.map((hit): Candidate => ({ ref: hit.row.ref, hit })) : all;
  return {
    ...answer,
    isReady: !isSearched || answer.index !== null,
    options: found.filter(({ ref }) => !taken.some(({ id }) => id === ref.id)),
  };
}

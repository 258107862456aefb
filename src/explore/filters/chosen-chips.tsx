import { useEffect, useRef } from 'preact/hooks';
import { isTimed } from '../../model/as-of.ts';
import { FACETS, type FacetId } from '../../model/facets.ts';
import { Cross } from '../../parts/close-button.tsx';
import { HueDot } from '../../parts/hue-dot.tsx';
import { setTime, toggleFacet } from '../../state/actions.ts';
import { isLocked } from '../../state/embed-options.ts';
import { timeInWords } from '../../ui/format.ts';
import { t } from '../../ui/i18n/index.ts';
import { optionName } from '../../ui/sentence.ts';
import { useStore } from '../../ui/use-store.ts';
import type { FiltersView } from './filters-view.ts';

interface Chip {
  key: string;
  name: string;
  /** Only industries own a hue. */
  industry: string | null;
  /** It leaves out what it names. */
  excluding: boolean;
  remove: () => void;
  locked: boolean;
}

/** What is chosen, as buttons that take it back. */
export function ChosenChips({ view, title }: { view: FiltersView; title: { current: HTMLElement | null } }) {
  const { atlas, store, language } = view;
  const facets = useStore(store, (state) => state.facets);
  const match = useStore(store, (state) => state.match);
  const period = useStore(store, (state) => state.period);
  const timeMode = useStore(store, (state) => state.timeMode);
  const list = useRef<HTMLUListElement>(null);
  const removed = useRef<number | null>(null);

  // The button that had the focus is gone: its neighbour takes it, or else the panel's title.
  useEffect(() => {
    if (removed.current === null) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('button:enabled') ?? [];
    const neighbour = buttons[Math.min(removed.current, buttons.length - 1)];
    removed.current = null;
    (neighbour ?? title.current)?.focus();
  });

  const chips = FACETS.flatMap(({ id }) => (facets[id] ?? []).map((value) => chipOf(id, value)));
  if (isTimed({ period, timeMode })) {
    chips.push({
      key: 'period',
      name: timeInWords(period ?? atlas.domain, timeMode, language),
      industry: null,
      excluding: false,
      remove: () => setTime(store, null, 'overlap'),
      locked: isLocked(store.getState(), 'time'),
    });
  }
  if (chips.length === 0) return null;
  return (
    <ul class="chosen" ref={list} aria-label={t(language, 'chosen.label')}>
      {chips.map(({ key, name, industry, excluding, remove, locked }, index) => (
        <li key={key}>
          <button
            type="button"
            disabled={locked}
            title={locked ? t(language, 'filters.locked') : undefined}
            class={excluding ? 'chosen-chip is-excluded' : 'chosen-chip'}
            aria-label={
              locked ? undefined : t(language, `chosen.${excluding ? 'remove-excluded' : 'remove'}`, { name })
            }
            onClick={() => {
              removed.current = index;
              remove();
            }}
          >
            {industry && <HueDot industries={[industry]} />}
            <span class="chip-name">{name}</span>
            {locked ? <span class="sr-only"> {t(language, 'filters.locked')}</span> : <Cross />}
          </button>
        </li>
      ))}
    </ul>
  );

  function chipOf(id: FacetId, value: string): Chip {
    const excluding = match[id] === 'none';
    // "not corridor members only" would say something else.
    const name =
      excluding && id === 'corridor' ? t(language, 'sentence.corridor') : optionName(atlas, id, value, language);
    return {
      key: `${id}:${value}`,
      name: excluding ? t(language, 'filters.not', { name }) : name,
      industry: id === 'industry' ? value : null,
      excluding,
      remove: () => toggleFacet(store, id, value),
      locked: isLocked(store.getState(), id),
    };
  }
}

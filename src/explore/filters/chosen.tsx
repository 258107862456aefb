import { useEffect, useRef } from 'preact/hooks';
import { isTimed } from '../../model/as-of.ts';
import { demandOf } from '../../model/demand.ts';
import { FACETS, type FacetId } from '../../model/facets.ts';
import { Cross } from '../../parts/close-button.tsx';
import { canLift, Loosenings, waysOut } from '../../parts/loosening.tsx';
import { setTime, toggleFacet } from '../../state/actions.ts';
import { isLocked } from '../../state/embed-options.ts';
import { timeInWords } from '../../ui/format.ts';
import { HueDot } from '../../ui/hue-dot.tsx';
import { t } from '../../ui/i18n/index.ts';
import { optionName } from '../../ui/sentence.ts';
import { useStore } from '../../ui/use-store.ts';
import type { FiltersContext } from './filters-context.ts';
import { SetAnswers } from './set-answers.tsx';

interface ChosenProps {
  context: FiltersContext;
  title: { current: HTMLElement | null };
  /** Above another list than the options: the chips alone. */
  chipsOnly: boolean;
}

/** What is shown of the chosen filters above the options: chips, set answers, and ways out if nothing is left. */
export function Chosen({ context, title, chipsOnly }: ChosenProps) {
  return (
    <>
      <ChosenChips context={context} title={title} />
      {!chipsOnly && <SetAnswers context={context} />}
      {!chipsOnly && <NothingFound context={context} />}
    </>
  );
}

interface Chip {
  key: string;
  name: string;
  /** The industry whose hue the chip shows; null for other facets. */
  industry: string | null;
  /** Whether it excludes what it names. */
  excluding: boolean;
  remove: () => void;
  locked: boolean;
}

/** The chosen filters as chips, each with a button that removes it. */
function ChosenChips({ context, title }: Pick<ChosenProps, 'context' | 'title'>) {
  const { atlas, store, language } = context;
  const facets = useStore(store, (state) => state.facets);
  const excluded = useStore(store, (state) => state.excluded);
  const match = useStore(store, (state) => state.match);
  const period = useStore(store, (state) => state.period);
  const timeMode = useStore(store, (state) => state.timeMode);
  const list = useRef<HTMLUListElement>(null);
  const removed = useRef<number | null>(null);

  // Focus management after removing a chip: its neighbour, otherwise the panel's title.
  useEffect(() => {
    if (removed.current === null) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('button:enabled') ?? [];
    const neighbour = buttons[Math.min(removed.current, buttons.length - 1)];
    removed.current = null;
    (neighbour ?? title.current)?.focus();
  });

  const chips = FACETS.flatMap(({ id }) => {
    const demand = demandOf({ facets, excluded, match }, id);
    return [
      ...demand.needed.map((value) => chipOf(id, value, false)),
      ...demand.excluded.map((value) => chipOf(id, value, true)),
    ];
  });
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

  function chipOf(id: FacetId, value: string, excluding: boolean): Chip {
    const name = optionName(atlas, id, value, language);
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

interface NothingFoundProps {
  context: Pick<FiltersContext, 'atlas' | 'store' | 'selectors' | 'language'>;
  /** Without the rest of the filters around it, where "Clear" is. */
  isAlone?: boolean;
}

/** Shown when the filters leave nothing: a button to remove each filter. */
export function NothingFound({ context: { atlas, store, selectors, language }, isAlone = false }: NothingFoundProps) {
  const isEmpty = useStore(store, (state) => selectors.visible(state).total === 0 && selectors.isFiltered(state));
  if (!isEmpty) return null;
  const state = store.getState();
  const ways = waysOut(state, selectors.totalOf).filter((way) => canLift(state, way));
  return (
    <div class="nothing-found">
      <h3>{t(language, 'filters.nothing-title')}</h3>
      <p>{t(language, ways.length > 0 ? 'chosen.nothing-why' : 'chosen.nothing-stuck')}</p>
      <Loosenings
        {...{ atlas, store, ways }}
        counted={(count) => t(language, 'chosen.results', { count })}
        withClear={ways.length === 0 || isAlone}
      />
    </div>
  );
}

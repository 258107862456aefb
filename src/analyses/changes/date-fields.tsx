import { useEffect, useState } from 'preact/hooks';
import { isoOf } from '../../model/dates.ts';
import { limitsOf } from '../../model/time-limits.ts';
import type { TypedProblem } from '../../model/typed-dates.ts';
import type { Period } from '../../model/types.ts';
import { usePanel } from '../../parts/panel.tsx';
import { setTime } from '../../state/actions.ts';
import { isLocked } from '../../state/embed-options.ts';
import { setTypedTime } from '../../state/typed-time.ts';
import { t } from '../../ui/i18n/index.ts';
import { TypedDates } from '../../ui/typed-dates.tsx';

/** Two days to compare, in either order; of a typed month or year, its last day. What is wrong is said below the fields. */
export function DateFields({ shown, isComparing }: { shown: Period; isComparing: boolean }) {
  const { atlas, store, language } = usePanel();
  const [typed, setTyped] = useState(written(shown));
  const [problem, setProblem] = useState<TypedProblem | null>(null);
  const write = (period: Period) => {
    setTyped(written(period));
    setProblem(null);
  };
  useEffect(() => write(shown), [shown.from, shown.to]);
  const end = () => {
    setProblem(null);
    setTime(store, null, 'overlap');
  };
  const compare = (event: Event) => {
    event.preventDefault();
    const found = setTypedTime(store, atlas, typed, 'change');
    // What is compared now stands in the fields as days, even if it is the same as before.
    if (found) setProblem(found);
    else write(store.getState().period ?? atlas.domain);
  };
  const locked = isLocked(store.getState(), 'time');
  return (
    <form class="changes-dates" noValidate onSubmit={compare}>
      <TypedDates
        {...{ language, typed, problem }}
        labels={{ first: 'time-mode.change-start', last: 'time-mode.change-end' }}
        limits={limitsOf(atlas)}
        disabled={locked}
        onType={setTyped}
      >
        <button type="submit" disabled={locked} class={isComparing ? undefined : 'primary'}>
          {t(language, 'changes.compare')}
        </button>
        {locked && <p class="small soft">{t(language, 'filters.locked')}</p>}
        {isComparing && !locked && (
          <button type="button" class="quiet" onClick={end}>
            {t(language, 'changes.end')}
          </button>
        )}
      </TypedDates>
    </form>
  );
}

function written({ from, to }: Period) {
  return { first: isoOf(from), last: isoOf(to - 1) };
}

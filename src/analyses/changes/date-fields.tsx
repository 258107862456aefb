import { useEffect, useId, useState } from 'preact/hooks';
import { isoOf, parseEdtf } from '../../model/dates.ts';
import type { Day, Period } from '../../model/types.ts';
import { usePanel } from '../../parts/panel.tsx';
import { setTime } from '../../state/actions.ts';
import { isLocked } from '../../state/embed-options.ts';
import { type Key, t } from '../../ui/i18n/index.ts';

/** Two days to compare, in either order. Errors (not a day, the same day twice) are shown below the fields. */
export function DateFields({ shown, isComparing }: { shown: Period; isComparing: boolean }) {
  const { store, language } = usePanel();
  const id = useId();
  const written = { first: isoOf(shown.from), last: isoOf(shown.to - 1) };
  const [days, setDays] = useState(written);
  const [error, setError] = useState<Key | null>(null);
  const reset = () => {
    setDays(written);
    setError(null);
  };
  useEffect(reset, [shown.from, shown.to]);
  const end = () => {
    reset();
    setTime(store, shown, 'overlap');
  };
  const compare = (event: Event) => {
    event.preventDefault();
    const period = periodBetween(days.first, days.last);
    if (typeof period === 'string') return setError(period);
    setError(null);
    setTime(store, period, 'change');
  };
  const locked = isLocked(store.getState(), 'time');
  const field = (name: 'first' | 'last', label: Key) => (
    <label>
      {t(language, label)}
      <input
        type="date"
        value={days[name]}
        disabled={locked}
        aria-invalid={error && (error === 'changes.error-same' || dayIn(days[name]) === null) ? 'true' : undefined}
        aria-describedby={error ? id : undefined}
        // The value of an unfinished date is empty: writing it back would clear what has been typed.
        onInput={(event) => setDays({ ...days, [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <form class="changes-dates" noValidate onSubmit={compare}>
      {field('first', 'time-mode.change-start')}
      {field('last', 'time-mode.change-end')}
      <button type="submit" disabled={locked} class={isComparing ? undefined : 'primary'}>
        {t(language, 'changes.compare')}
      </button>
      {locked && <p class="small soft">{t(language, 'filters.locked')}</p>}
      {isComparing && !locked && (
        <button type="button" class="quiet" onClick={end}>
          {t(language, 'changes.end')}
        </button>
      )}
      <p id={id} class="changes-error" role="alert">
        {error && t(language, error)}
      </p>
    </form>
  );
}

/** The period between two ISO days, in either order; the key of an error message if there is none. */
export function periodBetween(first: string, last: string): Period | 'changes.error-date' | 'changes.error-same' {
  const [a, b] = [dayIn(first), dayIn(last)];
  if (a === null || b === null) return 'changes.error-date';
  return a === b ? 'changes.error-same' : { from: Math.min(a, b), to: Math.max(a, b) + 1 };
}

/** The day in a field; null if it is unfinished. */
function dayIn(text: string): Day | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? (parseEdtf(text)?.from ?? null) : null;
}

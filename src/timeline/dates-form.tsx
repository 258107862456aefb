/** The period as dates to type in: first and last day, both included; as of a day, that day. */
import { useEffect, useRef } from 'preact/hooks';
import { isoOf, parseEdtf } from '../model/dates.ts';
import type { Day, Period } from '../model/types.ts';
import { setPeriod } from '../state/actions.ts';
import type { AtlasStore } from '../state/store.ts';
import { useEscape } from '../ui/escape.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import type { ViewStore } from './view.ts';

export function DatesForm({ store, view, shown }: { store: AtlasStore; view: ViewStore; shown: Period }) {
  const language = useStore(store, (state) => state.language);
  const timeMode = useStore(store, (state) => state.timeMode);
  const isAsOf = timeMode === 'as-of';
  const form = useRef<HTMLFormElement>(null);
  const from = useRef<HTMLInputElement>(null);
  const to = useRef<HTMLInputElement>(null);
  useEffect(() => (from.current ?? to.current)?.focus(), []);
  const toLabel = isAsOf ? 'time-mode.as-of-end' : timeMode === 'change' ? 'time-mode.change-end' : 'timeline.to';
  const close = () => view.setState({ editing: false });
  useEscape(true, form, close);
  const apply = (event: Event) => {
    event.preventDefault();
    const start = dayIn(from.current) ?? shown.from;
    const end = dayIn(to.current) ?? shown.to - 1;
    setPeriod(store, { from: Math.min(start, end), to: (isAsOf ? end : Math.max(start, end)) + 1 });
    close();
  };
  return (
    <form ref={form} class="timeline-dates" onSubmit={apply}>
      {!isAsOf && (
        <label>
          {t(language, timeMode === 'change' ? 'time-mode.change-start' : 'timeline.from')}{' '}
          <input ref={from} type="date" name="from" defaultValue={isoOf(shown.from)} />
        </label>
      )}
      <label>
        {t(language, toLabel)} <input ref={to} type="date" name="to" defaultValue={isoOf(shown.to - 1)} />
      </label>
      <button type="submit">{t(language, 'timeline.apply')}</button>
      <button type="button" class="quiet" onClick={close}>
        {t(language, 'timeline.cancel')}
      </button>
    </form>
  );
}

/** The day in an input; null if it is empty or no date. */
function dayIn(input: HTMLInputElement | null): Day | null {
  return (input && parseEdtf(input.value)?.from) ?? null;
}

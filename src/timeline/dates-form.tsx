/** The period as dates to type: a year, a month or a day each, both ends included; as of a day, that day. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Atlas } from '../model/atlas.ts';
import { isoOf } from '../model/dates.ts';
import { limitsOf } from '../model/time-limits.ts';
import type { TypedProblem } from '../model/typed-dates.ts';
import type { Period } from '../model/types.ts';
import type { AtlasStore } from '../state/store.ts';
import { setTypedTime } from '../state/typed-time.ts';
import { useEscape } from '../ui/escape.ts';
import { t } from '../ui/i18n/index.ts';
import { TypedDates } from '../ui/typed-dates.tsx';
import { useStore } from '../ui/use-store.ts';
import type { ViewStore } from './view.ts';

interface Props {
  atlas: Atlas;
  store: AtlasStore;
  view: ViewStore;
  shown: Period;
  /** The button that opened it: the form stands above it, so that nothing in the bar moves. */
  anchor: RefObject<HTMLElement | null>;
}

/** Least distance to the edge of the window, in pixels. */
const MARGIN = 8;

const LABELS = {
  overlap: { first: 'timeline.from', last: 'timeline.to' },
  'as-of': { last: 'time-mode.as-of-end' },
  change: { first: 'time-mode.change-start', last: 'time-mode.change-end' },
} as const;

export function DatesForm({ atlas, store, view, shown, anchor }: Props) {
  const language = useStore(store, (state) => state.language);
  const timeMode = useStore(store, (state) => state.timeMode);
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState({ first: isoOf(shown.from), last: isoOf(shown.to - 1) });
  const [problem, setProblem] = useState<TypedProblem | null>(null);
  const close = () => view.setState({ editing: false });
  useEscape(true, form, close);
  useLayoutEffect(() => {
    const left = Math.min(
      anchor.current?.getBoundingClientRect().left ?? 0,
      innerWidth - (form.current?.offsetWidth ?? 0) - MARGIN,
    );
    form.current?.style.setProperty('--dates-left', `${Math.round(Math.max(MARGIN, left))}px`);
  }, [anchor]);
  const apply = (event: Event) => {
    event.preventDefault();
    const found = setTypedTime(store, atlas, typed, timeMode);
    setProblem(found);
    if (!found) close();
  };
  return (
    <form ref={form} class="timeline-dates" noValidate onSubmit={apply}>
      <TypedDates
        {...{ language, typed, problem }}
        labels={LABELS[timeMode]}
        limits={limitsOf(atlas)}
        onType={setTyped}
        takesFocus
      >
        <button type="submit">{t(language, 'timeline.apply')}</button>
        <button type="button" class="quiet" onClick={close}>
          {t(language, 'timeline.cancel')}
        </button>
      </TypedDates>
    </form>
  );
}

/** The bar above the timeline: the period and ways to change it, the hint line, and the list's button. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Language, Period } from '../model/types.ts';
import { setPeriod } from '../state/actions.ts';
import { isLocked } from '../state/embed-options.ts';
import { useLater } from '../state/use-later.ts';
import { formatDay, formatPeriod, timeInWords } from '../ui/format.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import type { PanelContext } from './panels.tsx';
import { lastYears } from './period.ts';

export function Bar(context: PanelContext) {
  const { atlas, store, view } = context;
  const language = useStore(store, (state) => state.language);
  const period = useStore(store, (state) => state.period);
  const timeMode = useStore(store, (state) => state.timeMode);
  const editing = useStore(view, (state) => state.editing);
  const edit = useRef<HTMLButtonElement>(null);
  const isFormOpen = useRef(false);
  useEffect(() => {
    // The focus was in the form.
    if (isFormOpen.current) edit.current?.focus();
    isFormOpen.current = editing;
  }, [editing]);
  const stopEditing = () => view.setState({ editing: false });
  const rest = useLater(context, 'rest', editing || timeMode !== 'overlap', stopEditing);
  const listOpen = useStore(view, (state) => state.listOpen);
  const shape = useStore(view, (state) => state.shape);
  const locked = isLocked(store.getState(), 'time');
  const shown = period ?? atlas.domain;
  const text = timeMode === 'as-of' ? formatDay(shown.to - 1, language) : timeInWords(shown, timeMode, language);
  return (
    <>
      <h2 tabIndex={-1}>{t(language, 'timeline.title')}</h2>
      <fieldset class="bare" disabled={locked} aria-label={t(language, 'facet.period')}>
        <span class="timeline-mode">{rest && <rest.TimeModeSelect store={store} />}</span>
        <span class="timeline-period number">{text}</span>
        {locked && <span class="small soft">{t(language, 'filters.locked')}</span>}
        {rest && timeMode === 'as-of' ? <rest.AsOfPresets {...context} /> : <Presets {...context} />}
        <button
          ref={edit}
          type="button"
          class="quiet"
          aria-expanded={editing}
          onClick={() => view.setState({ editing: !editing })}
        >
          {t(language, 'timeline.edit')}
        </button>
        {rest && timeMode === 'change' && <rest.ChangesButton store={store} />}
      </fieldset>
      {editing && rest && <rest.DatesForm {...{ atlas, store, view, shown, anchor: edit }} />}
      {rest ? <rest.HintLine {...context} /> : <p class="timeline-hints" />}
      {rest && shape !== 'phone' && <rest.TimeKey store={store} view={view} />}
      {shape !== 'phone' && (
        <button
          type="button"
          class="timeline-list-toggle"
          aria-expanded={listOpen}
          onClick={() => view.setState({ listOpen: !listOpen, listAt: null })}
        >
          {t(language, 'timeline.list')}
        </button>
      )}
    </>
  );
}

function Presets({ atlas, store }: PanelContext) {
  const language = useStore(store, (state) => state.language);
  const period = useStore(store, (state) => state.period);
  const presets = useMemo(() => presetsOf(atlas.domain, language), [atlas, language]);
  return (
    <div class="timeline-presets">
      {presets.map((preset) => (
        <button
          key={preset.key}
          type="button"
          class="quiet"
          title={preset.label}
          aria-pressed={period?.from === preset.period?.from && period?.to === preset.period?.to}
          onClick={() => setPeriod(store, preset.period)}
        >
          {t(language, `timeline.${preset.key as 'all-time' | 'five-years' | 'one-year'}`)}
        </button>
      ))}
    </div>
  );
}

function presetsOf(domain: Period, language: Language): { key: string; period: Period | null; label: string }[] {
  const last = (years: number, key: 'five-years' | 'one-year') => {
    const period = lastYears(domain, years);
    return { key, period, label: t(language, `timeline.${key}-label`, { period: formatPeriod(period, language) }) };
  };
  return [
    { key: 'all-time', period: null, label: t(language, 'timeline.all-time') },
    last(5, 'five-years'),
    last(1, 'one-year'),
  ];
}

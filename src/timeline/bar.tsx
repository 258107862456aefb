/** The bar above the timeline: which period, ways to change it, what is not drawn, and the list's button. */
import { useMemo } from 'preact/hooks';
import type { Language, Period } from '../model/types.ts';
import { setPeriod } from '../state/actions.ts';
import { useLater } from '../state/use-later.ts';
import { formatDay, formatPeriod, formatTime } from '../ui/format.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import { hintsOf, hintTexts, liesOutside } from './hints.ts';
import { knownSpan } from './items.ts';
import type { PanelContext } from './panels.tsx';
import { lastYears, widenedTo } from './period.ts';
import { shownPeriod } from './shown-period.ts';

export function Bar(context: PanelContext) {
  const { atlas, store, view } = context;
  const language = useStore(store, (state) => state.language);
  const period = useStore(store, (state) => state.period);
  const timeMode = useStore(store, (state) => state.timeMode);
  const later = useLater(store, () => import('./time-mode.tsx'), timeMode !== 'overlap');
  const editing = useStore(view, (state) => state.editing);
  const form = useLater(store, () => import('./dates-form.tsx'), editing);
  const listOpen = useStore(view, (state) => state.listOpen);
  const shape = useStore(view, (state) => state.shape);
  const shown = period ?? atlas.domain;
  const text = timeMode === 'as-of' ? formatDay(shown.to - 1, language) : formatTime(shown, timeMode, language);
  return (
    <>
      <h2>{t(language, 'timeline.title')}</h2>
      {editing && form ? (
        <form.DatesForm store={store} view={view} shown={shown} />
      ) : (
        <>
          <span class="timeline-mode">{later && <later.TimeModeSelect store={store} />}</span>
          <span class="timeline-period number">{text}</span>
          {later && timeMode === 'as-of' ? <later.AsOfPresets {...context} /> : <Presets {...context} />}
          <button type="button" class="quiet" onClick={() => view.setState({ editing: !editing })}>
            {t(language, 'timeline.edit')}
          </button>
          {later && timeMode === 'change' && <later.ChangesButton store={store} />}
        </>
      )}
      <HintLine {...context} />
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

function HintLine({ atlas, store, selectors, view, itemsFor }: PanelContext) {
  const language = useStore(store, (state) => state.language);
  const items = useStore(store, itemsFor);
  const period = useStore(store, (state) => state.period);
  const timeMode = useStore(store, (state) => state.timeMode);
  const selected = useStore(store, (state) => state.selected);
  const outside = useStore(store, (state) => selectors.visibleAllTime(state).total - selectors.visible(state).total);
  const shown = shownPeriod(atlas.domain, { period, timeMode }) ?? atlas.domain;
  const item = useMemo(
    () => selected && items.items.find(({ ref }) => ref.kind === selected.kind && ref.id === selected.id),
    [items, selected],
  );
  const hints = useMemo(() => hintsOf(items, atlas.domain), [items, atlas]);
  if (item && liesOutside(item, shown)) {
    return (
      <p class="timeline-hints selected">
        <span>{t(language, 'timeline.selected-outside')}</span>{' '}
        <button
          type="button"
          class="link"
          onClick={() => setPeriod(store, widenedTo(period ?? shown, knownSpan(item)))}
        >
          {t(language, 'timeline.show-selected')}
        </button>
      </p>
    );
  }
  const isAsOf = timeMode === 'as-of';
  const texts = period
    ? outside > 0
      ? [t(language, isAsOf ? 'timeline.hint-later' : 'timeline.hint-outside', { count: outside })]
      : []
    : hintTexts(hints, atlas.domain, language);
  if (texts.length === 0) return <p class="timeline-hints" />;
  const text = texts.join(' · ');
  return (
    <p class="timeline-hints">
      {period ? (
        <span>{text}</span>
      ) : (
        <button
          type="button"
          class="link"
          title={t(language, 'timeline.hint-title')}
          onClick={() => view.setState({ listOpen: true, listAt: null })}
        >
          {text}
        </button>
      )}
    </p>
  );
}

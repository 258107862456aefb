/** The choice of the time mode, and the controls of each mode. */
import { isoOf } from '../model/dates.ts';
import { TIME_MODES, type TimeMode } from '../model/facets.ts';
import type { Period } from '../model/types.ts';
import { openFilters, openTable, setPeriod, setTimeMode } from '../state/actions.ts';
import { timeInWords } from '../ui/format.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import { periodAsked } from './move-period.ts';
import type { PanelContext } from './panels.tsx';
import { lastYears } from './period.ts';

/** Presets: so many years before the end of the domain. */
const BACK = [1, 5];

/** During the period, as of its last day, or its first and its last day compared. */
export function TimeModeSelect({ store }: Pick<PanelContext, 'store'>) {
  const language = useStore(store, (state) => state.language);
  const timeMode = useStore(store, (state) => state.timeMode);
  return (
    <select
      aria-label={t(language, 'time-choice.label')}
      title={t(language, `time-choice.about-${timeMode}`)}
      value={timeMode}
      onChange={(event) => setTimeMode(store, event.currentTarget.value as TimeMode)}
    >
      {TIME_MODES.map((mode) => (
        <option key={mode} value={mode} title={t(language, `time-choice.about-${mode}`)}>
          {t(language, `time-choice.${mode}`)}
        </option>
      ))}
    </select>
  );
}

/** Days to see the atlas as of. */
export function AsOfPresets({ atlas, store }: Pick<PanelContext, 'atlas' | 'store'>) {
  const language = useStore(store, (state) => state.language);
  const shown = useStore(store, (state) => state.period) ?? atlas.domain;
  const presets = [
    { to: atlas.domain.to, label: t(language, 'time-choice.latest') },
    ...BACK.map((count) => ({
      to: lastYears(atlas.domain, count).from,
      label: t(language, 'time-choice.before', { count }),
    })),
  ].filter(({ to }) => to > atlas.domain.from);
  const show = (to: Period['to']) => {
    const isLatest = to === atlas.domain.to;
    setPeriod(store, isLatest ? null : periodAsked({ from: atlas.domain.from, to }, store.getState()));
  };
  return (
    <div class="timeline-presets">
      {presets.map(({ to, label }) => (
        <button
          key={isoOf(to)}
          type="button"
          class="quiet"
          title={timeInWords({ from: to - 1, to }, 'as-of', language)}
          aria-pressed={shown.to === to}
          onClick={() => show(to)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

/** Opens the lists of what differs between two days. */
export function ChangesButton({ store }: Pick<PanelContext, 'store'>) {
  const language = useStore(store, (state) => state.language);
  const isOpen = useStore(store, (state) => state.table === 'changes');
  if (isOpen) return null;
  return (
    <button
      type="button"
      class="quiet"
      onClick={() => {
        openTable(store, 'changes');
        openFilters(store, false);
      }}
    >
      {t(language, 'time-choice.changes')}
    </button>
  );
}

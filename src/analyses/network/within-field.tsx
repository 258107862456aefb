import { usePanel } from '../../parts/panel-context.ts';
import { setWithin } from '../../state/actions.ts';
import { formatKm } from '../../ui/format.ts';
import { t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';

/** Kilometres at the slider's end; the field goes on to what the address can say. */
const SLIDER_END = 150;
const MOST = 999;

/** How far from the corridor's line to look: a number, and a slider for its first part. */
export function WithinField() {
  const { store, language } = usePanel();
  const within = useStore(store, (state) => state.within);
  const take = (value: number) => {
    // An empty field is no number yet: what was chosen stays.
    if (Number.isFinite(value)) setWithin(store, Math.min(MOST, Math.max(0, Math.round(value))));
  };
  return (
    <p class="within">
      <label for="network-within">{t(language, 'network.within')}</label>
      <input
        type="range"
        min={0}
        max={SLIDER_END}
        step={5}
        value={within}
        aria-label={t(language, 'network.within-slider')}
        aria-valuetext={formatKm(within, language)}
        onInput={({ currentTarget }) => take(currentTarget.valueAsNumber)}
      />
      <input
        type="number"
        id="network-within"
        min={0}
        max={MOST}
        step={1}
        value={within}
        onInput={({ currentTarget }) => take(currentTarget.valueAsNumber)}
        onBlur={({ currentTarget }) => {
          currentTarget.value = String(within);
        }}
      />
    </p>
  );
}

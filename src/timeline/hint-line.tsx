import { useMemo } from 'preact/hooks';
import { setPeriod } from '../state/actions.ts';
import { isLocked } from '../state/embed-options.ts';
import { knownSpan } from '../time/items.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import { hintsOf, hintTexts, liesOutside } from './hints.ts';
import type { PanelContext } from './panels.tsx';
import { widenedTo } from './period.ts';
import { shownPeriod } from './shown-period.ts';

/** What the drawing leaves out, and the way to a selection that lies outside the period. */
export function HintLine({ atlas, store, selectors, view, itemsFor }: PanelContext) {
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
  if (item && liesOutside(item, shown) && !isLocked(store.getState(), 'time')) {
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

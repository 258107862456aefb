/** The line that counts records which are not drawn: before or after the time shown, undated, outside the period. */
import { useMemo } from 'preact/hooks';
import { calendarOf } from '../model/dates.ts';
import type { Day, Language, Period } from '../model/types.ts';
import { setPeriod } from '../state/actions.ts';
import { isLocked } from '../state/embed-options.ts';
import { knownSpan, type TimelineItem, type TimelineItems } from '../time/items.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import type { PanelContext } from './panels.tsx';
import { shownPeriod, widenedTo } from './period.ts';

/** What the drawing leaves out, and a button for a selection outside the period. */
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
  const link = (text: string, onClick: () => void, title?: string) => (
    <button type="button" class="link" title={title} onClick={onClick}>
      {text}
    </button>
  );
  if (item && liesOutside(item, shown) && !isLocked(store.getState(), 'time')) {
    const show = () => setPeriod(store, widenedTo(period ?? shown, knownSpan(item)));
    return (
      <p class="timeline-hints selected">
        <span>{t(language, 'timeline.selected-outside')}</span> {link(t(language, 'timeline.show-selected'), show)}
      </p>
    );
  }
  if (period) {
    const text = timeMode === 'as-of' ? 'timeline.hint-later' : 'timeline.hint-outside';
    return <p class="timeline-hints">{outside > 0 && <span>{t(language, text, { count: outside })}</span>}</p>;
  }
  const text = hintTexts(hints, atlas.domain, language).join(' · ');
  const openList = () => view.setState({ listOpen: true, listAt: null });
  return <p class="timeline-hints">{text !== '' && link(text, openList, t(language, 'timeline.hint-title'))}</p>;
}

/** Counts of records that pass the filters but are not drawn. */
interface Hints {
  before: number;
  after: number;
  undated: number;
  unfounded: number;
}

/** Counts records outside the whole time shown, and undated ones. */
export function hintsOf({ items, undated }: TimelineItems, domain: Period): Hints {
  const before = items.filter((item) => item.lane !== 'alliances' && knownSpan(item).to <= domain.from).length;
  const after = items.filter((item) => knownSpan(item).from >= domain.to).length;
  return { before, after, undated: undated.others, unfounded: undated.alliances };
}

/** The hints in words, most telling first; only what is not zero. */
export function hintTexts({ before, after, undated, unfounded }: Hints, domain: Period, language: Language): string[] {
  // As text: numbers would get a thousands separator.
  const yearOf = (day: Day) => String(calendarOf(day).year);
  return [
    before > 0 && t(language, 'timeline.hint-before', { count: before, year: yearOf(domain.from) }),
    after > 0 && t(language, 'timeline.hint-after', { count: after, year: yearOf(domain.to - 1) }),
    undated > 0 && t(language, 'timeline.hint-undated', { count: undated }),
    unfounded > 0 && t(language, 'timeline.hint-unfounded', { count: unfounded }),
  ].filter((text) => text !== false);
}

/** Whether a selected item is outside the window; alliances go on existing, so only ones founded after it are. */
export function liesOutside(item: TimelineItem, window: Period): boolean {
  const span = knownSpan(item);
  return span.from >= window.to || (item.lane !== 'alliances' && span.to <= window.from);
}

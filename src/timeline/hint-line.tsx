/** The line that counts records which are not drawn: before or after the time shown, undated, outside the period. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { calendarOf } from '../model/dates.ts';
import type { Day, Language, Period } from '../model/types.ts';
import { setPeriod } from '../state/actions.ts';
import { isLocked } from '../state/embed-options.ts';
import { knownSpan, type TimelineItem, type TimelineItems } from '../time/items.ts';
import { t } from '../ui/i18n/index.ts';
import { textScale } from '../ui/text-scale.ts';
import { useStore } from '../ui/use-store.ts';
import { widthOf } from './labels.ts';
import type { PanelContext } from './panels.tsx';
import { shownPeriod, widenedTo, widenedToAll } from './period.ts';

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
  const locked = isLocked(store.getState(), 'time');
  if (item && liesOutside(item, shown) && !locked) {
    const show = () => setPeriod(store, widenedTo(period ?? shown, knownSpan(item)));
    return (
      <p class="timeline-hints selected">
        <span>{t(language, 'timeline.selected-outside')}</span>{' '}
        <button type="button" class="link" onClick={show}>
          {t(language, 'timeline.show-selected')}
        </button>
      </p>
    );
  }
  if (period) {
    if (outside === 0) return <p class="timeline-hints" />;
    const text = t(language, timeMode === 'as-of' ? 'timeline.hint-later' : 'timeline.hint-outside', {
      count: outside,
    });
    if (timeMode !== 'overlap' || locked) return <FittingHint forms={[text]} title={text} />;
    const widen = t(language, 'timeline.show-selected');
    return (
      <FittingHint
        class="can-widen"
        forms={[`${text} · ${widen}`, widen]}
        title={text}
        onClick={() => setPeriod(store, widenedToAll(period, items.items, atlas.domain))}
      />
    );
  }
  const texts = hintTexts(hints, atlas.domain, language);
  if (texts.length === 0) return <p class="timeline-hints" />;
  const count = Object.values(hints).reduce((sum, part) => sum + part, 0);
  const full = texts.join(' · ');
  return (
    <FittingHint
      forms={[full, t(language, 'time-choice.undrawn', { count })]}
      title={`${full}${t(language, 'list.semicolon')}${t(language, 'timeline.hint-title')}`}
      onClick={() => view.setState({ listOpen: true, listAt: null })}
    />
  );
}

interface FittingHintProps {
  forms: readonly string[];
  title: string;
  onClick?: () => void;
  class?: string;
}

/** The first of some wordings, the longest first, for which there is room; all of it is in the title. */
function FittingHint({ forms, title, onClick, class: name = '' }: FittingHintProps) {
  const line = useRef<HTMLParagraphElement>(null);
  // In pixels at the usual text size, as widths of words are.
  const [room, setRoom] = useState(Infinity);
  useLayoutEffect(() => {
    if (!line.current) return;
    const observer = new ResizeObserver(([entry]) => setRoom((entry?.contentRect.width ?? Infinity) / textScale()));
    observer.observe(line.current);
    return () => observer.disconnect();
  }, []);
  const text = forms.find((form) => widthOf(form) <= room) ?? forms.at(-1);
  return (
    <p ref={line} class={`timeline-hints ${name}`}>
      {onClick ? (
        <button type="button" class="link" title={title} onClick={onClick}>
          {text}
        </button>
      ) : (
        <span title={title}>{text}</span>
      )}
    </p>
  );
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

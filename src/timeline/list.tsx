/** The same records as an ordered list: a panel over the drawing, on phones the body of the timeline. */
import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Atlas, refKey } from '../model/atlas.ts';
import { type Entry, placesOf } from '../model/facets.ts';
import { placeName } from '../model/names.ts';
import type { Alliance, Language } from '../model/types.ts';
import { hover, select } from '../state/actions.ts';
import { kindOf, titleOf, whenOf } from '../time/describe.ts';
import { useEscape } from '../ui/escape.ts';
import { formatEdtf } from '../ui/format.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import { type ListEntry, type ListGroup, listed, placeInList } from './list-groups.ts';
import type { PanelContext } from './panels.tsx';
import { shownPeriod } from './period.ts';

/** Entries rendered at once; a button shows more. */
const PAGE = 100;
/** Entries rendered before the one that the list is opened at. */
const LEAD = 20;

export function TimeList(context: PanelContext) {
  const { store, view } = context;
  const language = useStore(store, (state) => state.language);
  const open = useStore(view, (state) => state.listOpen);
  const phone = useStore(view, (state) => state.shape === 'phone');
  const shown = useStore(view, (state) => state.shown);
  const panel = useRef<HTMLElement>(null);
  const close = () => {
    view.setState({ listOpen: false });
    document.querySelector<HTMLElement>('.timeline-list-toggle')?.focus();
  };
  useEscape(shown && open && !phone, panel, close);
  if (!shown || (!open && !phone)) return null;
  return (
    <section ref={panel} class="timeline-list-panel" aria-label={t(language, 'timeline.list-title')}>
      {!phone && (
        <button type="button" class="timeline-list-close" onClick={close}>
          {t(language, 'timeline.list-close')}
        </button>
      )}
      <Groups {...context} />
    </section>
  );
}

function Groups(context: PanelContext) {
  const { atlas, store, selectors, view, itemsFor } = context;
  const language = useStore(store, (state) => state.language);
  const items = useStore(store, itemsFor).items;
  const visible = useStore(store, selectors.visible);
  const selected = useStore(store, (state) => state.selected);
  const period = useStore(store, (state) => state.period);
  const timeMode = useStore(store, (state) => state.timeMode);
  const window = useMemo(
    () => shownPeriod(atlas.domain, { period, timeMode }) ?? atlas.domain,
    [atlas, period, timeMode],
  );
  const at = useStore(view, (state) => state.listAt);
  const [pages, setPages] = useState({ before: 0, after: 1 });
  const host = useRef<HTMLDivElement>(null);
  const lineOf = useMemo(() => rememberLines(context, language), [atlas, language]);
  const input = { items, visible, window };
  // To show a record far down, the list starts near it instead of rendering everything before it.
  const place = useMemo(() => (at ? placeInList(input, at) : 0), [items, visible, window, at]);
  const start = place < PAGE ? 0 : place - LEAD;
  const first = Math.max(0, start - pages.before * PAGE);
  const most = start - first + pages.after * PAGE;
  const { groups, left } = useMemo(() => listed(input, first, most), [items, visible, window, first, most]);
  useEffect(() => {
    if (!at) return;
    const button = host.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(at)}"]`);
    button?.scrollIntoView({ block: 'center' });
    button?.focus({ preventScroll: true });
  }, [at]);
  // Part of the same chunk: where the filters leave nothing, they say what to lift.
  const { NothingFound } = context.later.get('rest') ?? {};
  if (visible.total === 0 && NothingFound && selectors.isFiltered(store.getState())) {
    return <NothingFound context={{ ...context, language }} isAlone />;
  }
  if (visible.total === 0) return <p class="soft timeline-none">{t(language, 'filters.nothing-title')}</p>;
  const selectedKey = selected && refKey(selected);
  return (
    <div ref={host}>
      {first > 0 && (
        <button type="button" class="timeline-more" onClick={() => setPages({ ...pages, before: pages.before + 1 })}>
          {t(language, 'timeline.more-before', { count: Math.min(first, PAGE) })}
        </button>
      )}
      {groups.map(({ year, entries }) => (
        <section key={year}>
          <h3>{headingOf(year, language)}</h3>
          <ol>
            {entries.map((entry) =>
              lineOf(entry, visible.possible.has(entry.entry.record.id), entry.key === selectedKey),
            )}
          </ol>
        </section>
      ))}
      {left > 0 && (
        <button type="button" class="timeline-more" onClick={() => setPages({ ...pages, after: pages.after + 1 })}>
          {t(language, 'timeline.more', { count: Math.min(left, PAGE) })}
        </button>
      )}
    </div>
  );
}

function headingOf(year: ListGroup['year'], language: Language): string {
  if (year === null) return t(language, 'timeline.undated');
  return year === 'earlier' ? t(language, 'timeline.earlier-group') : formatEdtf(String(year), language);
}

type LineOf = (entry: ListEntry, possible: boolean, selected: boolean) => VNode;

/** The most lines in the cache. */
const MOST = 1000;

/** Makes the lines, memoised: Preact skips a line that is the same object as before. */
function rememberLines(context: PanelContext, language: Language): LineOf {
  const lines = new Map<string, { possible: boolean; selected: boolean; line: VNode }>();
  return (entry, possible, selected) => {
    const known = lines.get(entry.key);
    if (known?.possible === possible && known.selected === selected) return known.line;
    const line = lineOf(context, language, entry, possible, selected);
    if (lines.size >= MOST) lines.clear();
    lines.set(entry.key, { possible, selected, line });
    return line;
  };
}

function lineOf(
  { atlas, store }: PanelContext,
  language: Language,
  { key, entry }: ListEntry,
  possible: boolean,
  selected: boolean,
): VNode {
  const ref = { kind: entry.kind, id: entry.record.id };
  const kind = entry.kind === 'alliance' ? foundingOf(entry.record, language) : kindOf(entry, language);
  const facts = [kind, placesText(atlas, entry, language)].filter((text) => text !== '');
  return (
    <li key={key}>
      <button
        type="button"
        class="timeline-item"
        data-key={key}
        aria-current={selected ? 'true' : undefined}
        onClick={() => select(store, ref)}
        onMouseEnter={() => hover(store, ref)}
        onMouseLeave={() => hover(store, null)}
        onFocus={() => hover(store, ref)}
        onBlur={() => hover(store, null)}
      >
        <span class="when number">{whenOf(entry, language)}</span>
        <span class="title">{titleOf({ entry }, language)}</span>
        <span class="what">
          {facts.join(' · ')}
          {possible && <em> · {t(language, 'timeline.possibly')}</em>}
        </span>
      </button>
    </li>
  );
}

function foundingOf({ exists }: Alliance, language: Language): string {
  return t(language, exists ? 'timeline.alliance-founded' : 'details.not-founded');
}

/** Names of the places a record is about, at most `most` of them. */
function placesText(atlas: Atlas, entry: Entry, language: Language, most = 3): string {
  const places = placesOf(entry).flatMap((id) => atlas.places.get(id) ?? []);
  const names = places.map((place) => placeName(place, language));
  const shown = names.slice(0, most).join(t(language, 'timeline.comma'));
  return names.length > most ? t(language, 'timeline.and-more', { names: shown, count: names.length - most }) : shown;
}

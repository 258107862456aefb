/** Beneath the drawing the same records as an ordered list: a panel above it, on phones the body of the timeline. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '../model/facets.ts';
import type { Language } from '../model/types.ts';
import { hover, sameRef, select } from '../state/actions.ts';
import { formatEdtf } from '../ui/format.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import { kindOf, placesText, titleOf, whenOf } from './describe.ts';
import { firstOf, groupsOf, type ListGroup } from './list-groups.ts';
import type { PanelContext } from './panels.tsx';

/** Entries rendered at once; the rest come when asked for. */
const PAGE = 200;

export function TimeList(context: PanelContext) {
  const { store, view } = context;
  const language = useStore(store, (state) => state.language);
  const open = useStore(view, (state) => state.listOpen);
  const phone = useStore(view, (state) => state.shape === 'phone');
  if (!open && !phone) return null;
  const close = () => {
    view.setState({ listOpen: false });
    document.querySelector<HTMLElement>('.timeline-list-toggle')?.focus();
  };
  return (
    <section
      class="timeline-list-panel"
      aria-label={t(language, 'timeline.list-title')}
      onKeyDown={(event) => event.key === 'Escape' && !phone && close()}
    >
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
  const { store, selectors, view } = context;
  const language = useStore(store, (state) => state.language);
  const visible = useStore(store, selectors.visible);
  const at = useStore(view, (state) => state.listAt);
  const [pages, setPages] = useState(1);
  const host = useRef<HTMLDivElement>(null);
  const period = useStore(store, (state) => state.period) ?? context.atlas.domain;
  const groups = useMemo(() => groupsOf(visible, period), [visible, period]);
  const index = at ? groups.flatMap(({ entries }) => entries).findIndex(({ key }) => key === at) : -1;
  const { groups: shown, left } = firstOf(groups, Math.max(pages * PAGE, index + 20));
  useEffect(() => {
    if (!at) return;
    const button = host.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(at)}"]`);
    button?.scrollIntoView({ block: 'center' });
    button?.focus({ preventScroll: true });
  }, [at]);
  if (visible.total === 0) return <p class="soft timeline-none">{t(language, 'timeline.no-records')}</p>;
  return (
    <div ref={host}>
      {shown.map(({ year, entries }) => (
        <section key={year}>
          <h3>{headingOf(year, language)}</h3>
          <ol>
            {entries.map(({ key, entry }) => (
              <Item key={key} {...context} entry={entry} possible={visible.possible.has(entry.record.id)} />
            ))}
          </ol>
        </section>
      ))}
      {left > 0 && (
        <button type="button" class="timeline-more" onClick={() => setPages(pages + 1)}>
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

function Item({ atlas, store, entry, possible }: PanelContext & { entry: Entry; possible: boolean }) {
  const language = useStore(store, (state) => state.language);
  const ref = { kind: entry.kind, id: entry.record.id };
  const selected = useStore(store, (state) => sameRef(state.selected, ref));
  const kind = entry.kind === 'alliance' ? t(language, 'timeline.alliance-founded') : kindOf(entry, language);
  const facts = [kind, placesText(atlas, entry, language)].filter((text) => text !== '');
  return (
    <li>
      <button
        type="button"
        class="timeline-item"
        data-key={`${ref.kind}:${ref.id}`}
        aria-current={selected ? 'true' : undefined}
        onClick={() => select(store, ref)}
        onMouseEnter={() => hover(store, ref)}
        onMouseLeave={() => hover(store, null)}
        onFocus={() => hover(store, ref)}
        onBlur={() => hover(store, null)}
      >
        <span class="when number">{whenOf(entry, language)}</span>
        <span class="title">{titleOf({ entry }, language)}</span>
        <span class="facts">
          {facts.join(' · ')}
          {possible && <em> · {t(language, 'timeline.possibly')}</em>}
        </span>
      </button>
    </li>
  );
}

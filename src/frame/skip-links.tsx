/** The first stops of the keyboard: links to the parts of the page, visible once they have the focus. */
import { render } from 'preact';
import { openFilters, openTable, select } from '../state/actions.ts';
import type { Context, Mount } from '../state/context.ts';
import type { AtlasState, AtlasStore } from '../state/store.ts';
import { focusPart } from '../ui/focus-part.ts';
import { t } from '../ui/i18n/index.ts';
import type { PartId } from '../ui/page-parts.ts';
import { useStore } from '../ui/use-store.ts';

interface Target {
  id: PartId & ('filters' | 'map-view' | 'timeline' | 'tables' | 'details');
  isThere(state: AtlasState): boolean;
  /** Shows the part where it is folded away, as all but one are on phones. */
  reveal(store: AtlasStore): void;
}

const TARGETS: readonly Target[] = [
  {
    id: 'filters',
    isThere: ({ embed }) => embed.panels.includes('filters'),
    reveal: (store) => openFilters(store, true),
  },
  { id: 'map-view', isThere: () => true, reveal: closePanels },
  {
    id: 'timeline',
    isThere: ({ embed }) => embed.panels.includes('timeline'),
    reveal(store) {
      closePanels(store);
      select(store, null);
    },
  },
  {
    id: 'tables',
    isThere: ({ embed }) => embed.panels.includes('table'),
    reveal(store) {
      openFilters(store, false);
      openTable(store, store.getState().table ?? 'alliances');
    },
  },
  {
    id: 'details',
    isThere: ({ embed, selected, detailsMissing }) =>
      selected !== null && !detailsMissing && embed.panels.includes('details'),
    reveal: closePanels,
  },
];

function closePanels(store: AtlasStore): void {
  openTable(store, null);
  openFilters(store, false);
}

export const mountSkipLinks: Mount = (host, context) => {
  render(<SkipLinks {...context} />, host);
  return () => render(null, host);
};

function SkipLinks({ store }: Context) {
  const language = useStore(store, (state) => state.language);
  const there = useStore(store, (state) =>
    TARGETS.filter(({ isThere }) => isThere(state))
      .map(({ id }) => id)
      .join(' '),
  );
  return (
    <ul class="skip-links">
      {TARGETS.filter(({ id }) => there.split(' ').includes(id)).map(({ id, reveal }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            onClick={(event) => {
              // The address belongs to the state.
              event.preventDefault();
              if (focusPart(id)) return;
              reveal(store);
              // The drawer takes the focus itself, and gives it back to this link.
              if (id !== 'filters') focusPart(id);
            }}
          >
            {t(language, `skip.${id}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

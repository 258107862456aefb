/**
 * The composition root: mounts each view into its element with the context, and maintains `html[data-revision]`. The
 * only file that knows all views.
 */

import { mountFilters } from './explore/filters/filters.tsx';
import { SearchBox } from './explore/search/search-box.tsx';
import { mountHeader } from './frame/header.tsx';
import { mountNotices } from './frame/notices.tsx';
import { mountSkipLinks } from './frame/skip-links.tsx';
import { later } from './later.ts';
import { mountMap } from './map/map.ts';
import { openTable, setDetailsMissing, showLegend } from './state/actions.ts';
import type { Context, Mount } from './state/context.ts';
import { PANEL_IDS } from './state/embed-options.ts';
import { laterView } from './state/later.ts';
import { createSelectors, indexInSlices } from './state/selectors.ts';
import { inSlices } from './state/slices.ts';
import { type AtlasStore, isAnalysis, textsState } from './state/store.ts';
import { mountTimeline } from './timeline/timeline.ts';
import { PHONE } from './ui/breakpoints.ts';
import { ignoreImeKeys } from './ui/composition.ts';
import { LANGUAGE_TAG, t } from './ui/i18n/index.ts';
import { isFramed } from './ui/is-framed.ts';
import { PAGE_PARTS, type PagePart, type PartId } from './ui/page-parts.ts';
import { keepTranslatedTexts } from './ui/translation.ts';

/** Whether the phone layout applies: a sheet under the map, the timeline as a list. */
export function isPhone(): boolean {
  return matchMedia(PHONE).matches;
}

/** The view of each part of the page (src/ui/page-parts.ts). */
const VIEWS: Readonly<Record<PartId, Mount>> = {
  'skip-links': mountSkipLinks,
  header: mountHeader(SearchBox),
  notices: mountNotices,
  'map-view': mountMap,
  legend: laterView({
    view: ({ mountLegend }) => mountLegend,
    wanted: ({ legendOpen }) => legendOpen,
    missing: (store, isMissing) => isMissing && showLegend(store, false),
  }),
  'sheet-handle': laterView({ view: ({ mountSheetHandle }) => mountSheetHandle, wanted: isPhone }),
  filters: mountFilters,
  timeline: mountTimeline,
  details: laterView({
    view: ({ mountDetails }) => mountDetails,
    wanted: ({ selected, detailsMissing }) => selected !== null && !detailsMissing,
    missing: setDetailsMissing,
  }),
  tables: laterView({
    view: ({ mountTables }) => mountTables,
    wanted: ({ table }) => table !== null,
    missing: (store, isMissing) => isMissing && openTable(store, null),
  }),
  'frame-line': laterView({
    view: ({ mountFrameLine }) => mountFrameLine,
    wanted: ({ embed }) => embed.plain || isFramed(window),
  }),
};

/**
 * Mounts the atlas in `host`, in slices to avoid long tasks. Resolves to a function that unmounts everything.
 */
export async function mountApp(
  host: HTMLElement,
  base: Pick<Context, 'atlas' | 'store' | 'fetchTexts' | 'undo'>,
): Promise<() => void> {
  const { atlas, store } = base;
  const revision = countRevisions(store);
  const { hold } = revision;
  const selectors = createSelectors(atlas, await indexInSlices(atlas));
  const context: Context = { ...base, selectors, later, hold };
  const undo: (() => void)[] = [revision.stop, followFrame(host, context), ignoreImeKeys(window)];
  undo.push(keepTranslatedTexts(document.body));
  await inSlices(pageBoxes(host), ([id, element]) => {
    // The map replaces the first picture by itself, and the frame line its static version.
    if (id !== 'map-view' && id !== 'frame-line') element.replaceChildren();
    undo.push(VIEWS[id](element, context));
  });
  undo.push(
    later.onLoad('rest', ({ printColophon, followTitle, keepInSight }) =>
      undo.push(printColophon(host, context), followTitle(context, document), keepInSight(context, document)),
    ),
  );
  return () => {
    for (const step of undo.reverse()) step();
    host.replaceChildren();
  };
}

/** The element of each part of the page. After an error screen they are missing, and created again. */
function pageBoxes(host: HTMLElement): [PartId, HTMLElement][] {
  const found = PAGE_PARTS.map(({ id }) => host.querySelector<HTMLElement>(`#${id}`));
  if (found.every((element) => element !== null)) {
    return PAGE_PARTS.map(({ id }, index) => [id, found[index] ?? host]);
  }
  const sheet = document.createElement('div');
  sheet.id = 'sheet';
  host.replaceChildren();
  host.className = 'frame';
  return PAGE_PARTS.map((part: PagePart & { id: PartId }) => {
    const element = document.createElement(part.tag);
    element.id = part.id;
    if (part.sheet && !sheet.parentNode) host.append(sheet);
    (part.sheet ? sheet : host).append(element);
    return [part.id, element];
  });
}

/** Keeps attributes of the document up to date: language, theme, open panels (laid out by CSS). */
function followFrame(host: HTMLElement, { store }: Context): () => void {
  const root = document.documentElement;
  // src/early.js has set these already, but does not run everywhere.
  const { plain, transparent, panels, controls } = store.getState().embed;
  root.toggleAttribute('data-framed', isFramed(window));
  root.toggleAttribute('data-plain', plain);
  root.toggleAttribute('data-transparent', transparent);
  if (panels.length < PANEL_IDS.length) root.dataset.panels = panels.join(' ');
  else delete root.dataset.panels;
  let written = '';
  const draw = () => {
    const { language, theme, selected, detailsMissing, table, filtersOpen, legendOpen } = store.getState();
    // Once for each: a translator of the browser sets it to its own language.
    if (written !== language) root.lang = LANGUAGE_TAG[language];
    written = language;
    root.dataset.texts = textsState(store.getState());
    for (const { id, label } of PAGE_PARTS as readonly PagePart[]) {
      if (label) host.querySelector(`#${id}`)?.setAttribute('aria-label', t(language, label));
    }
    if (theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme;
    const isDetailed = selected !== null && !detailsMissing && panels.includes('details');
    host.dataset.panel = filtersOpen ? 'filters' : table ? 'tables' : isDetailed ? 'details' : 'timeline';
    host.toggleAttribute('data-details', isDetailed);
    host.toggleAttribute('data-filters', filtersOpen);
    host.toggleAttribute('data-tables', table !== null);
    host.toggleAttribute('data-analysis', isAnalysis(table));
    host.toggleAttribute('data-no-legend', controls.legend !== 'shown' && !legendOpen);
  };
  draw();
  return store.subscribe(draw);
}

/** Counts state changes in `html[data-revision]`, each once every view has drawn it; `hold` defers the count. */
function countRevisions(store: AtlasStore): { hold: () => () => void; stop: () => void } {
  let changes = 0;
  let shown = 0;
  let drawn = 0;
  let held = 0;
  let scheduled = false;
  const show = () => {
    scheduled = false;
    if (held > 0) return;
    while (shown < drawn) {
      shown += 1;
      document.documentElement.dataset.revision = String(shown);
    }
    if (shown < changes) schedule();
  };
  // Views draw in the frame after the change; the frame after that runs once it has been painted.
  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => {
      drawn = changes;
      requestAnimationFrame(show);
    });
  };
  document.documentElement.dataset.revision = '0';
  const stop = store.subscribe(() => {
    changes += 1;
    schedule();
  });
  return {
    hold() {
      let open = true;
      held += 1;
      return () => {
        if (!open) return;
        open = false;
        held -= 1;
        if (held === 0 && shown < changes) schedule();
      };
    },
    stop,
  };
}

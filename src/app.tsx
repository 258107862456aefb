/**
 * The composition root: builds the page's frame, gives each view its element and the context, keeps the contract
 * of `html[data-atlas]` and `html[data-revision]`. The only file that knows all views.
 */

import type { Atlas } from './model/atlas.ts';
import { mountDetails } from './panels/details/details.tsx';
import { mountFilters } from './panels/filters.tsx';
import { mountHeader } from './panels/header.tsx';
import { mountLegend } from './panels/legend.tsx';
import { mountNotices } from './panels/notices.tsx';
import { mountSheetHandle } from './panels/sheet.tsx';
import { mountTables } from './panels/tables/tables.tsx';
import { addNotice } from './state/actions.ts';
import type { Context, Mount } from './state/context.ts';
import { createSelectors } from './state/selectors.ts';
import type { AtlasStore } from './state/store.ts';
import { mountTimeline } from './timeline/timeline.ts';
import { type Key, LANGUAGE_TAG, t } from './ui/i18n/index.ts';

/**
 * Element id, tag and view of each part of the page, in reading order. The sheet is one element on phones only.
 * `label` names a landmark whose view does not name it itself.
 */
const FRAME: readonly { id: string; tag: string; mount: Mount; sheet?: true; label?: Key }[] = [
  { id: 'header', tag: 'header', mount: mountHeader },
  { id: 'notices', tag: 'div', mount: mountNotices },
  { id: 'map-view', tag: 'main', mount: later(() => import('./map/map.ts').then((module) => module.mountMap)) },
  { id: 'legend', tag: 'section', mount: mountLegend, label: 'legend.title' },
  { id: 'sheet-handle', tag: 'div', mount: mountSheetHandle, sheet: true },
  { id: 'filters', tag: 'aside', mount: mountFilters, sheet: true },
  { id: 'timeline', tag: 'section', mount: mountTimeline, sheet: true, label: 'timeline.title' },
  { id: 'details', tag: 'aside', mount: mountDetails, sheet: true },
  { id: 'tables', tag: 'section', mount: mountTables, sheet: true },
];

/** Puts the atlas into `host`. Returns its undoing. */
export function mountApp(host: HTMLElement, atlas: Atlas, store: AtlasStore): () => void {
  const revision = countRevisions(store);
  const { hold } = revision;
  const context: Context = { atlas, store, selectors: createSelectors(atlas, { store, hold }), hold };
  const sheet = document.createElement('div');
  sheet.id = 'sheet';
  host.replaceChildren();
  host.className = 'frame';
  const undo: (() => void)[] = [revision.stop];
  for (const { id, tag, mount, sheet: inSheet } of FRAME) {
    const element = document.createElement(tag);
    element.id = id;
    if (inSheet && !sheet.parentNode) host.append(sheet);
    (inSheet ? sheet : host).append(element);
    undo.push(mount(element, context));
  }
  undo.push(followFrame(host, context));
  // Everything but the map's engine stands and works.
  document.documentElement.dataset.atlas = 'static';
  return () => {
    for (const step of undo.reverse()) step();
    host.replaceChildren();
  };
}

/**
 * A view whose code comes by itself: the map engine is several times larger than everything else, and everything else
 * works before it. If it does not come, the reader is told and has the rest.
 */
function later(load: () => Promise<Mount>): Mount {
  return (host, context) => {
    let undo: (() => void) | null = null;
    let gone = false;
    load().then(
      (mount) => {
        if (!gone) undo = mount(host, context);
      },
      (cause) => {
        document.documentElement.dataset.atlas = 'error';
        addNotice(context.store, { code: 'map-missing', detail: String(cause).slice(0, 80) });
      },
    );
    return () => {
      gone = true;
      undo?.();
    };
  };
}

/** What stands on the page's root: language, theme, title, and which panels are open (the style sheet does the rest). */
function followFrame(host: HTMLElement, { store }: Context): () => void {
  const root = document.documentElement;
  const draw = () => {
    const { language, theme, selected, table, filtersOpen } = store.getState();
    root.lang = LANGUAGE_TAG[language];
    document.title = t(language, 'app.title');
    for (const { id, label } of FRAME) {
      if (label) host.querySelector(`#${id}`)?.setAttribute('aria-label', t(language, label));
    }
    if (theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme;
    host.dataset.panel = filtersOpen ? 'filters' : table ? 'tables' : selected ? 'details' : 'timeline';
    host.toggleAttribute('data-details', selected !== null);
    host.toggleAttribute('data-filters', filtersOpen);
    host.toggleAttribute('data-tables', table !== null);
  };
  draw();
  return store.subscribe(draw);
}

/** Counts changes of state in `html[data-revision]`, each once every view has drawn it. */
function countRevisions(store: AtlasStore): { hold: () => () => void; stop: () => void } {
  let changes = 0;
  let shown = 0;
  let held = 0;
  let scheduled = false;
  const show = () => {
    scheduled = false;
    if (held > 0) return;
    while (shown < changes) {
      shown += 1;
      document.documentElement.dataset.revision = String(shown);
    }
  };
  // Views draw in the frame after the change; the second frame comes when that one has been painted.
  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => requestAnimationFrame(show));
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

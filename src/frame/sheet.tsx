import { render } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { openFilters, openTable, select, showSide } from '../state/actions.ts';
import type { Context, Mount } from '../state/context.ts';
import type { AtlasState } from '../state/store.ts';
import { focusPart } from '../ui/focus-part.ts';
import { formatNumber, t } from '../ui/i18n/index.ts';
import { foundedCount } from '../ui/sentence.ts';
import { useStore } from '../ui/use-store.ts';

/** The three heights of the sheet, lowest first; shell.css sets the sizes. */
export const HEIGHTS = ['low', 'middle', 'high'] as const;
type Height = (typeof HEIGHTS)[number];

/** Approximate share of the window height for each; `low` is a fixed number of pixels in shell.css. */
const SHARES: Readonly<Record<Height, number>> = { low: 0.14, middle: 0.42, high: 0.78 };

/** A drag shorter than this, in pixels, is a tap. */
const TAP_PX = 8;

/** The top edge of the phone's sheet: a grip that sets its height, and a button back to the timeline. */
export const mountSheetHandle: Mount = (host, context) => {
  render(<SheetHandle {...context} sheet={host.parentElement ?? host} />, host);
  return () => render(null, host);
};

/** Tables and filters need the full height; the timeline and details leave room for the map. */
function needsRoom({ table, filtersOpen }: AtlasState): boolean {
  return table !== null || filtersOpen;
}

function SheetHandle({ store, selectors, sheet }: Context & { sheet: HTMLElement }) {
  const language = useStore(store, (state) => state.language);
  const { panels } = store.getState().embed;
  const isTimeline = useStore(
    store,
    (state) => !state.table && !state.filtersOpen && !(state.selected && panels.includes('details')),
  );
  const alliances = useStore(store, (state) => foundedCount(selectors.visible(state)));
  const roomy = useStore(store, needsRoom);
  const [height, setHeight] = useState<Height>(() => (roomy ? 'high' : 'middle'));
  const grip = useRef<HTMLButtonElement>(null);
  const drag = useRef<{ from: number; height: number; moved: boolean } | null>(null);
  const before = useRef<{ roomy: boolean; height: Height }>({ roomy, height: 'middle' });

  // The style sheet reads the height from these attributes: that of the sheet, and what is left for the map.
  useLayoutEffect(() => {
    sheet.dataset.height = height;
    sheet.parentElement?.setAttribute('data-sheet', height);
  }, [sheet, height]);
  // A panel that needs room gets the full height; afterwards the earlier height is restored, but never `low`.
  useEffect(() => {
    if (before.current.roomy === roomy) return;
    const back = before.current.height === 'low' ? 'middle' : before.current.height;
    before.current = { roomy, height };
    setHeight(roomy ? 'high' : back);
  }, [roomy, height]);

  const letGo = () => {
    const dragged = drag.current;
    if (!dragged?.moved) return;
    const end = sheet.getBoundingClientRect().height;
    sheet.style.removeProperty('height');
    sheet.classList.remove('is-dragged');
    setHeight(nearestHeight(end / Math.max(1, innerHeight), height, end > dragged.height));
  };
  const onPointerMove = ({ clientY, buttons }: PointerEvent) => {
    const { current } = drag;
    if (!current || buttons === 0 || (!current.moved && Math.abs(clientY - current.from) <= TAP_PX)) return;
    current.moved = true;
    sheet.classList.add('is-dragged');
    sheet.style.setProperty('height', `${Math.round(current.height + current.from - clientY)}px`);
  };
  const back = () => {
    // The list of alliances would come back with the end of the selection.
    showSide(store, 'filters');
    openTable(store, null);
    openFilters(store, false);
    select(store, null);
    // The button that had the focus has just been removed. Where the page scrolls there is no grip.
    grip.current?.focus();
    if (document.activeElement !== grip.current) focusPart('timeline');
  };
  const listAlliances = () => {
    showSide(store, 'alliances');
    openFilters(store, true);
  };
  const hasTabs = isTimeline && panels.includes('filters') && panels.includes('timeline');
  return (
    <div class={hasTabs ? 'sheet-handle has-tabs' : 'sheet-handle'}>
      <button
        ref={grip}
        type="button"
        class="quiet grip"
        aria-label={t(language, 'sheet.height', { height: t(language, `sheet.${height}`) })}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drag.current = { from: event.clientY, height: sheet.getBoundingClientRect().height, moved: false };
        }}
        onPointerMove={onPointerMove}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        onLostPointerCapture={() => {
          if (!drag.current?.moved) drag.current = null;
        }}
        onClick={(event) => {
          // Ignore the click that ends a drag; a tap or key press cycles through the heights.
          const wasDrag = event.detail > 0 && drag.current?.moved === true;
          drag.current = null;
          if (!wasDrag) setHeight(HEIGHTS[(HEIGHTS.indexOf(height) + 1) % HEIGHTS.length] ?? 'middle');
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          setHeight(nextHeight(height, event.key === 'ArrowUp'));
        }}
      />
      {hasTabs && (
        <nav class="sheet-tabs" aria-label={t(language, 'sheet.panels')}>
          <button type="button" class="quiet" aria-pressed="true">
            {t(language, 'timeline.title')}
          </button>
          <button type="button" class="quiet" aria-pressed="false" onClick={listAlliances}>
            {t(language, 'side.alliances')}
            <span class="soft number"> {formatNumber(alliances, language)}</span>
          </button>
        </nav>
      )}
      {!isTimeline && (
        <button type="button" class="quiet" onClick={back}>
          {t(language, panels.includes('timeline') ? 'sheet.timeline' : 'sheet.close')}
        </button>
      )}
    </div>
  );
}

/** The height one step up or down, clamped at both ends. */
export function nextHeight(height: Height, up: boolean): Height {
  const index = Math.min(HEIGHTS.length - 1, Math.max(0, HEIGHTS.indexOf(height) + (up ? 1 : -1)));
  return HEIGHTS[index] ?? height;
}

/** The height a drag snaps to: the one nearest to `share` of the window, at least one step in the drag's direction. */
export function nearestHeight(share: number, start: Height, up: boolean): Height {
  const nearest = HEIGHTS.reduce((best, height) =>
    Math.abs(SHARES[height] - share) < Math.abs(SHARES[best] - share) ? height : best,
  );
  return nearest === start ? nextHeight(start, up) : nearest;
}

import { render } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { openFilters, openTable, select } from '../state/actions.ts';
import type { Context, Mount } from '../state/context.ts';
import type { AtlasState } from '../state/store.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import { HEIGHTS, type Height, nearestHeight, nextHeight, startHeight } from './sheet-height.ts';

/** A drag shorter than this, in pixels, is a tap. */
const TAP_PX = 8;

/** The top edge of the phone's sheet: its height, and the way back from whatever panel it shows to the timeline. */
export const mountSheetHandle: Mount = (host, context) => {
  render(<SheetHandle {...context} sheet={host.parentElement ?? host} />, host);
  return () => render(null, host);
};

/** Tables and filters need room; the timeline and details leave it to the map. */
function needsRoom({ table, filtersOpen }: AtlasState): boolean {
  return table !== null || filtersOpen;
}

function SheetHandle({ store, sheet }: Context & { sheet: HTMLElement }) {
  const language = useStore(store, (state) => state.language);
  const { panels } = store.getState().embed;
  const isTimeline = useStore(
    store,
    (state) => !state.table && !state.filtersOpen && !(state.selected && panels.includes('details')),
  );
  const roomy = useStore(store, needsRoom);
  const [height, setHeight] = useState<Height>(() => startHeight('middle', roomy));
  const grip = useRef<HTMLButtonElement>(null);
  const drag = useRef<{ from: number; height: number; moved: boolean } | null>(null);
  const before = useRef<{ roomy: boolean; height: Height }>({ roomy, height: 'middle' });

  // The attribute is what the style sheet reads and what the grip says: one height, never two.
  useLayoutEffect(() => {
    sheet.dataset.height = height;
  }, [sheet, height]);
  // A panel that needs room gets it; the one that follows gets back what was there before, but is never hidden.
  useEffect(() => {
    if (before.current.roomy === roomy) return;
    const back = before.current.height === 'low' ? 'middle' : before.current.height;
    before.current = { roomy, height };
    setHeight(roomy ? startHeight(height, true) : back);
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
    openTable(store, null);
    openFilters(store, false);
    select(store, null);
    // The button that was used is gone now.
    grip.current?.focus();
  };
  return (
    <div class="sheet-handle">
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
          // The click that ends a drag is none; a tap or a key goes round.
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
      {!isTimeline && (
        <button type="button" class="quiet" onClick={back}>
          {t(language, panels.includes('timeline') ? 'sheet.timeline' : 'sheet.close')}
        </button>
      )}
    </div>
  );
}

import { render } from 'preact';
import { useState } from 'preact/hooks';
import { openFilters, openTable, select } from '../state/actions.ts';
import type { Context, Mount } from '../state/context.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';

/** Heights of the phone's sheet, lowest first. */
const HEIGHTS = ['low', 'middle', 'high'] as const;
type Height = (typeof HEIGHTS)[number];
/** A drag shorter than this, in pixels, is a tap. */
const TAP_PX = 8;

/** The top edge of the phone's sheet: its height, and the way back from whatever panel it shows to the timeline. */
export const mountSheetHandle: Mount = (host, context) => {
  render(<SheetHandle {...context} sheet={host.parentElement ?? host} />, host);
  return () => render(null, host);
};

function SheetHandle({ store, sheet }: Context & { sheet: HTMLElement }) {
  const language = useStore(store, (state) => state.language);
  const isTimeline = useStore(store, (state) => !state.table && !state.filtersOpen && !state.selected);
  const [height, setHeight] = useState<Height>('middle');
  const [startY, setStartY] = useState<number | null>(null);
  const show = (next: Height) => {
    sheet.dataset.height = next;
    setHeight(next);
  };
  const step = (by: number) => {
    const next = HEIGHTS[Math.min(HEIGHTS.length - 1, Math.max(0, HEIGHTS.indexOf(height) + by))];
    if (next) show(next);
  };
  const onPointerUp = (event: PointerEvent) => {
    if (startY === null) return;
    const moved = event.clientY - startY;
    setStartY(null);
    if (Math.abs(moved) > TAP_PX) step(moved < 0 ? 1 : -1);
  };
  const back = () => {
    openTable(store, null);
    openFilters(store, false);
    select(store, null);
  };
  return (
    <div class="sheet-handle">
      <button
        type="button"
        class="quiet grip"
        aria-label={t(language, 'sheet.height', { height: t(language, `sheet.${height}`) })}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setStartY(event.clientY);
        }}
        onPointerUp={onPointerUp}
        onClick={(event) => {
          // A drag has already stepped; a tap or a key goes round.
          if (event.detail === 0 || startY === null)
            show(HEIGHTS[(HEIGHTS.indexOf(height) + 1) % HEIGHTS.length] ?? 'middle');
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowUp') step(1);
          if (event.key === 'ArrowDown') step(-1);
        }}
      />
      {!isTimeline && (
        <button type="button" class="quiet" onClick={back}>
          {t(language, 'sheet.timeline')}
        </button>
      )}
    </div>
  );
}

/** Pointer and keys on the marks: hover, select, move from mark to mark. Writes through actions, draws nothing. */
import { pointer } from 'd3';
import type { Box } from './labels.ts';
import type { Layout } from './layout.ts';
import { markOfKey, nearestMark } from './navigate.ts';
import type { Mark } from './shapes.ts';

export interface MarkEvents {
  /** The layout of the moment. */
  layout(): Layout | null;
  /** Under the pointer or focused; null when left. */
  enter(mark: Mark | null): void;
  activate(mark: Mark): void;
  /** Makes a mark the tab stop and focuses it. */
  focus(mark: Mark): void;
}

const REACH = { fine: 8, coarse: 22 } as const;

/** Listens on the drawing (pointer) and on the group of marks (keys and focus). Returns its undoing. */
export function listenToMarks(svg: SVGSVGElement, marks: SVGGElement, events: MarkEvents): () => void {
  const undo = new AbortController();
  const { signal } = undo;
  let frame = 0;
  let last: PointerEvent | null = null;

  const under = (event: MouseEvent): Mark | null => {
    const layout = events.layout();
    if (!layout) return null;
    const [x, y] = pointer(event, svg);
    const { callout } = layout;
    // What the selected record's title covers is not meant.
    if (callout && inBox(callout.label, x, y)) return callout.mark;
    const coarse = 'pointerType' in event && event.pointerType === 'touch';
    const reach = coarse ? REACH.coarse : REACH.fine;
    return y > layout.detail.y1 + reach ? null : nearestMark(layout.marks, x, y, reach);
  };

  svg.addEventListener(
    'pointermove',
    (event) => {
      // Many moves, one answer a frame; while a button is held the brush is being drawn.
      last = event.buttons === 0 ? event : null;
      if (frame === 0) {
        frame = requestAnimationFrame(() => {
          frame = 0;
          const mark = last ? under(last) : null;
          svg.classList.toggle('on-mark', mark !== null);
          events.enter(mark);
        });
      }
    },
    { signal },
  );
  svg.addEventListener(
    'pointerleave',
    () => {
      cancelAnimationFrame(frame);
      frame = 0;
      events.enter(null);
    },
    { signal },
  );
  svg.addEventListener(
    'click',
    (event) => {
      const mark = under(event);
      if (mark) events.activate(mark);
    },
    { signal },
  );

  const markOf = (event: Event): Mark | null => {
    const key = (event.target as Element).getAttribute('data-key');
    return events.layout()?.marks.find((mark) => mark.key === key) ?? null;
  };
  marks.addEventListener('focusin', (event) => events.enter(markOf(event)), { signal });
  marks.addEventListener('focusout', () => events.enter(null), { signal });
  marks.addEventListener(
    'keydown',
    (event) => {
      const mark = markOf(event);
      if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Enter' || event.key === ' ') events.activate(mark);
      else if (event.key === 'Escape') events.enter(null);
      else {
        const next = markOfKey(events.layout()?.marks ?? [], mark, event.key);
        if (!next) return;
        events.focus(next);
      }
      event.preventDefault();
    },
    { signal },
  );
  return () => {
    cancelAnimationFrame(frame);
    undo.abort();
  };
}

function inBox({ x0, x1, y0, y1 }: Box, x: number, y: number): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

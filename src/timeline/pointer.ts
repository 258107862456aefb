/** Pointer and keys on the marks: hover, select, move from mark to mark. Draws nothing. */
import type { Mark } from '../time/shapes.ts';
import { eventPoint } from '../ui/event-point.ts';
import type { Box } from './labels.ts';
import type { Layout } from './layout.ts';
import { markOfKey, nearestMark } from './navigate.ts';

export interface MarkEvents {
  /** The layout of the moment. */
  layout(): Layout | null;
  /** Under the pointer or focused; null when left. */
  enter(mark: Mark | null): void;
  activate(mark: Mark): void;
  /** Makes a mark the tab stop and focuses it. */
  focus(mark: Mark): void;
}

export interface MarkPointer {
  /** Handles pointers in the drawing, focus and keys on a mark; other events are none of its business. */
  handle(event: Event): void;
  stop(): void;
}

const REACH = { fine: 8, coarse: 22 } as const;

/** Makes the handler of events in the drawing and on the group of marks in it. */
export function markPointer(svg: SVGSVGElement, marks: SVGGElement, events: MarkEvents): MarkPointer {
  let frame = 0;
  let last: PointerEvent | null = null;

  const under = (event: MouseEvent): Mark | null => {
    const layout = events.layout();
    const at = eventPoint(event, svg);
    if (!layout || !at) return null;
    const [x, y] = at;
    const { callout } = layout;
    // What the selected record's title covers is not meant.
    if (callout && inBox(callout.label, x, y)) return callout.mark;
    const coarse = 'pointerType' in event && event.pointerType === 'touch';
    const reach = coarse ? REACH.coarse : REACH.fine;
    return y > layout.detail.y1 + reach ? null : nearestMark(layout.marks, x, y, reach);
  };
  const onMove = (event: PointerEvent) => {
    // Many moves, one answer a frame; while a button is held the brush is being drawn, and a finger points at nothing.
    last = event.buttons === 0 && event.pointerType !== 'touch' ? event : null;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      const mark = last ? under(last) : null;
      svg.classList.toggle('on-mark', mark !== null);
      events.enter(mark);
    });
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
  };
  const onKey = (event: KeyboardEvent, mark: Mark) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') events.activate(mark);
    else if (event.key === 'Escape') events.enter(null);
    else {
      const next = markOfKey(events.layout()?.marks ?? [], mark, event.key);
      if (!next) return;
      events.focus(next);
    }
    event.preventDefault();
  };

  return {
    handle(event) {
      const target = event.target as Element;
      const key = marks.contains(target) ? target.getAttribute('data-key') : null;
      const focused = key === null ? null : events.layout()?.marks.find((mark) => mark.key === key);
      if (event.type === 'pointerenter' || event.type === 'pointermove') onMove(event as PointerEvent);
      else if (event.type === 'pointerleave') {
        stop();
        events.enter(null);
      } else if (event.type === 'click') {
        const mark = under(event as MouseEvent);
        if (mark) events.activate(mark);
      } else if (key === null) return;
      else if (event.type === 'focusin') events.enter(focused ?? null);
      else if (event.type === 'focusout') events.enter(null);
      else if (focused) onKey(event as KeyboardEvent, focused);
    },
    stop,
  };
}

function inBox(box: Box, x: number, y: number): boolean {
  return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
}

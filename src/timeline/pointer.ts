/** Pointer and keys on the marks: hover, select, move from mark to mark. Draws nothing. */
import type { DateMark } from '../time/shapes.ts';
import { eventPoint } from '../ui/event-point.ts';
import type { Rect } from './labels.ts';
import type { TimelineLayout } from './layout.ts';

export interface MarkEvents {
  /** The current layout. */
  layout(): TimelineLayout | null;
  /** A mark is hovered or focused; null when it is left. */
  enter(mark: DateMark | null): void;
  activate(mark: DateMark): void;
  /** Makes a mark the tab stop and focuses it. */
  focus(mark: DateMark): void;
}

export interface MarkPointer {
  /** Handles pointer events in the drawing, focus and keys on a mark; ignores other events. */
  handle(event: Event): void;
  stop(): void;
}

const REACH = { fine: 8, coarse: 22 } as const;

/** Makes the handler of events in the drawing and on the group of marks in it. */
export function markPointer(svg: SVGSVGElement, marks: SVGGElement, events: MarkEvents): MarkPointer {
  let frame = 0;
  let last: PointerEvent | null = null;

  const under = (event: MouseEvent): DateMark | null => {
    const layout = events.layout();
    const at = eventPoint(event, svg);
    if (!layout || !at) return null;
    const [x, y] = at;
    const { callout } = layout;
    // The title of the selected record covers other marks.
    if (callout && inBox(callout.label, x, y)) return callout.mark;
    const coarse = 'pointerType' in event && event.pointerType === 'touch';
    const reach = coarse ? REACH.coarse : REACH.fine;
    return y > layout.detail.y1 + reach ? null : nearestMark(layout.marks, x, y, reach);
  };
  const onMove = (event: PointerEvent) => {
    // One hit test per frame. None while a button is held (the brush moves) or for touch (nothing hovers).
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
  const onKey = (event: KeyboardEvent, mark: DateMark) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') events.activate(mark);
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

function inBox(box: Rect, x: number, y: number): boolean {
  return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
}

type Place = Pick<DateMark, 'key' | 'lane' | 'x' | 'y' | 'x0' | 'x1' | 'size'> & Partial<Pick<DateMark, 'hit'>>;

/** The mark whose shape is nearest to a point, if it is within `reach` pixels; its symbol decides between equals. */
export function nearestMark<M extends Place>(marks: readonly M[], x: number, y: number, reach: number): M | null {
  let best: M | null = null;
  let least = Infinity;
  for (const mark of marks) {
    const dx = Math.max(mark.x0 - x, 0, x - mark.x1);
    const [top, bottom] = mark.hit ?? [mark.y - mark.size / 2, mark.y + mark.size / 2];
    const dy = Math.max(top - y, 0, y - bottom);
    const distance = Math.hypot(dx, dy);
    if (distance > reach) continue;
    // Being on a long bar counts as a hit, but a symbol that is closer wins.
    const rank = distance + Math.hypot(mark.x - x, mark.y - y) / 1000;
    if (rank < least) {
      least = rank;
      best = mark;
    }
  }
  return best;
}

/** The mark that a key moves to: ← → in time within the lane, ↑ ↓ to the next row, Home and End; null for none. */
export function markOfKey<M extends Place>(marks: readonly M[], current: M, key: string): M | null {
  if (key === 'ArrowUp' || key === 'ArrowDown') return inNextRow(marks, current, key === 'ArrowUp' ? -1 : 1);
  const lane = marks.filter((mark) => mark.lane === current.lane).sort((a, b) => a.x0 - b.x0 || a.y - b.y);
  const index = lane.findIndex((mark) => mark.key === current.key);
  if (key === 'ArrowLeft') return lane[index - 1] ?? null;
  if (key === 'ArrowRight') return lane[index + 1] ?? null;
  if (key === 'Home') return lane[0] ?? null;
  if (key === 'End') return lane[lane.length - 1] ?? null;
  return null;
}

function inNextRow<M extends Place>(marks: readonly M[], current: M, direction: 1 | -1): M | null {
  const beyond = marks.filter((mark) => (mark.y - current.y) * direction > 2);
  const rowY = beyond.reduce((y, mark) => (direction * mark.y < direction * y ? mark.y : y), direction * Infinity);
  const row = beyond.filter((mark) => Math.abs(mark.y - rowY) <= 2);
  return row.sort((a, b) => Math.abs(a.x - current.x) - Math.abs(b.x - current.x))[0] ?? null;
}

/**
 * The brush over the overview. A gesture changes the period in the state, which the brush then follows. Programmatic
 * moves have no source event, so the two never trigger each other.
 */
import { brushX, type D3BrushEvent, select } from 'd3';
import type { TimeMode } from '../model/facets.ts';
import type { Period } from '../model/types.ts';
import type { GroupSelection } from './axis.ts';
import { allAsNull, endOfGesture, periodOfGesture } from './move-period.ts';
import type { Overview } from './overview.ts';

export interface Brush {
  /** Moves the brush to the period and the overview's extent; does nothing during a gesture. */
  update(overview: Overview, what: { period: Period | null; timeMode: TimeMode; coarse: boolean }): void;
}

/**
 * Makes the brush in a group. `onChange` gets each new period, null for all time, and whether it is still being dragged;
 * undefined if a gesture ends without a new one. A locked brush is read-only.
 */
export function createBrush(
  group: GroupSelection,
  onChange: (period: Period | null | undefined, isDragging: boolean) => void,
  locked = false,
): Brush {
  let overview: Overview | null = null;
  let shown: Period | null = null;
  let drawing = false;
  let held: Period | null = null;
  let asOf = false;
  /** Where a gesture that draws a new band began; -Infinity when it moves an existing one. */
  let origin = -Infinity;
  let extent = '';
  // Otherwise d3 adds key listeners to the window.
  const brush = brushX<unknown>()
    .keyModifiers(false)
    .filter((event: MouseEvent) => !locked && !event.ctrlKey && !event.button);
  group.classed('locked', locked);

  const move = () => {
    if (!overview) return;
    const { scale } = overview;
    const period = shown ?? scale.period;
    const target: [number, number] = [scale.clamped(period.from), scale.clamped(period.to)];
    brush.move(group, target[1] - target[0] < 1 ? [target[0], Math.min(scale.x1, target[0] + 1)] : target);
    // All time: the band cannot be moved, so dragging draws a new one.
    group.classed('all-time', allAsNull(period, scale.period) === null).classed('as-of', asOf);
  };

  brush.on('start brush end', (event: D3BrushEvent<unknown>) => {
    if (!overview) return;
    const source = event.sourceEvent as MouseEvent | null | undefined;
    const byPerson = source != null;
    if (byPerson) drawing = event.type !== 'end';
    const { scale } = overview;
    const pixels = event.selection as [number, number] | null;
    const selection = pixels && ([scale.day(pixels[0]), scale.day(pixels[1])] as const);
    if (event.type === 'start') {
      held = event.mode === 'drag' ? shown : null;
      origin = selection && selection[0] === selection[1] ? selection[0] : -Infinity;
    }
    const gesture = { selection, byPerson, fine: source?.shiftKey ?? false, moved: held };
    const askedBy = () => (asOf ? endOfGesture(gesture, origin, scale.period) : periodOfGesture(gesture, scale.period));
    const asked = event.type === 'start' ? undefined : askedBy();
    const isEnd = byPerson && event.type === 'end';
    if (asked !== undefined || isEnd) onChange(asked, !isEnd);
    // A click without dragging clears d3's selection: restore that of the state.
    if (isEnd) requestAnimationFrame(move);
  });
  group.on('dblclick', () => onChange(null, false));

  return {
    update(next, { period, timeMode, coarse }) {
      const key = [next.scale.x0, next.scale.x1, next.y0, next.floor, coarse].join();
      asOf = timeMode === 'as-of';
      overview = next;
      shown = period;
      if (drawing) return;
      if (key !== extent) {
        extent = key;
        brush
          .extent([
            [next.scale.x0, next.y0],
            [next.scale.x1, next.floor],
          ])
          .handleSize(coarse ? 44 : 24);
        group.call(brush);
        select(group.node()).selectAll('.selection').attr('rx', 2);
      }
      move();
    },
  };
}

import type { Selection, ZoomBehavior, ZoomTransform } from 'd3';
import { eventPoint } from '../ui/event-point.ts';
import type { Moves } from './camera.ts';
import type { Flights } from './flight.ts';
import { isPinch, levelsOf } from './wheel-levels.ts';

const DURATION_MS = 160;
const DOUBLE_MS = 250;
/** Levels: a wheel that turns in steps is smoothed, a trackpad moves smoothly by itself. */
const STEP = 0.08;
type Surface = HTMLElement & { __zoom?: ZoomTransform };

/**
 * A wheel that jumps in steps, and a double click, take the map along gently around the pointer; the next step of the
 * wheel starts from where the last one leads. What is not `isMeant` for the map is left to the page.
 */
export function smoothWheel(
  selection: Selection<HTMLElement, unknown, null, undefined>,
  behaviour: ZoomBehavior<HTMLElement, unknown>,
  flights: Flights,
  calm: MediaQueryList,
  moves: Moves,
  isMeant: (event: Event) => boolean,
): void {
  const own = selection.on('wheel.zoom');
  let target: { k: number; until: number } | null = null;
  const zoomAround = (surface: Surface, event: MouseEvent | TouchEvent, levels: number, durationMs: number) => {
    event.preventDefault();
    moves.taken();
    const from = surface.__zoom?.k ?? 1;
    const goal = target && event.timeStamp < target.until ? target.k : from;
    const [least, most] = behaviour.scaleExtent();
    const k = Math.min(most, Math.max(least, goal * 2 ** levels));
    target = { k, until: event.timeStamp + durationMs };
    const pointer = eventPoint(event, surface) ?? undefined;
    const step = (progress: number) => behaviour.scaleTo(selection, from * (k / from) ** progress, pointer);
    flights.start(calm.matches ? 1 : durationMs, step, moves.ended);
  };
  selection.on('wheel.zoom', function turned(this: Surface, event: WheelEvent, datum: unknown) {
    if (!isMeant(event)) return;
    const levels = levelsOf(event);
    if (calm.matches || isPinch(event) || Math.abs(levels) < STEP) own?.call(this, event, datum);
    else zoomAround(this, event, levels, DURATION_MS);
  });
  // Also called with the end of a double tap.
  selection.on('dblclick.zoom', function doubled(this: Surface, event: MouseEvent | TouchEvent) {
    zoomAround(this, event, event.shiftKey ? -1 : 1, DOUBLE_MS);
  });
}

import type { Selection, ZoomBehavior, ZoomTransform } from 'd3';
import { eventPoint } from '../ui/event-point.ts';
import type { CameraEvents } from './camera.ts';
import type { Flights } from './flight.ts';
import { isPinch, levelsOf } from './wheel-levels.ts';

const DURATION_MS = 160;
const DOUBLE_MS = 250;
/** Zoom levels per event from which it is animated: wheels turn in steps, trackpads scroll smoothly by themselves. */
const STEP = 0.08;
type Surface = HTMLElement & { __zoom?: ZoomTransform };

/**
 * Animates wheel steps and double clicks around the pointer; each step adds to the target of the one before. Events
 * that `isMeant` refuses are left to the page.
 */
export function smoothWheel(
  selection: Selection<HTMLElement, unknown, null, undefined>,
  behaviour: ZoomBehavior<HTMLElement, unknown>,
  flights: Flights,
  reducedMotion: MediaQueryList,
  events: CameraEvents,
  isMeant: (event: Event) => boolean,
): void {
  const own = selection.on('wheel.zoom');
  let target: { k: number; until: number } | null = null;
  const zoomAround = (surface: Surface, event: MouseEvent | TouchEvent, levels: number, durationMs: number) => {
    event.preventDefault();
    events.taken();
    const from = surface.__zoom?.k ?? 1;
    const goal = target && event.timeStamp < target.until ? target.k : from;
    const [least, most] = behaviour.scaleExtent();
    const k = Math.min(most, Math.max(least, goal * 2 ** levels));
    target = { k, until: event.timeStamp + durationMs };
    const pointer = eventPoint(event, surface) ?? undefined;
    const step = (progress: number) => behaviour.scaleTo(selection, from * (k / from) ** progress, pointer);
    flights.start(reducedMotion.matches ? 1 : durationMs, step, events.ended);
  };
  selection.on('wheel.zoom', function turned(this: Surface, event: WheelEvent, datum: unknown) {
    if (!isMeant(event)) return;
    const levels = levelsOf(event);
    if (reducedMotion.matches || isPinch(event) || Math.abs(levels) < STEP) own?.call(this, event, datum);
    else zoomAround(this, event, levels, DURATION_MS);
  });
  // Also called with the end of a double tap.
  selection.on('dblclick.zoom', function doubled(this: Surface, event: MouseEvent | TouchEvent) {
    zoomAround(this, event, event.shiftKey ? -1 : 1, DOUBLE_MS);
  });
}

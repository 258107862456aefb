import { easeCubicOut, select, type ZoomBehavior, type ZoomTransform } from 'd3';
import type { Moves } from './camera.ts';

const DURATION_MS = 160;
/** Levels: a wheel that turns in steps is smoothed, a trackpad moves smoothly by itself. */
const STEP = 0.08;
/** Levels per unit of `WheelEvent.deltaMode` (pixels, lines, pages), as d3-zoom has them. */
const UNITS = [0.002, 0.05, 1] as const;

/** A wheel that jumps in steps takes the map along gently; the next step starts from where the last one leads. */
export function smoothWheel(
  surface: HTMLElement,
  behaviour: ZoomBehavior<HTMLElement, unknown>,
  calm: MediaQueryList,
  moves: Moves,
): void {
  const selection = select<HTMLElement, unknown>(surface);
  const own = selection.on('wheel.zoom');
  let target: { k: number; until: number } | null = null;
  selection.on('wheel.zoom', function wheeled(this: HTMLElement, event: WheelEvent, datum: unknown) {
    const levels = -event.deltaY * (UNITS[event.deltaMode] ?? 1) * (event.ctrlKey ? 10 : 1);
    if (calm.matches || event.ctrlKey || Math.abs(levels) < STEP) {
      own?.call(this, event, datum);
      return;
    }
    event.preventDefault();
    moves.taken();
    const now = target && event.timeStamp < target.until ? target.k : (this as { __zoom?: ZoomTransform }).__zoom?.k;
    const [least, most] = behaviour.scaleExtent();
    const k = Math.min(most, Math.max(least, (now ?? least) * 2 ** levels));
    target = { k, until: event.timeStamp + DURATION_MS };
    const { left, top } = this.getBoundingClientRect();
    selection
      .transition('wheel')
      .duration(DURATION_MS)
      .ease(easeCubicOut)
      .call(behaviour.scaleTo, k, [event.clientX - left, event.clientY - top]);
  });
}

/** Levels per unit of `WheelEvent.deltaMode` (pixels, lines, pages), as d3-zoom has them. */
const UNITS = [0.002, 0.05, 1] as const;

/** A notch of a wheel turned with Ctrl is at least so much; a pinch on a trackpad, which comes as the same, is less. */
const NOTCH = 50;

/** Levels that a turn of the wheel, or a pinch on a trackpad, asks for. */
export function levelsOf(event: WheelEvent): number {
  const { deltaY, deltaMode } = event;
  return -deltaY * (UNITS[deltaMode] ?? 1) * (isPinch(event) ? 10 : 1);
}

/** Whether a turn of the wheel is a pinch. */
export function isPinch({ deltaY, deltaMode, ctrlKey }: WheelEvent): boolean {
  return ctrlKey && deltaMode === 0 && Math.abs(deltaY) < NOTCH;
}

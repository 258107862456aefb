/** Levels per unit of `WheelEvent.deltaMode` (pixels, lines, pages), as d3-zoom has them. */
const UNITS = [0.002, 0.05, 1] as const;

/** Least `deltaY` of a wheel notch with Ctrl; trackpad pinches, reported as the same event, have less. */
const NOTCH = 50;

/** Zoom levels of a wheel event or trackpad pinch. */
export function levelsOf(event: WheelEvent): number {
  const { deltaY, deltaMode } = event;
  return -deltaY * (UNITS[deltaMode] ?? 1) * (isPinch(event) ? 10 : 1);
}

/** Whether a wheel event is a trackpad pinch. */
export function isPinch({ deltaY, deltaMode, ctrlKey }: WheelEvent): boolean {
  return ctrlKey && deltaMode === 0 && Math.abs(deltaY) < NOTCH;
}

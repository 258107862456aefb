/**
 * Whether an event in an embedded map is a gesture for the map: the wheel alone and one finger scroll the page around
 * it. In full screen every gesture is.
 */
export function isMeant(event: Event): boolean {
  if (document.fullscreenElement) return true;
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  return !('touches' in event) || (event as TouchEvent).touches.length > 1;
}

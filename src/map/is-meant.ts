/**
 * In a frame the wheel and one finger belong to the page around it: whether an event clearly asks the map to move.
 * Nothing is around a page that fills the screen.
 */
export function isMeant(event: Event): boolean {
  if (document.fullscreenElement) return true;
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  return !('touches' in event) || (event as TouchEvent).touches.length > 1;
}

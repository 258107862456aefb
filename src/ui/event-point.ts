import type { Point } from '../model/types.ts';

type Touched = Event & Partial<Pick<TouchEvent, 'touches' | 'changedTouches'>>;

/**
 * The position of a mouse, pen or touch event, in pixels from the top left corner of the window or of `element`. With
 * several touches, that of the first; when a touch ends, its last position. null if the event has no position.
 */
export function eventPoint(event: Event, element?: Element): Point | null {
  const { touches, changedTouches }: Touched = event;
  const { clientX, clientY } = (touches?.[0] ?? changedTouches?.[0] ?? event) as Touch;
  if (!Number.isFinite(clientX) || !Number.isFinite(clientY)) return null;
  const { left, top } = element?.getBoundingClientRect() ?? { left: 0, top: 0 };
  return [clientX - left, clientY - top];
}

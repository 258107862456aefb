import type { Point } from '../model/types.ts';

type Touched = Event & Partial<Pick<TouchEvent, 'touches' | 'changedTouches'>>;

/**
 * Where an event of a mouse, pen or finger points: pixels from the top left corner of the window, or of `element`. Of
 * several fingers the first is meant, of one that is lifted the place where it left. null where an event has no point.
 */
export function eventPoint(event: Event, element?: Element): Point | null {
  const { touches, changedTouches }: Touched = event;
  const { clientX, clientY } = (touches?.[0] ?? changedTouches?.[0] ?? event) as Touch;
  if (!Number.isFinite(clientX) || !Number.isFinite(clientY)) return null;
  const { left, top } = element?.getBoundingClientRect() ?? { left: 0, top: 0 };
  return [clientX - left, clientY - top];
}

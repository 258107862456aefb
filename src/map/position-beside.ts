/** Positions a floating element beside a point, within its offset parent. */
import type { Point } from '../model/types.ts';

const EDGE = 8;

/** Above the point if there is room, else below; `clearance` pixels from it and never beyond the parent's edges. */
export function positionBeside(element: HTMLElement, [x, y]: Point, clearance: number): void {
  const parent = element.offsetParent;
  if (!parent) return;
  const { offsetWidth: width, offsetHeight: height } = element;
  const left = clamp(x - width / 2, EDGE, parent.clientWidth - width - EDGE);
  const above = y - clearance - height;
  const top = above >= EDGE ? above : clamp(y + clearance, EDGE, parent.clientHeight - height - EDGE);
  element.style.setProperty('left', `${Math.round(left)}px`);
  element.style.setProperty('top', `${Math.round(top)}px`);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

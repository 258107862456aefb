/**
 * What lies over the map: controls, scale, credits, legend. Whoever puts it there tells of its element; names, camera
 * and the legend itself read the boxes from here, so that they stay clear of all of it in every layout.
 */

/** Pixels from the top left corner of a frame. */
export interface FurnitureBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const elements = new Set<Element>();
const listeners = new Set<() => void>();
let sizes: ResizeObserver | null = null;

function changed(): void {
  for (const listener of listeners) listener();
}

/** Ref of an element that lies over the map. */
export function layFurniture(element: Element | null): (() => void) | undefined {
  if (!element) return;
  sizes ??= new ResizeObserver(changed);
  elements.add(element);
  sizes.observe(element);
  return () => {
    elements.delete(element);
    sizes?.unobserve(element);
    changed();
  };
}

/**
 * The boxes over a frame, relative to its corner. What is not shown is left out, and what is or lies in `except` (a
 * selector). What readers open over the map and close again stands under `[data-open]`.
 */
export function furnitureOver(frame: Element, except?: string): FurnitureBox[] {
  const { left, top, right, bottom } = frame.getBoundingClientRect();
  return [...elements].flatMap((element): FurnitureBox[] => {
    if (except && element.closest(except)) return [];
    const box = element.getBoundingClientRect();
    const isOver = box.width > 0 && box.left < right && box.right > left && box.top < bottom && box.bottom > top;
    if (!isOver) return [];
    return [{ left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top }];
  });
}

/** Calls `listener` when something was laid over the map, taken away or has another size. Returns how to stop that. */
export function onFurniture(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

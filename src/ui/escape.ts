/** Escape closes one layer at a time: the innermost open one that contains the focus. */
import { useEffect, useRef } from 'preact/hooks';

/** Something that Escape closes: a list, a drawer, a panel, a dialog, a selection. */
export interface Layer {
  /** Escape applies to the layer while the focus is in this element. */
  element: EventTarget;
  /** Closes the layer; returns false if there is nothing to close, and the next layer is tried. */
  close(): unknown;
}

/** Open layers, last opened first. */
const layers: Layer[] = [];

/**
 * Closes the first of `open` that lies on `path`, from the focused element outwards; without a focused element (null),
 * the first of all. Returns whether one closed.
 */
export function closeInnermost(open: readonly Layer[], path: readonly EventTarget[] | null): boolean {
  const asked = path ? path.flatMap((element) => open.filter((layer) => layer.element === element)) : [...open];
  return asked.some(({ close }) => close() !== false);
}

/** Ignores keys that a widget has handled (`preventDefault`). */
function onKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  const path = event.target === document.body ? null : event.composedPath();
  // Otherwise the browser would also close the surrounding dialog.
  if (closeInnermost(layers, path)) event.preventDefault();
}

/** Registers a layer to be closed by Escape. Returns a function that unregisters it; call it once the layer is closed. */
export function closeOnEscape(element: EventTarget, close: Layer['close']): () => void {
  const layer = { element, close };
  layers.unshift(layer);
  window.addEventListener('keydown', onKey);
  return () => void layers.splice(layers.indexOf(layer), 1);
}

/** Hook: while `isOpen`, Escape closes the layer of `element`. */
export function useEscape(isOpen: boolean, element: { readonly current: Element | null }, close: () => unknown): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    const { current } = element;
    return isOpen && current ? closeOnEscape(current, () => latest.current()) : undefined;
  }, [isOpen]);
}

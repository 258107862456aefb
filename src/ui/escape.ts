/** Escape closes one layer at a time: the innermost that is open where the focus is. */
import { useEffect, useRef } from 'preact/hooks';

/** What Escape closes: a list, a drawer, a panel, a dialog, a selection. */
export interface Layer {
  /** The layer is asked while the focus is in this element. */
  element: EventTarget;
  /** Closes it; false where there is nothing to close, and the next layer is asked. */
  close(): unknown;
}

/** Open layers, the one opened last at the front. */
const layers: Layer[] = [];

/**
 * Closes the first of `open` that lies on `path`, from the element with the focus outwards; where nothing has the focus
 * (null), the first of all. Returns whether one closed.
 */
export function closeInnermost(open: readonly Layer[], path: readonly EventTarget[] | null): boolean {
  const asked = path ? path.flatMap((element) => open.filter((layer) => layer.element === element)) : [...open];
  return asked.some(({ close }) => close() !== false);
}

/** A key that a widget has used for itself (`preventDefault`) closes nothing. */
function onKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  const path = event.target === document.body ? null : event.composedPath();
  // Prevented, or the browser would close the dialog around as well.
  if (closeInnermost(layers, path)) event.preventDefault();
}

/** Has Escape close a layer from now on. Returns the undoing, to be called once the layer is closed. */
export function closeOnEscape(element: EventTarget, close: Layer['close']): () => void {
  const layer = { element, close };
  layers.unshift(layer);
  window.addEventListener('keydown', onKey);
  return () => void layers.splice(layers.indexOf(layer), 1);
}

/** The same for a component: while `isOpen`, Escape closes what `element` holds. */
export function useEscape(isOpen: boolean, element: { readonly current: Element | null }, close: () => unknown): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    const { current } = element;
    return isOpen && current ? closeOnEscape(current, () => latest.current()) : undefined;
  }, [isOpen]);
}

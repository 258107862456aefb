/** Open layers (a dialog, the filters, the menu), which Escape closes and, on phones, the back button. */
import { useEffect, useRef } from 'preact/hooks';
import { PHONE } from './breakpoints.ts';
import { useEscape } from './escape.ts';

interface Layer {
  close(): unknown;
}

/** Layers for the back button, last opened last. */
const open: Layer[] = [];
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

/** Removes a layer, unless `backLayers.closeTo` has. */
function remove(layer: Layer): void {
  const index = open.indexOf(layer);
  if (index < 0) return;
  open.splice(index, 1);
  changed();
}

/** What the history needs to know of them (`src/state/entries.ts`). */
export const backLayers = {
  count: () => open.length,
  closeTo(count: number): void {
    while (open.length > count) open.pop()?.close();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Registers a layer that the back button closes. Returns a function that unregisters it; call it once it is closed. */
export function closeOnBack(close: Layer['close']): () => void {
  const layer = { close };
  open.push(layer);
  changed();
  return () => remove(layer);
}

/** Hook: on a phone the back button closes the layer while `isOpen`. */
export function useBack(isOpen: boolean, close: () => unknown): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => (isOpen && matchMedia(PHONE).matches ? closeOnBack(() => latest.current()) : undefined), [isOpen]);
}

/** Hook: while `isOpen`, Escape closes the layer of `element`, and on a phone the back button. */
export function useLayer(isOpen: boolean, element: { readonly current: Element | null }, close: () => unknown): void {
  useEscape(isOpen, element, close);
  useBack(isOpen, close);
}

/** `KeyboardEvent.keyCode` of a key handled by an input method (IME). */
const USED_BY_METHOD = 229;

/**
 * Whether a key event is part of an IME composition. In Safari the key that ends a composition is reported when
 * `isComposing` is already false; only its key code still tells.
 */
function isComposing({ isComposing, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return isComposing || keyCode === USED_BY_METHOD;
}

/**
 * Stops IME key events in a capturing listener on the window, so that no other listener has to check for them. Returns
 * a function that removes the listener.
 */
export function ignoreImeKeys(page: Window): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (isComposing(event)) event.stopPropagation();
  };
  page.addEventListener('keydown', onKey, true);
  return () => page.removeEventListener('keydown', onKey, true);
}

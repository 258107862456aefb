/** What `KeyboardEvent.keyCode` says of a key that an input method has used. */
const USED_BY_METHOD = 229;

/**
 * Whether a key belongs to an input method: it spells, chooses or ends a composition and asks nothing of the page.
 * Safari tells of the key that ended one after its end, when `isComposing` is false again; only its code says so then.
 */
function isComposing({ isComposing, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return isComposing || keyCode === USED_BY_METHOD;
}

/**
 * Keeps the keys of input methods from every field and panel of a page, so that none has to know of them. Its listener
 * is the first that a key meets. Returns its undoing.
 */
export function keepCompositions(page: Window): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (isComposing(event)) event.stopPropagation();
  };
  page.addEventListener('keydown', onKey, true);
  return () => page.removeEventListener('keydown', onKey, true);
}

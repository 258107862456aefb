/** Tells when the reader leaves the frame by the Tab key, and which way. Returns its undoing. */
export function watchExit(view: Window, send: (direction: 'forward' | 'backward') => void): () => void {
  let direction: 'forward' | 'backward' | null = null;
  const onKey = ({ key, shiftKey }: KeyboardEvent) => {
    if (key !== 'Tab') return;
    direction = shiftKey ? 'backward' : 'forward';
    // The focus moves right after the key; what takes it away later is something else.
    view.setTimeout(() => {
      direction = null;
    });
  };
  const onBlur = () => {
    if (direction) send(direction);
    direction = null;
  };
  view.addEventListener('keydown', onKey, true);
  view.addEventListener('blur', onBlur);
  return () => {
    view.removeEventListener('keydown', onKey, true);
    view.removeEventListener('blur', onBlur);
  };
}

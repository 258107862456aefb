/** Calls `send` when Tab moves the focus out of the frame, with the direction. Returns the function that stops it. */
export function watchExit(view: Window, send: (direction: 'forward' | 'backward') => void): () => void {
  let direction: 'forward' | 'backward' | null = null;
  const onKey = ({ key, shiftKey }: KeyboardEvent) => {
    if (key !== 'Tab') return;
    direction = shiftKey ? 'backward' : 'forward';
    // The focus moves right after the key; a later loss of focus has another cause.
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

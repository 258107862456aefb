/** Which theme stands when the reader leaves it to the system. */
import type { ThemeName } from './theme.ts';

const DARK = '(prefers-color-scheme: dark)';

/** The theme to draw for a choice, at this moment. */
export function resolvedTheme(choice: ThemeName | 'auto'): ThemeName {
  if (choice !== 'auto') return choice;
  return matchMedia(DARK).matches ? 'dark' : 'light';
}

/** Calls `draw` when the system's wish changes; the choice itself lives in the state. Returns its undoing. */
export function onSystemTheme(draw: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', draw);
  return () => query.removeEventListener('change', draw);
}

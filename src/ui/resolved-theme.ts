/** Resolves the theme "auto" by the system setting. */
import type { ThemeName } from './theme.ts';

const DARK = '(prefers-color-scheme: dark)';

/** The theme for a choice, by the current system setting. */
export function resolvedTheme(choice: ThemeName | 'auto'): ThemeName {
  if (choice !== 'auto') return choice;
  return matchMedia(DARK).matches ? 'dark' : 'light';
}

/** Calls `draw` when the system setting changes; the choice itself is in the state. Returns the unsubscribe function. */
export function onSystemTheme(draw: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', draw);
  return () => query.removeEventListener('change', draw);
}

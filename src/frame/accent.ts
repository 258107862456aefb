import { addNotice } from '../state/actions.ts';
import type { AtlasStore } from '../state/store.ts';
import { accentColours } from '../ui/accent.ts';
import { onSystemTheme, resolvedTheme } from '../ui/resolved-theme.ts';

const NAMES = {
  accent: '--accent',
  onAccent: '--on-accent',
  accentSoft: '--accent-soft',
  brush: '--brush',
  corridorLine: '--corridor-line',
  corridorLand: '--corridor-land',
  selectedLand: '--selected-land',
} as const;

/** Applies the address's accent colour in each theme where its contrast suffices; adds a notice where it does not. */
export function followAccent(store: AtlasStore): void {
  const { accent } = store.getState().embed;
  if (!accent) return;
  const { style } = document.documentElement;
  const draw = () => {
    const colours = accentColours(accent, resolvedTheme(store.getState().theme));
    for (const [key, name] of Object.entries(NAMES) as [keyof typeof NAMES, string][]) {
      if (colours) style.setProperty(name, colours[key]);
      else style.removeProperty(name);
    }
    return colours !== null;
  };
  const isUsed = draw();
  store.subscribe((state) => state.theme, draw);
  onSystemTheme(draw);
  if (!isUsed) addNotice(store, { code: 'accent', detail: accent });
}

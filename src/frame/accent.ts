import { addNotice } from '../state/actions.ts';
import type { AtlasStore } from '../state/store.ts';
import { accentColours } from '../ui/accent.ts';
import { isFramed } from '../ui/is-framed.ts';
import { onSystemTheme, resolvedTheme } from '../ui/resolved-theme.ts';

const NAMES = {
  accent: '--accent',
  onAccent: '--on-accent',
  accentSoft: '--accent-soft',
  brush: '--brush',
  corridorLine: '--corridor-line',
  corridorLand: '--corridor-land',
} as const;

/**
 * Applies the address's accent colour in each theme where its contrast suffices. Where it does not, its editor is told:
 * by the channel of the frame, or by the console; readers have not chosen it.
 */
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
  if (isUsed) return;
  if (isFramed(window)) addNotice(store, { code: 'accent', detail: accent });
  else console.warn(`Delta Atlas: accent ${accent}: too little contrast with the map, the usual accent is shown`);
}

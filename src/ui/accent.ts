/** A custom accent colour instead of the corridor's: derived colours and a contrast check. Pure. */
import { mixed, THEMES, type Theme, type ThemeName } from './theme.ts';

/** Minimum contrasts of WCAG 2: for graphics and, as the accent also colours text, for text. */
const SEEN = 3;
const READ = 4.5;

/** The contrast ratio of two colours `#rrggbb`, 1 to 21 (WCAG 2). */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export type AccentColours = Pick<
  Theme,
  'accent' | 'onAccent' | 'accentSoft' | 'brush' | 'corridorLine' | 'corridorLand'
>;

/**
 * The colours derived from an accent (`#rrggbb`), or null if its contrast with the land is too low. If it is too low
 * only for text, the accent is mixed with the text colour until it suffices.
 */
export function accentColours(wanted: string, name: ThemeName): AccentColours | null {
  const { land, panel, accentSoft, text } = THEMES[name];
  if (contrast(wanted, land) < SEEN) return null;
  let accent = wanted;
  const isRead = () => [land, panel, accentSoft].every((ground) => contrast(accent, ground) >= READ);
  for (let share = 0.05; !isRead() && share < 1; share += 0.05) accent = mixed(wanted, text, share);
  const onAccent = contrast(accent, '#ffffff') >= READ ? '#ffffff' : '#101214';
  return {
    accent,
    onAccent,
    accentSoft: mixed(panel, accent, 0.12),
    brush: accent,
    corridorLine: mixed(land, accent, 0.85),
    corridorLand: mixed(land, accent, 0.08),
  };
}

const known = new Map<string, Theme>();

/** A theme with an accent; the plain theme if there is none or its contrast is too low. Memoised. */
export function themeWith(accent: string | null, name: ThemeName): Theme {
  if (!accent) return THEMES[name];
  const theme = known.get(name + accent) ?? { ...THEMES[name], ...accentColours(accent, name) };
  known.set(name + accent, theme);
  return theme;
}

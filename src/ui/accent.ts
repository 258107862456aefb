/** An accent of the host's own in place of the corridor's: what follows from it, and whether it can be seen. Pure. */
import { mixed, THEMES, type Theme, type ThemeName } from './theme.ts';

/** WCAG 2: graphics and, for the accent is also the colour of words, text. */
const SEEN = 3;
const READ = 4.5;

/** The contrast of two colours of the form `#rrggbb`, 1 to 21 (WCAG 2). */
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
  'accent' | 'onAccent' | 'accentSoft' | 'brush' | 'corridorLine' | 'corridorLand' | 'selectedLand'
>;

/**
 * The colours that go with an accent (`#rrggbb`), or null if it does not stand out from the land. One that can be seen
 * but not read is moved towards the colour of text until it can.
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
    corridorLine: mixed(land, accent, 0.4),
    corridorLand: mixed(land, accent, 0.08),
    selectedLand: mixed(land, accent, 0.2),
  };
}

const known = new Map<string, Theme>();

/** A theme with an accent, or as it is where there is none or it cannot be seen; the same object each time. */
export function themeWith(accent: string | null, name: ThemeName): Theme {
  if (!accent) return THEMES[name];
  const theme = known.get(name + accent) ?? { ...THEMES[name], ...accentColours(accent, name) };
  known.set(name + accent, theme);
  return theme;
}

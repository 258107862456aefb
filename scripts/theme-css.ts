import type { Plugin } from 'vite';
import { firstPictureStyle } from '../src/svg/first-picture-style.ts';
import { pagePaint } from '../src/svg/paint.ts';
import { BREAKPOINTS, COARSE } from '../src/ui/breakpoints.ts';
import { sizeProperties, touchProperties } from '../src/ui/sizes.ts';
import { hueShades, THEMES, type ThemeName, themeProperties } from '../src/ui/theme.ts';

const NAME = 'virtual:theme.css';
const SHEET = /\/src\/ui\/styles\/[^/]+\.css($|\?)/;

/**
 * Vite plugin: serves `virtual:theme.css` (the custom properties made from `src/ui/theme.ts` and `sizes.ts`, the rules
 * of the painted map), writes the queries of `src/ui/breakpoints.ts` into the style sheets that name them, and `vh` before
 * `dvh`, which the floor does not know.
 */
export function themeCss(): Plugin {
  return {
    name: 'theme-css',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? themeStyleSheet() : undefined),
    // Vite has put imported sheets in place by then.
    transform: {
      filter: { id: SHEET },
      handler: (css) => ({ code: withFixedHeights(withBreakpoints(css)), map: null }),
    },
  };
}

/** A style sheet with the query of each `@media (--name)`. Throws on a name that is in no row. */
export function withBreakpoints(css: string): string {
  return css.replace(/@media\s+\(--([\w-]+)\)\s*\{/g, (rule, name: string) => {
    const query = BREAKPOINTS[name];
    if (!query) {
      throw new Error(`${rule} …: found --${name}, expected one of ${Object.keys(BREAKPOINTS).join(', ')}`);
    }
    return `@media ${query} {`;
  });
}

/** A style sheet with every declaration in `dvh` preceded by the same in `vh`. */
export function withFixedHeights(css: string): string {
  return css.replace(/[\w-]+:[^;{}]*\ddvh\b[^;{}]*;/g, (declaration) => {
    return `${declaration.replaceAll('dvh', 'vh')} ${declaration}`;
  });
}

/** Light by default and always on paper, dark by the system's wish, either by `html[data-theme]`. */
export function themeStyleSheet(): string {
  const block = (properties: Record<string, string>) =>
    Object.entries(properties)
      .map(([key, value]) => `--${key}:${value};`)
      .join('');
  const colours = (name: ThemeName) => `color-scheme:${name};${block(themeProperties(name))}`;
  return [
    `:root{${block(sizeProperties())}${colours('light')}}`,
    `@media ${COARSE}{:root{${block(touchProperties())}}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${colours('dark')}}}`,
    `@media screen{:root[data-theme=dark]{${colours('dark')}}}`,
    hueRules(),
    forcedHues(),
    pagePaint(),
    firstPictureStyle(),
  ].join('\n');
}

/**
 * In forced colours (contrast.css) the ground is the system's, light or dark whatever theme was chosen here: so are the
 * hues on it.
 */
function forcedHues(): string {
  const hues = (name: ThemeName) =>
    Object.entries(hueShades(name))
      .map(([key, value]) => `--${key}:${value};`)
      .join('');
  return [
    `@media (forced-colors:active){:root:root{${hues('light')}}}`,
    `@media (forced-colors:active) and (prefers-color-scheme:dark){:root:root{${hues('dark')}}}`,
  ].join('\n');
}

/** `--hue` of whatever says its industry, by class or by attribute. */
function hueRules(): string {
  return Object.keys(THEMES.light.hue)
    .map((hue) => `.hue-${hue},[data-hue=${hue}]{--hue:var(--hue-${hue})}`)
    .join('\n');
}

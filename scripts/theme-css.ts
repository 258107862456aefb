import type { Plugin } from 'vite';
import { firstPictureStyle } from '../src/svg/first-picture-style.ts';
import { pagePaint } from '../src/svg/paint.ts';
import { sizeProperties } from '../src/ui/sizes.ts';
import { THEMES, type ThemeName, themeProperties } from '../src/ui/theme.ts';

const NAME = 'virtual:theme.css';

/** Vite plugin: serves `virtual:theme.css`: the custom properties made from `src/ui/theme.ts`, the painted map's rules. */
export function themeCss(): Plugin {
  return {
    name: 'theme-css',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? themeStyleSheet() : undefined),
  };
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
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${colours('dark')}}}`,
    `@media screen{:root[data-theme=dark]{${colours('dark')}}}`,
    hueRules(),
    pagePaint(),
    firstPictureStyle(),
  ].join('\n');
}

/** `--hue` of whatever says its industry, by class or by attribute. */
function hueRules(): string {
  return Object.keys(THEMES.light.hue)
    .map((hue) => `.hue-${hue},[data-hue=${hue}]{--hue:var(--hue-${hue})}`)
    .join('\n');
}

import { readFileSync } from 'node:fs';
import { type AtRule, parse } from 'postcss';
import { describe, expect, it } from 'vitest';
import { themeStyleSheet } from '../../scripts/theme-css.ts';
import { hueShades, mixed, THEMES, type ThemeName, themeProperties } from '../../src/ui/theme.ts';

const NAMES = Object.keys(THEMES) as ThemeName[];

/** Custom properties that a medium sets in contrast.css, without dashes. */
function tokensIn(medium: string): Map<string, string> {
  const tokens = new Map<string, string>();
  parse(readFileSync('src/ui/styles/contrast.css', 'utf8')).walkAtRules('media', (rule: AtRule) => {
    if (!rule.params.includes(medium)) return;
    rule.walkDecls(/^--/, ({ prop, value }) => void tokens.set(prop.slice(2), value));
  });
  return tokens;
}

/** Contrast of two colours `#rrggbb` (WCAG 2). */
function contrast(one: string, other: string): number {
  const light = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high = 0, low = 0] = [light(one), light(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

describe('forced colours', () => {
  const tokens = tokensIn('forced-colors');

  it('give every token of the theme a colour of the system, but the hues of industries', () => {
    const hues = new Set(Object.keys(hueShades('light')));
    // A veil and a shadow are drawn by backgrounds, which are forced.
    const left = Object.keys(themeProperties('light')).filter(
      (name) => !tokens.has(name) && !hues.has(name) && !['veil', 'shadow'].includes(name),
    );
    expect(left, 'tokens that contrast.css leaves in the colours of the theme').toEqual([]);
    for (const [name, value] of tokens)
      expect(`${name}: ${value}`).toMatch(/: (Canvas|CanvasText|GrayText|Highlight|HighlightText)$/);
  });

  it('take the hues that fit the ground of the system, whatever theme was chosen', () => {
    const css = themeStyleSheet();
    const start = css.indexOf('@media (forced-colors:active) and (prefers-color-scheme:dark)');
    expect(start).toBeGreaterThan(css.indexOf('data-theme=dark'));
    expect(css.slice(start, css.indexOf('\n', start))).toContain(`--hue-digital:${THEMES.dark.hue.digital};`);
  });
});

describe('more contrast', () => {
  const tokens = tokensIn('prefers-contrast');

  /** The colour of a token in a theme once the medium has changed the tokens. */
  function colourOf(name: string, theme: ThemeName): string {
    const next = /^var\(--([\w-]+)\)$/.exec(tokens.get(name) ?? '')?.[1];
    return next ? colourOf(next, theme) : (themeProperties(theme)[name] ?? '');
  }

  it('names tokens that there are, and no circle of them', () => {
    for (const theme of NAMES) {
      for (const name of tokens.keys()) expect(colourOf(name, theme), name).toMatch(/^#[0-9a-f]{6}$/);
    }
  });

  it('makes every text 7 : 1, and lines and marks 3 : 1 against panel and land', () => {
    for (const theme of NAMES) {
      for (const ground of ['panel', 'land'] as const) {
        const against = (name: string) => contrast(colourOf(name, theme), themeProperties(theme)[ground] ?? '');
        for (const name of ['text', 'text-soft', 'text-faint', 'water-text', 'ribbon-text'])
          expect(against(name), `${name} on ${ground}, ${theme}`).toBeGreaterThanOrEqual(7);
        for (const name of [
          'line',
          'line-strong',
          'mark',
          'mark-faint',
          'ribbon',
          'ribbon-core',
          'city-border',
          'focus',
        ])
          expect(against(name), `${name} on ${ground}, ${theme}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('is measured rightly', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
    expect(contrast(mixed('#ffffff', '#000000', 0.5), '#ffffff')).toBeCloseTo(3.95, 1);
  });
});

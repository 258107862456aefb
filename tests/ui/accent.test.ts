import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentColours, contrast, themeWith } from '../../src/ui/accent.ts';
import { mixed, THEMES, type ThemeName, VEIL } from '../../src/ui/theme.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('an accent of the host', () => {
  it('is measured as WCAG says', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it.each(['light', 'dark'] satisfies ThemeName[])('is seen and read, or not used, in %s', (name) => {
    const { land, panel } = THEMES[name];
    fc.assert(
      fc.property(hex, (wanted) => {
        const colours = accentColours(wanted, name);
        expect(colours !== null).toBe(contrast(wanted, land) >= 3);
        if (!colours) return;
        for (const ground of [land, panel]) expect(contrast(colours.accent, ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(colours.onAccent, colours.accent)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('stays as it was given where it can be read', () => {
    expect(accentColours('#0b5cad', 'light')?.accent).toBe('#0b5cad');
  });

  it('gives the same theme each time, and the theme’s own where it is not used', () => {
    expect(themeWith('#0b5cad', 'light')).toBe(themeWith('#0b5cad', 'light'));
    expect(themeWith('#ffffff', 'light')).toEqual(THEMES.light);
    expect(themeWith(null, 'dark')).toBe(THEMES.dark);
  });
});

describe('the veil of a transparent page', () => {
  it.each(['light', 'dark'] satisfies ThemeName[])('lets its words be read on any ground, in %s', (name) => {
    const { panel, text, textSoft, accent } = THEMES[name];
    for (const ground of ['#000000', '#ffffff', '#ff00ff', '#00ff00', '#777777']) {
      const behind = mixed(ground, panel, Number.parseInt(VEIL, 16) / 255);
      for (const word of [text, textSoft, accent]) expect(contrast(word, behind)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

import { expect, it } from 'vitest';
import { contrast } from '../../src/ui/accent.ts';
import { THEMES } from '../../src/ui/theme.ts';

const GROUNDS = ['land', 'corridorLand', 'hoverLand', 'selectedLand', 'around', 'sea', 'water', 'halo'] as const;

it.each(['light', 'dark'] as const)('names of counties have the contrast of text on any ground: %s', (name) => {
  const theme = THEMES[name];
  const ratios = GROUNDS.map((ground) => [ground, contrast(theme.countyText, theme[ground])] as const);
  expect(ratios.filter(([, ratio]) => ratio < 4.5)).toEqual([]);
});

/** Contrast of what the map draws with what lies beside it (WCAG 2.2: 1.4.3 text, 1.4.11 graphics), from the tables of colours. */
import { describe, expect, it } from 'vitest';
import { GROUND_COLOURS } from '../../src/scene/ground-colours.ts';
import { CIRCLES, LINES } from '../../src/scene/marks.ts';
import { accentColours, contrast } from '../../src/ui/accent.ts';
import { hueShades, THEMES, type Theme, type ThemeName } from '../../src/ui/theme.ts';

const GRAPHIC = 3;
const TEXT = 4.5;
type Flat = Exclude<keyof Theme, 'hue'>;

/** What lines, circles and names lie on. */
const GROUNDS = ['land', 'corridorLand', 'sea', 'selectedLand', 'hoverLand'] as const satisfies readonly Flat[];

/** Pairs that must differ as graphics: what is drawn, and what it is drawn on or beside. */
const ON_ITSELF: readonly (readonly [Flat, Flat])[] = [
  // Of a ribbon what is stated, of a new one as well.
  ['ribbonCore', 'ribbon'],
  ['onFresh', 'fresh'],
  // The signs of two days compared.
  ['ribbonCore', 'land'],
  // Rings of hosts, stops and stations are filled with the halo's colour.
  ['symbol', 'halo'],
  ['text', 'halo'],
];

/** Names, numbers and notes on the map, with what they lie on. */
const TEXTS: readonly (readonly [Flat, readonly Flat[]])[] = [
  ['text', GROUNDS],
  ['textSoft', GROUNDS],
  ['textFaint', ['land', 'corridorLand', 'sea', 'halo', 'panel']],
  ['ribbonText', GROUNDS],
  ['fresh', ['land', 'corridorLand', 'sea', 'halo']],
  ['accent', ['land', 'corridorLand', 'sea', 'halo', 'panel']],
  ['symbol', ['land', 'sea', 'halo']],
  ['waterText', ['water', 'sea']],
  ['onAccent', ['accent']],
  ['onSymbol', ['symbol']],
];

describe.each(['light', 'dark'] as const)('contrast, %s', (name: ThemeName) => {
  const theme = THEMES[name];
  const problems = (pairs: readonly (readonly [string, string, string])[], least: number) =>
    pairs.flatMap(([what, one, other]) => {
      const ratio = contrast(one, other);
      return ratio < least ? [`${what}: ${ratio.toFixed(2)}, expected ${least}`] : [];
    });

  it('of lines and circles with every ground, of edges with what they part', () => {
    const drawn = [
      ...Object.values(LINES).flatMap(({ colour, ...mark }) =>
        // The band is a tint, its edge is not; hairlines of cities are a quiet context.
        mark === LINES.corridor || ['corridorLand', 'cityBorder', 'provinceBorder'].includes(colour) ? [] : [colour],
      ),
      ...Object.values(CIRCLES).map(({ fill }) => fill),
      GROUND_COLOURS.outline.stroke,
    ];
    const hues = Object.entries(hueShades(name));
    const grounds = GROUNDS.filter((ground) => ground !== 'selectedLand' && ground !== 'hoverLand');
    expect(
      problems(
        [
          ...drawn.flatMap((colour) => grounds.map((on) => [`${colour} on ${on}`, theme[colour], theme[on]] as const)),
          ...hues.flatMap(([hue, colour]) => grounds.map((on) => [`${hue} on ${on}`, colour, theme[on]] as const)),
          ['province border on land', theme.provinceBorder, theme.land],
          ...ON_ITSELF.map(([one, on]) => [`${one} on ${on}`, theme[one], theme[on]] as const),
        ],
        GRAPHIC,
      ),
    ).toEqual([]);
  });

  it('of names and numbers with what they lie on', () => {
    const hues = Object.entries(hueShades(name)).filter(([hue]) => hue.endsWith('-2'));
    expect(
      problems(
        [
          ...TEXTS.flatMap(([text, grounds]) =>
            grounds.map((on) => [`${text} on ${on}`, theme[text], theme[on]] as const),
          ),
          ...hues.flatMap(([hue, colour]) =>
            (['land', 'sea'] as const).map((on) => [`${hue} on ${on}`, colour, theme[on]] as const),
          ),
        ],
        TEXT,
      ),
    ).toEqual([]);
  });

  it('is kept by a custom accent: the edge of the outlined grouping is seen on land and on its tint', () => {
    for (const wanted of ['#0a7d4f', '#7a2fb8', '#ff8800', '#00a0ff']) {
      const colours = accentColours(wanted, name);
      if (!colours) continue;
      const { corridorLine, corridorLand } = colours;
      const pairs = [
        ['edge on land', corridorLine, theme.land],
        ['edge on tint', corridorLine, corridorLand],
      ] as const;
      expect(problems(pairs, GRAPHIC)).toEqual([]);
    }
  });

  it('keeps the three looks apart: outlined grouping, chosen, new', () => {
    // Chosen is neutral; the other two are not mixtures of one another.
    expect(new Set([theme.accent, theme.text, theme.fresh]).size).toBe(3);
    const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    const spread = (colour: string) => Math.max(...channels(colour)) - Math.min(...channels(colour));
    expect(spread(theme.text)).toBeLessThan(24);
    expect(spread(theme.selectedLand)).toBeLessThan(24);
    expect(channels(theme.accent)[0]).toBeGreaterThan(channels(theme.accent)[2] ?? 0);
    expect(channels(theme.fresh)[2]).toBeGreaterThan(channels(theme.fresh)[0] ?? 0);
  });
});

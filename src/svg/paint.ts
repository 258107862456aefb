/**
 * The styles of the map's classes in one table, from which come the rules of the page's style sheet (colours as custom
 * properties, so that a change of theme renders nothing) and the style of a self-contained document (colours of one
 * theme). Sizes that depend on the zoom or the data are attributes, set by the painters.
 */
import { GROUND_COLOURS } from '../scene/ground-colours.ts';
import { CIRCLES, type Colour, FADED, LINES } from '../scene/marks.ts';
import type { Hue } from '../ui/hues.ts';
import { FONT_FAMILY } from '../ui/sizes.ts';
import { hueShades, THEMES, type ThemeName } from '../ui/theme.ts';

/** A colour of the theme, or the hue of an industry. */
type Ink = Colour | `hue-${Hue}` | `hue-${Hue}-2`;

export interface Rule {
  fill?: Ink | 'none';
  stroke?: Ink | 'none';
  /** All declarations that are not colours, as CSS. */
  other?: string;
}

const HUES = Object.keys(THEMES.light.hue) as Hue[];
const LINE = 'stroke-linejoin:round;stroke-linecap:round';
const GROUND_OTHER: Readonly<Record<string, string>> = {
  river: 'stroke-linecap:round',
  province: `stroke-opacity:${LINES.provinceBorder.opacity}`,
  corridor: LINE,
  'corridor-edge': LINE,
};

const RULES: Readonly<Record<string, Rule>> = {
  // Ground.
  'ground path': { fill: 'none', other: 'stroke-linejoin:round' },
  ...Object.fromEntries(
    Object.entries(GROUND_COLOURS).map(([name, colours]): [string, Rule] => {
      const other = GROUND_OTHER[name];
      return [`ground .${name}`, other ? { ...colours, other } : colours];
    }),
  ),
  // Alliances. Round caps would close the gaps of a dash.
  'lines path': { fill: 'none', other: 'stroke-linejoin:round' },
  'lines .casing': { stroke: 'halo', other: 'stroke-opacity:.85' },
  'lines .ribbon': { stroke: 'ribbon' },
  'lines .core': { stroke: 'ribbonCore' },
  'lines circle': { fill: 'halo' },
  'hulls .rim': { fill: 'none', other: 'stroke-linejoin:round' },
  'hulls .faded': { other: `opacity:${FADED}` },
  ...Object.fromEntries(HUES.map((hue) => [`hulls .in-${hue}`, { fill: `hue-${hue}`, other: 'fill-opacity:.13' }])),
  'own path': { fill: 'none', other: LINE },
  'own .casing': { stroke: 'halo', other: 'stroke-opacity:.9' },
  'own .inferred': { other: 'stroke-linecap:butt' },
  // Places.
  'symbols .focus': { fill: 'halo', other: 'fill-opacity:.9' },
  'symbols .focus.selected': { stroke: 'text' },
  'symbols .focus.hover': { stroke: 'text' },
  'symbols .station': { fill: 'halo', stroke: 'symbol' },
  'symbols circle.none': { fill: CIRCLES.none.fill },
  'symbols circle.record': { fill: CIRCLES.record.fill, stroke: CIRCLES.record.stroke },
  'symbols circle.member': { fill: CIRCLES.member.fill, stroke: CIRCLES.member.stroke },
  'symbols .faded': { other: `opacity:${FADED}` },
  'symbols text': { fill: 'onSymbol', other: 'font-weight:600;text-anchor:middle;font-variant-numeric:tabular-nums' },
  'symbols text.member': { fill: 'onAccent' },
  'stops circle': { fill: 'halo' },
  ...Object.fromEntries(
    HUES.flatMap((hue) => [`hue-${hue}`, `hue-${hue}-2`] as const).map((ink) => [ink, { stroke: ink } satisfies Rule]),
  ),
  // Two days compared: the colour of a line says what has changed, not its industry.
  'lines .joined': { stroke: 'fresh' },
  'lines .core.joined': { stroke: 'onFresh' },
  'lines .kept': { stroke: LINES.kept.colour },
  'lines .left': { stroke: LINES.ended.colour },
  'lines .plus': { fill: 'fresh', stroke: 'halo' },
  'lines .plus-sign': { fill: 'none', stroke: 'onFresh', other: 'stroke-linecap:round' },
  // Labels. The halo is drawn first, under the letters.
  'labels text': {
    fill: 'textFaint',
    stroke: 'halo',
    other: 'stroke-width:3;stroke-linejoin:round;paint-order:stroke',
  },
  'labels .member': { fill: 'text' },
  'labels .record': { fill: 'textSoft' },
  'labels .strong': { other: 'font-weight:600' },
  'labels .hover': { fill: 'text' },
  'labels .selected': { fill: 'text' },
  'labels .number': { fill: 'symbol', other: 'font-weight:600' },
  'labels .member .number': { fill: 'accent' },
  'labels.unnumbered .number': { other: 'visibility:hidden' },
  'labels .faded': { other: 'opacity:.45' },
  'labels .count': { fill: 'ribbonText', other: 'font-weight:600;stroke-width:4' },
  // The second shade of a hue has the contrast of text.
  ...Object.fromEntries(HUES.map((hue) => [`labels .ink-${hue}`, { fill: `hue-${hue}-2` } satisfies Rule])),
  'labels .joined': { fill: 'fresh' },
  'labels .county': { fill: 'countyText' },
  'labels .water': { fill: 'waterText', stroke: 'water', other: 'font-style:italic;stroke-width:2' },
};

/** CSS rules for all inside `.picture`; `ink` returns the CSS value of a colour. */
function rulesOf(rules: Readonly<Record<string, Rule>>, ink: (colour: Ink) => string): string {
  const value = (name: 'fill' | 'stroke', colour: Ink | 'none' | undefined) =>
    colour === undefined ? '' : `${name}:${colour === 'none' ? colour : ink(colour)};`;
  return Object.entries(rules)
    .map(([selector, { fill, stroke, other = '' }]) => {
      const body = `${value('fill', fill)}${value('stroke', stroke)}${other}`.replace(/;$/, '');
      return `.picture .${selector}{${body}}`;
    })
    .join('\n');
}

/** CSS for the page: colours are the custom properties of the theme. */
export function pagePaint(): string {
  const dashed = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  // The page scales the ground, but not the width of its lines.
  const still = '.picture .ground path{vector-effect:non-scaling-stroke}';
  return `${rulesOf(RULES, (colour) => `var(--${dashed(colour)})`)}\n${still}`;
}

/** CSS for a self-contained document: colours of one theme, the page's type; `further`: additional rules. */
export function documentPaint(name: ThemeName, further: Readonly<Record<string, Rule>> = {}): string {
  const { hue: _, ...flat } = THEMES[name];
  const colours: Readonly<Record<string, string>> = { ...flat, ...hueShades(name) };
  // Nothing is pointed at in a document.
  const still = Object.entries({ ...RULES, ...further }).filter(([selector]) => !selector.endsWith('.hover'));
  const rules = rulesOf(Object.fromEntries(still), (colour) => colours[colour] ?? 'none');
  return `.picture{font-family:${FONT_FAMILY.replaceAll('"', "'")}}\n${rules}`;
}

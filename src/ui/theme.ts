/**
 * Every colour of the atlas, for the map, the timeline and the SVG painter. Style sheets use the same values as custom
 * properties (`--land`, `--space-2` …), which the build generates from this file.
 *
 * Industry hues: Paul Tol's qualitative schemes (colour-blind safe; personal.sron.nl/~pault), darkened or lightened
 * until lines and symbols reach a contrast of 3 : 1 on the land of their theme. The accent is not among them: it is
 * reserved for the outlined grouping on the map, and for controls.
 */
import type { Hue } from './hues.ts';

export type ThemeName = 'light' | 'dark';

export interface Theme {
  land: string;
  /** Land outside the region. */
  around: string;
  sea: string;
  water: string;
  waterLine: string;
  waterText: string;
  cityBorder: string;
  /** Names of counties, on any land. */
  countyText: string;
  provinceBorder: string;
  aroundBorder: string;
  /** Area of a corridor member. */
  corridorLand: string;
  /** Area under the pointer or focus. */
  hoverLand: string;
  /** Area of the selected place; neutral, so that red is the outlined grouping's alone. */
  selectedLand: string;
  /** Edge of the outlined grouping's areas and band. */
  corridorLine: string;
  accent: string;
  /** Text on an accent background. */
  onAccent: string;
  accentSoft: string;
  text: string;
  textSoft: string;
  /** Places without record, disabled things. */
  textFaint: string;
  halo: string;
  symbol: string;
  symbolStroke: string;
  /** Text on a symbol. */
  onSymbol: string;
  symbolFaint: string;
  /** Ribbons of several alliances, and their stated share. */
  ribbon: string;
  ribbonCore: string;
  ribbonText: string;
  /** What is new on the later of two days compared, and what lies on it. */
  fresh: string;
  onFresh: string;
  panel: string;
  panelRaised: string;
  line: string;
  lineStrong: string;
  focus: string;
  shadow: string;
  mark: string;
  markFaint: string;
  brush: string;
  warn: string;
  warnGround: string;
  hue: Readonly<Record<Hue, string>>;
}

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    land: '#f6f4ef',
    around: '#ebe8e1',
    sea: '#dbe6ec',
    water: '#d3e1e9',
    waterLine: '#bfd3de',
    waterText: '#42677b',
    cityBorder: '#ddd7cb',
    countyText: '#5c6165',
    provinceBorder: '#8a8170',
    aroundBorder: '#d8d3c8',
    corridorLand: '#f7e9e0',
    hoverLand: '#efe6d8',
    selectedLand: '#eae6dc',
    corridorLine: '#c65d49',
    accent: '#b8321c',
    onAccent: '#ffffff',
    accentSoft: '#f9e4dc',
    text: '#22262b',
    textSoft: '#575d64',
    textFaint: '#63666a',
    halo: '#fbfaf7',
    symbol: '#3d4650',
    symbolStroke: '#ffffff',
    onSymbol: '#ffffff',
    symbolFaint: '#7e807f',
    ribbon: '#787f87',
    ribbonCore: '#2f343a',
    fresh: '#0b5fd0',
    onFresh: '#ffffff',
    ribbonText: '#3d4650',
    panel: '#ffffff',
    panelRaised: '#f7f6f3',
    line: '#e4e1da',
    lineStrong: '#85888c',
    focus: '#1d5fae',
    shadow: 'rgba(40, 36, 28, 0.16)',
    mark: '#4b545e',
    markFaint: '#c9ccd0',
    brush: '#b8321c',
    warn: '#7a4a00',
    warnGround: '#fdf3dc',
    hue: {
      equipment: '#4a3f9f',
      materials: '#7d7a1d',
      health: '#117733',
      vehicles: '#0f6fa8',
      energy: '#a26400',
      digital: '#9a3d8c',
      aerospace: '#1f7f74',
      services: '#757a80',
    },
  },
  dark: {
    land: '#20272f',
    around: '#1a2027',
    sea: '#12181f',
    water: '#141c25',
    waterLine: '#2a3845',
    waterText: '#7f9db2',
    cityBorder: '#333c46',
    countyText: '#a3abb3',
    provinceBorder: '#6e7a86',
    aroundBorder: '#2a323b',
    corridorLand: '#2f2a2c',
    hoverLand: '#2d3640',
    selectedLand: '#333c46',
    corridorLine: '#b9695a',
    accent: '#ff8a6b',
    onAccent: '#1c1210',
    accentSoft: '#402a25',
    text: '#e8eaed',
    textSoft: '#b3bac2',
    textFaint: '#929aa3',
    halo: '#171c22',
    symbol: '#c9d1d9',
    symbolStroke: '#171c22',
    onSymbol: '#171c22',
    symbolFaint: '#76818c',
    ribbon: '#7b8793',
    ribbonCore: '#f4f6f8',
    fresh: '#6bb3ff',
    onFresh: '#0b1420',
    ribbonText: '#d5dbe1',
    panel: '#171c22',
    panelRaised: '#1f262e',
    line: '#2e3741',
    lineStrong: '#76828e',
    focus: '#8ab8f5',
    shadow: 'rgba(0, 0, 0, 0.5)',
    mark: '#b6bfc8',
    markFaint: '#414b56',
    brush: '#ff8a6b',
    warn: '#f3cf8a',
    warnGround: '#3a301c',
    hue: {
      equipment: '#a79df0',
      materials: '#c9c46a',
      health: '#6fc98b',
      vehicles: '#6fb7e6',
      energy: '#e0ab52',
      digital: '#dc93d0',
      aerospace: '#63c4b8',
      services: '#aab1b8',
    },
  },
};

/** Share of the text colour in the second shade of a hue: darker in the light theme, lighter in the dark one. */
const SECOND_SHADE = 0.42;

/** Both shades of each hue: `hue-digital`, `hue-digital-2`. */
export function hueShades(name: ThemeName): Record<string, string> {
  const { hue, text } = THEMES[name];
  return Object.fromEntries(
    Object.entries(hue).flatMap(([key, value]) => [
      [`hue-${key}`, value],
      [`hue-${key}-2`, mixed(value, text, SECOND_SHADE)],
    ]),
  );
}

/** Linear interpolation between two colours `#rrggbb`. */
export function mixed(one: string, other: string, share: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const channels = [1, 3, 5].map((at) => Math.round(channel(one, at) * (1 - share) + channel(other, at) * share));
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * Alpha (hexadecimal) of the panel colour behind text of a transparent page, so that it is readable on any host
 * background (WCAG 2 AA).
 */
export const VEIL = 'e1';

/** Custom properties of one theme, `name: value` pairs without the leading dashes. */
export function themeProperties(name: ThemeName): Record<string, string> {
  const { hue: _, ...flat } = THEMES[name];
  const dashed = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return {
    ...Object.fromEntries(Object.entries(flat).map(([key, value]) => [dashed(key), value])),
    veil: flat.panel + VEIL,
    ...hueShades(name),
  };
}

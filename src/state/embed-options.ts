/**
 * Options of an embedded page, fixed for its lifetime. Their address parameters are the table of `embed-rows.ts`.
 */
import type { FacetId } from '../model/facets.ts';
import type { OwnWord } from './own-words.ts';

/** In the order in which they are written; src/early.js has the same list. */
export const PANEL_IDS = ['map', 'timeline', 'table', 'details', 'filters'] as const;
export type PanelId = (typeof PANEL_IDS)[number];
/** In its usual position, in the header's menu, or hidden. */
export type Control = 'shown' | 'menu' | 'hidden';
export type ControlId = 'search' | 'zoom' | 'legend' | 'share';
/** A facet, the period with its mode, or the words of whoever embeds it. */
export type Lock = FacetId | 'time' | OwnWord;

export interface EmbedOptions {
  panels: readonly PanelId[];
  /** Without header and footer, except for one slim line. */
  plain: boolean;
  /** The host page's background shows behind header and timeline. */
  transparent: boolean;
  /** `#rrggbb`, replaces the corridor's accent; null for the theme's own. */
  accent: string | null;
  controls: Readonly<Record<ControlId, Control>>;
  /** In a frame: the wheel and one finger move the map instead of scrolling the page around it. */
  scrollWheelZoom: boolean;
  /** What the reader cannot change. */
  lock: readonly Lock[];
  /** The expected version of the data, or a prefix of it; null for any. */
  data: string | null;
}

export const EMBED_DEFAULTS: EmbedOptions = {
  panels: PANEL_IDS,
  plain: false,
  transparent: false,
  accent: null,
  controls: { search: 'shown', zoom: 'shown', legend: 'shown', share: 'shown' },
  scrollWheelZoom: false,
  lock: [],
  data: null,
};

/** Whether the address has locked a filter: the reader can neither change nor clear it. */
export function isLocked({ embed }: { embed: EmbedOptions }, what: Lock): boolean {
  return embed.lock.includes(what);
}

/** Values of a switch; the bare key means on. */
const SWITCH = new Map([
  ['', true],
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);

/** The value of a switch; null if malformed. */
export function readSwitch(raw: string): boolean | null {
  return SWITCH.get(raw) ?? null;
}

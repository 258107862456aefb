/**
 * How the page is shown where it stands in another one: options that hold for the life of the page. Their parameters
 * are the table of `embed-rows.ts`.
 */
import type { FacetId } from '../model/facets.ts';

/** In the order in which they are written; src/early.js has the same list. */
export const PANEL_IDS = ['map', 'timeline', 'table', 'details', 'filters'] as const;
export type PanelId = (typeof PANEL_IDS)[number];
/** In its place, in the header's menu, or nowhere. */
export type Control = 'shown' | 'menu' | 'hidden';
export type ControlId = 'search' | 'zoom' | 'legend' | 'share';
/** A facet, or the period together with what it means. */
export type Lock = FacetId | 'time';

export interface EmbedOptions {
  panels: readonly PanelId[];
  /** Without header and footer: one slim line stays. */
  plain: boolean;
  /** The host's ground shows behind header and timeline. */
  transparent: boolean;
  /** `#rrggbb` in place of the corridor's accent; null for the theme's own. */
  accent: string | null;
  controls: Readonly<Record<ControlId, Control>>;
  /** In a frame: whether the wheel and one finger move the map, not the page around it. */
  scrollWheelZoom: boolean;
  /** What the reader cannot change. */
  lock: readonly Lock[];
  /** The version of the data that is meant, or its beginning; null for any. */
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

/** Whether the address has fixed a filter: the reader cannot change it, and clearing leaves it. */
export function isLocked({ embed }: { embed: EmbedOptions }, what: Lock): boolean {
  return embed.lock.includes(what);
}

/** How a switch is set; the bare key is enough. */
const SWITCH = new Map([
  ['', true],
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);

/** What a switch is set to; null if it is not understood. */
export function readSwitch(raw: string): boolean | null {
  return SWITCH.get(raw) ?? null;
}

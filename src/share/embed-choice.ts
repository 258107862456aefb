/** What can be chosen for a snippet, and what is chosen at first. Names as in the address (docs/embedding.md). */
import type { FacetId } from '../model/facets.ts';
import { FACETS } from '../model/facets.ts';
import type { Language } from '../model/types.ts';
import { KEY_OF } from '../state/address-values.ts';
import { type ControlId, PANEL_IDS, type PanelId } from '../state/embed-options.ts';
import type { AtlasState, ThemeChoice } from '../state/store.ts';

/** One of these carries the frame: the others alone show nothing. */
const CARRYING: readonly PanelId[] = ['map', 'timeline', 'table'];
export const CONTROL_IDS = ['search', 'zoom', 'legend', 'share'] as const satisfies readonly ControlId[];
/** Shown, kept in the menu, hidden. */
export const CONTROL_MODES = ['true', 'null', 'false'] as const;
export type ControlMode = (typeof CONTROL_MODES)[number];

export interface EmbedChoice {
  /** CSS pixels; null: as wide as the page around allows. */
  width: number | null;
  height: number;
  /** null: the reader's own. */
  language: Language | null;
  theme: ThemeChoice;
  panels: readonly PanelId[];
  controls: Readonly<Record<ControlId, ControlMode>>;
  scrollWheelZoom: boolean;
  transparent: boolean;
  plain: boolean;
  isStatic: boolean;
  /** `#rrggbb`; null: the atlas' own. */
  accent: string | null;
  /** Names of filters in the address that the reader of the frame cannot change. */
  locked: readonly string[];
  /** Whether the frame says so when the data are no longer those of today. */
  isPinned: boolean;
  withPosition: boolean;
}

/** Least and most, in CSS pixels: from the smallest frame that is usable to the largest that makes sense. */
export const WIDTHS = { least: 320, most: 2000, usual: 800 };
export const HEIGHTS = { least: 320, most: 2000, usual: 560 };

export const FIRST_CHOICE: EmbedChoice = {
  width: null,
  height: HEIGHTS.usual,
  language: null,
  theme: 'auto',
  panels: PANEL_IDS,
  controls: { search: 'true', zoom: 'true', legend: 'true', share: 'true' },
  scrollWheelZoom: false,
  transparent: false,
  plain: false,
  isStatic: false,
  accent: null,
  locked: [],
  isPinned: false,
  withPosition: true,
};

/** A panel more or less, in their order; the same if nothing would be left that carries the frame. */
export function togglePanel(panels: readonly PanelId[], id: PanelId): readonly PanelId[] {
  const next = PANEL_IDS.filter((panel) => (panel === id) !== panels.includes(panel));
  return next.some((panel) => CARRYING.includes(panel)) ? next : panels;
}

/** A filter that is set: its name in the address, and what it is. */
export interface SetFilter {
  key: string;
  id: FacetId | 'period';
}

/** The filters that are set, which alone can be locked: the period first, then the facets in their order. */
export function setFilters({ period, timeMode, facets }: AtlasState): SetFilter[] {
  const time: SetFilter[] = period || timeMode !== 'overlap' ? [{ key: 'time', id: 'period' }] : [];
  const chosen = FACETS.filter(({ id }) => (facets[id] ?? []).length > 0);
  return [...time, ...chosen.map(({ id }) => ({ key: KEY_OF[id], id }))];
}

/** A number that was typed, kept within bounds; what is no number is the usual. */
export function sizeIn(text: string, { least, most, usual }: typeof WIDTHS): number {
  const value = Math.round(Number(text));
  return text.trim() === '' || Number.isNaN(value) ? usual : Math.min(most, Math.max(least, value));
}

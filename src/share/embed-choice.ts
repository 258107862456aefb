/** The options of a snippet and their defaults. Names as in the address (docs/embedding.md). */
import { FACETS } from '../model/facets.ts';
import type { Language } from '../model/types.ts';
import { KEY_OF } from '../state/address-values.ts';
import { type ControlId, type Lock, PANEL_IDS, type PanelId } from '../state/embed-options.ts';
import { OWN_WORDS } from '../state/own-words.ts';
import type { AtlasState, ThemeChoice } from '../state/store.ts';

/** A frame needs at least one of these panels: the others alone show nothing. */
const MAIN_PANELS: readonly PanelId[] = ['map', 'timeline', 'table'];
export const CONTROL_IDS = ['search', 'zoom', 'legend', 'share'] as const satisfies readonly ControlId[];
/** Shown, in the menu, hidden. */
export const CONTROL_MODES = ['true', 'null', 'false'] as const;
export type ControlMode = (typeof CONTROL_MODES)[number];

export interface EmbedChoice {
  /** CSS pixels; null: the full width of the embedding page. */
  width: number | null;
  height: number;
  /** null: each reader's own. */
  language: Language | null;
  theme: ThemeChoice;
  panels: readonly PanelId[];
  controls: Readonly<Record<ControlId, ControlMode>>;
  scrollWheelZoom: boolean;
  transparent: boolean;
  plain: boolean;
  isStatic: boolean;
  /** `#rrggbb`; null: the default of the atlas. */
  accent: string | null;
  /** Address parameters of filters that readers of the frame cannot change. */
  locked: readonly string[];
  /** Whether the frame shows a notice once its data differ from today's. */
  isPinned: boolean;
  withPosition: boolean;
}

/** Limits of the frame's size, in CSS pixels. */
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

/** Adds or removes a panel, keeping their order; unchanged if no main panel would remain. */
export function togglePanel(panels: readonly PanelId[], id: PanelId): readonly PanelId[] {
  const next = PANEL_IDS.filter((panel) => (panel === id) !== panels.includes(panel));
  return next.some((panel) => MAIN_PANELS.includes(panel)) ? next : panels;
}

/** What is set and so can be locked: its address parameter, and what it is. */
export interface SetFilter {
  key: string;
  id: Exclude<Lock, 'time'> | 'period';
}

/** What is set and so can be locked: the period first, then the facets in their order, a title and a note of one's own. */
export function setFilters(state: AtlasState): SetFilter[] {
  const { period, timeMode, facets, excluded } = state;
  const time: SetFilter[] = period || timeMode !== 'overlap' ? [{ key: 'time', id: 'period' }] : [];
  const chosen = FACETS.filter(({ id }) => [facets, excluded].some((options) => (options[id] ?? []).length > 0));
  const own = OWN_WORDS.filter((id) => state[id] !== '').map((id) => ({ key: id, id }));
  return [...time, ...chosen.map(({ id }) => ({ key: KEY_OF[id], id })), ...own];
}

/** Parses a number of pixels and clamps it; `usual` if it is not a number. */
export function sizeIn(text: string, { least, most, usual }: typeof WIDTHS): number {
  const value = Math.round(Number(text));
  return text.trim() === '' || Number.isNaN(value) ? usual : Math.min(most, Math.max(least, value));
}

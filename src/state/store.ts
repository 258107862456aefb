/**
 * The state of the app over the constant atlas: ids, days, booleans and numbers only, except for `whole`, the atlas with
 * its texts, so that views are notified when it loads.
 */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { SHOWN, type WholeAtlas } from '../model/atlas.ts';
import type { FacetChoice, MatchChoice, TimeMode } from '../model/facets.ts';
import type { Extent, Language, Period, Ref } from '../model/types.ts';
import type { Choice } from './choice.ts';
import { EMBED_DEFAULTS, type EmbedOptions } from './embed-options.ts';
import type { LoadError } from './load.ts';

export type ThemeChoice = 'auto' | 'light' | 'dark';
export const TABLE_IDS = [
  'alliances',
  'places',
  'events',
  'initiatives',
  'memberships',
  'groupings',
  'figures',
  'sources',
] as const;
export type TableId = (typeof TABLE_IDS)[number];
/** Analyses of memberships; they open in the same panel as the tables, beside the map if there is room. */
export const ANALYSIS_IDS = ['matrix', 'compare', 'changes', 'network'] as const;
export type AnalysisId = (typeof ANALYSIS_IDS)[number];
/** Whether the open panel is an analysis, not a table of records. */
export function isAnalysis(open: OpenableId | null): open is AnalysisId {
  return (ANALYSIS_IDS as readonly (string | null)[]).includes(open);
}

/** In the order of their tabs. */
export const OPENABLE_IDS = [...TABLE_IDS, ...ANALYSIS_IDS] as const;
export type OpenableId = TableId | AnalysisId;
/** How the map draws memberships. */
export const LINK_ENCODINGS = ['lanes', 'hubs', 'hulls'] as const;
export type LinkEncoding = (typeof LINK_ENCODINGS)[number];
/** Maximum number of records compared at a time. */
export const MOST_COMPARED = 3;
/** The tabs of the panel at the left. */
export const SIDE_IDS = ['filters', 'alliances'] as const;
export type SideId = (typeof SIDE_IDS)[number];
export const LAYER_IDS = ['links', 'symbols'] as const;
export type LayerId = (typeof LAYER_IDS)[number];

/** A map view: centre in WGS84 degrees, MapLibre zoom. */
export interface Camera {
  lon: number;
  lat: number;
  zoom: number;
}

/** Whether all numbers of a camera are finite. */
export function isFiniteCamera({ lon, lat, zoom }: Camera): boolean {
  return Number.isFinite(lon + lat + zoom);
}

/** A message to the reader about something in the address or the data that could not be used. */
export interface Notice {
  /** Row of i18n under `notice.` */
  code:
    | 'address-unknown'
    | 'address-value'
    | 'address-long'
    | 'address-id'
    | 'address-renamed'
    | 'address-repeated'
    | 'time-outside'
    | 'accent'
    | 'data-record'
    | 'link-blocked'
    | 'data-version'
    | 'map-missing'
    | 'view-missing'
    | 'words-missing'
    | 'webgl-lost'
    | 'offline';
  /** The offending value and its location, shown as plain text; limited in length. */
  detail: string;
}

/** What draws the base map: MapLibre once it is loaded, SVG only, or MapLibre from the start. */
export const PAINTINGS = ['auto', 'svg', 'gl'] as const;
export type Painting = (typeof PAINTINGS)[number];
/** A requested map view; `home` is the initial view. */
export type Destination = { extent: Extent } | { camera: Camera } | { home: true };

export interface AtlasState {
  language: Language;
  theme: ThemeChoice;
  /** null = all time */
  period: Period | null;
  timeMode: TimeMode;
  /** The period is being dragged: what would be chosen anew at each step, or is not looked at, waits until it rests. */
  isDragging: boolean;
  facets: FacetChoice;
  excluded: FacetChoice;
  match: MatchChoice;
  selected: Ref | null;
  /** The code of the details failed to load: the page is shown as if nothing were selected, until the selection changes. */
  detailsMissing: boolean;
  hovered: Ref | null;
  layers: Readonly<Record<LayerId, boolean>>;
  /** The outlined grouping: an id, `SHOWN`, or null for none. */
  outline: string | null;
  links: LinkEncoding;
  /**
   * The current map view, written only by the map; null before it is drawn. `home`: it has not been moved from the
   * initial view.
   */
  camera: (Camera & { home: boolean }) | null;
  /** The requested map view; written by the panels and the address, read by the map. */
  destination: Destination | null;
  /** Set by the address; fixed for the lifetime of the page. */
  painting: Painting;
  /** A static map: no panning or zooming, but still clickable. Set by the address; does not load MapLibre. */
  isStill: boolean;
  /** Title and note of whoever shares or embeds this view (`own-words.ts`); '' for none. */
  title: string;
  note: string;
  /** Options of an embedded page; set by the address. */
  embed: EmbedOptions;
  /** Whether the legend is shown if its control is in the menu. */
  legendOpen: boolean;
  /** What was chosen before the reader last cleared the filters, and right after; null until then. */
  cleared: { before: Choice; after: Choice } | null;
  /** The open table or analysis, or null for none. */
  table: OpenableId | null;
  /** How the open table is sorted (`sorting.ts`); null is its own order. */
  sort: string | null;
  /** Compared records: up to `MOST_COMPARED` places or alliances, all of one kind, without repeats. */
  compared: readonly Ref[];
  /** Search radius of the network analysis around the corridor's line, in kilometres. */
  within: number;
  /** Whether the panel with the filters is open as a drawer or sheet; no effect if it is always shown beside the map. */
  filtersOpen: boolean;
  /** The chosen tab of that panel. Like its being open, it is no step and not in the address. */
  side: SideId;
  notices: readonly Notice[];
  /** Counts the changes by the embedding page, which are no steps of the reader's. */
  hostSets: number;
  /** The atlas with its texts, figures and sources, once they have loaded; see `textsState`. */
  whole: WholeAtlas | null;
  /** Why the texts could not be loaded, or null. */
  textsProblem: LoadError | null;
}

export const INITIAL_STATE: AtlasState = {
  language: 'en',
  theme: 'auto',
  period: null,
  timeMode: 'overlap',
  isDragging: false,
  facets: {},
  excluded: {},
  match: {},
  selected: null,
  detailsMissing: false,
  hovered: null,
  layers: { links: true, symbols: true },
  outline: SHOWN,
  links: 'lanes',
  camera: null,
  destination: null,
  painting: 'auto',
  isStill: false,
  title: '',
  note: '',
  embed: EMBED_DEFAULTS,
  legendOpen: false,
  cleared: null,
  table: null,
  sort: null,
  compared: [],
  within: 30,
  filtersOpen: false,
  side: 'filters',
  notices: [],
  hostSets: 0,
  whole: null,
  textsProblem: null,
};

/** Creates the store. Views subscribe with a selector: `store.subscribe(s => s.period, draw, {fireImmediately: true})`. */
export function createAtlasStore(start: Partial<AtlasState> = {}) {
  return createStore<AtlasState>()(subscribeWithSelector(() => ({ ...INITIAL_STATE, ...start })));
}

export type AtlasStore = ReturnType<typeof createAtlasStore>;

const NOTHING: readonly Ref[] = [];

/** The records of the comparison while it is open, none otherwise. */
export function comparedIn({ table, compared }: Pick<AtlasState, 'table' | 'compared'>): readonly Ref[] {
  return table === 'compare' ? compared : NOTHING;
}

/** Loading state of the second part of the data, as in `html[data-texts]`. */
export function textsState({ whole, textsProblem }: AtlasState): 'coming' | 'here' | 'missing' {
  if (whole) return 'here';
  return textsProblem ? 'missing' : 'coming';
}

/**
 * The state: a small choice over the constant atlas. Ids, days, booleans and numbers only, but for `whole`, the atlas with
 * its texts, whose arrival every view hears of here.
 */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { WholeAtlas } from '../model/atlas.ts';
import type { FacetChoice, MatchChoice, TimeMode } from '../model/facets.ts';
import type { Extent, Language, Period, Ref } from '../model/types.ts';
import { EMBED_DEFAULTS, type EmbedOptions } from './embed-options.ts';
import type { LoadError } from './load.ts';

export type ThemeChoice = 'auto' | 'light' | 'dark';
export const TABLE_IDS = ['alliances', 'events', 'initiatives', 'memberships'] as const;
export type TableId = (typeof TABLE_IDS)[number];
/** What else opens where the tables do: ways to look at memberships, with the map in sight where there is room. */
export const ANALYSIS_IDS = ['matrix', 'compare', 'changes', 'network'] as const;
export type AnalysisId = (typeof ANALYSIS_IDS)[number];
/** Whether what is open is an analysis, not a table of records. */
export function isAnalysis(open: OpenableId | null): open is AnalysisId {
  return (ANALYSIS_IDS as readonly (string | null)[]).includes(open);
}

/** In the order of their tabs. */
export const OPENABLE_IDS = [...TABLE_IDS, ...ANALYSIS_IDS] as const;
export type OpenableId = TableId | AnalysisId;
/** How the map draws memberships. */
export const LINK_ENCODINGS = ['lanes', 'hubs', 'hulls'] as const;
export type LinkEncoding = (typeof LINK_ENCODINGS)[number];
/** At most so many records are compared at a time. */
export const MOST_COMPARED = 3;
export const LAYER_IDS = ['links', 'corridor', 'symbols'] as const;
export type LayerId = (typeof LAYER_IDS)[number];

/** Where the map is: centre in WGS84 degrees, MapLibre zoom. */
export interface Camera {
  lon: number;
  lat: number;
  zoom: number;
}

/** Whether all of a camera's numbers are some: a place on the map. */
export function isFiniteCamera({ lon, lat, zoom }: Camera): boolean {
  return Number.isFinite(lon + lat + zoom);
}

/** Something in the address or the data that was not used, told to the reader in their language. */
export interface Notice {
  /** Row of i18n under `notice.` */
  code:
    | 'address-unknown'
    | 'address-value'
    | 'address-id'
    | 'address-renamed'
    | 'accent'
    | 'data-record'
    | 'link-blocked'
    | 'data-version'
    | 'map-missing'
    | 'view-missing'
    | 'words-missing'
    | 'webgl-lost'
    | 'offline';
  /** What was found and where, shown as plain text; bounded in length. */
  detail: string;
}

/** Who paints the map's ground: the engine once it is loaded, the SVG painter alone, or the engine at once. */
export const PAINTINGS = ['auto', 'svg', 'gl'] as const;
export type Painting = (typeof PAINTINGS)[number];
/** Where someone asks the map to go; `home` is the view that every frame starts with. */
export type Destination = { extent: Extent } | { camera: Camera } | { home: true };

export interface AtlasState {
  language: Language;
  theme: ThemeChoice;
  /** null = all time */
  period: Period | null;
  timeMode: TimeMode;
  facets: FacetChoice;
  match: MatchChoice;
  selected: Ref | null;
  /** The code that tells of what is selected did not come: the page stands as without, until something else is. */
  detailsMissing: boolean;
  hovered: Ref | null;
  layers: Readonly<Record<LayerId, boolean>>;
  links: LinkEncoding;
  /**
   * Where the map is; written by the map alone. null before the first map. `home`: nobody has moved it from the view
   * that every frame starts with.
   */
  camera: (Camera & { home: boolean }) | null;
  /** Where someone asked the map to go; written by the panels and the address, obeyed by the map. */
  destination: Destination | null;
  /** Fixed for the life of the page; set by the address. */
  painting: Painting;
  /** A map that stays as it is: nothing moves it, everything on it can be asked. Fixed as well; it needs no engine. */
  isStill: boolean;
  /** How the page is shown in another one; fixed as well. */
  embed: EmbedOptions;
  /** Whether the legend is shown where it is kept in the menu. */
  legendOpen: boolean;
  /** The open table or analysis, or null for none. */
  table: OpenableId | null;
  /** Side by side: up to `MOST_COMPARED` places or alliances, all of one kind, each once. */
  compared: readonly Ref[];
  /** Kilometres from the corridor's line within which the network analysis looks for cities. */
  within: number;
  /** Whether filters are open as a drawer or sheet; has no effect where they always stand beside the map. */
  filtersOpen: boolean;
  notices: readonly Notice[];
  /** The atlas with its texts, figures and sources, from when they have loaded on; see `textsState`. */
  whole: WholeAtlas | null;
  /** Why the texts are missing; null unless they are. */
  textsProblem: LoadError | null;
}

export const INITIAL_STATE: AtlasState = {
  language: 'en',
  theme: 'auto',
  period: null,
  timeMode: 'overlap',
  facets: {},
  match: {},
  selected: null,
  detailsMissing: false,
  hovered: null,
  layers: { links: true, corridor: true, symbols: true },
  links: 'lanes',
  camera: null,
  destination: null,
  painting: 'auto',
  isStill: false,
  embed: EMBED_DEFAULTS,
  legendOpen: false,
  table: null,
  compared: [],
  within: 30,
  filtersOpen: false,
  notices: [],
  whole: null,
  textsProblem: null,
};

/** Makes the one store. Views subscribe with a selector: `store.subscribe(s => s.period, draw, {fireImmediately: true})`. */
export function createAtlasStore(start: Partial<AtlasState> = {}) {
  return createStore<AtlasState>()(subscribeWithSelector(() => ({ ...INITIAL_STATE, ...start })));
}

export type AtlasStore = ReturnType<typeof createAtlasStore>;

/** How far the second part of the data is: `html[data-texts]`. */
export function textsState({ whole, textsProblem }: AtlasState): 'coming' | 'here' | 'missing' {
  if (whole) return 'here';
  return textsProblem ? 'missing' : 'coming';
}

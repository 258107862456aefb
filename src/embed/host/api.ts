/**
 * Types of Delta Atlas's embed.js, version 1 of its messages. Published as embed.d.ts: it imports nothing.
 *
 * Reference it (`/// <reference path="embed.d.ts" />`) or import its types; the script itself is a classic one.
 */

/** Parameters of the atlas's address that a page may set while the atlas runs. */
export type DeltaAtlasParameter =
  | 'lang'
  | 'theme'
  | 'dark'
  | 'time'
  | 'asOf'
  | 'match'
  | 'focus'
  | 'view'
  | 'industry'
  | 'alliance'
  | 'city'
  | 'province'
  | 'grouping'
  /** Replaced by `grouping`; `members` means the G60 corridor. */
  | 'corridor'
  | 'kind'
  | 'initiative'
  | 'status'
  | 'evidence'
  | 'compare'
  | 'within'
  | 'links'
  | 'hide'
  | 'outline'
  | 'table'
  | 'sort'
  /** The words of your page: plain text of at most 120 and 300 letters. */
  | 'title'
  | 'note';

/** Parameters that hold for the life of a frame: `set` takes them as they are, so that a state that was told can be set. */
export type DeltaAtlasFixedParameter =
  | 'v'
  | 'panels'
  | 'plain'
  | 'transparent'
  | 'static'
  | 'accent'
  | 'lock'
  | 'data'
  | 'engine'
  | 'searchControl'
  | 'zoomControl'
  | 'legendControl'
  | 'shareControl'
  | 'scrollWheelZoom';

/** Values as in an address; null takes a parameter away, what is not named or undefined stays. */
export type DeltaAtlasParams = {
  readonly [K in DeltaAtlasParameter | DeltaAtlasFixedParameter]?: string | number | boolean | null | undefined;
};

export interface DeltaAtlasReady {
  /** What the frame can do. In a sandbox without `allow-same-origin` only `resize`. */
  readonly capabilities: readonly string[];
  readonly title: string;
  /** The height that suits its width, in CSS pixels. */
  readonly height: number;
}

export interface DeltaAtlasState {
  /** Address of the full page in this state. */
  readonly url: string;
  /** Parameters of this state; what has its default is not named. */
  readonly params: Readonly<Partial<Record<DeltaAtlasParameter | DeltaAtlasFixedParameter, string>>>;
  /** Counts the states that the frame has told. */
  readonly revision: number;
  /** Whose doing it is: `reader` once the reader has touched the atlas since the page last set something. */
  readonly by: 'reader' | 'page';
}

/** Both null: nothing is selected any more. */
export interface DeltaAtlasSelection {
  /** place, alliance, event, industry, initiative or source. */
  readonly kind: string | null;
  readonly id: string | null;
}

export interface DeltaAtlasProblem {
  /**
   * `params`: some of what was set could not be used. `origin`: this page is not on the atlas's list. `silent`: there is
   * no atlas in the frame, it was refused or does not answer. `redirected`: the atlas is at another address.
   * `address-value`, `address-unknown`, `address-id`, `address-repeated`, `time-outside`, `accent`, `data-version`: some
   * of the frame's address could not be used; the console says what. Others: what is missing, or why there is no atlas.
   */
  readonly code: string;
  /** For the editor, in English, where there is more to say. */
  readonly message?: string;
}

/** Events by name; on the element they are `delta-atlas:<name>` with the same value as `detail`. */
export interface DeltaAtlasEvents {
  ready: DeltaAtlasReady;
  resize: { readonly height: number };
  state: DeltaAtlasState;
  select: DeltaAtlasSelection;
  error: DeltaAtlasProblem;
  /** The reader has left the frame by the Tab key. */
  'focus.exit': { readonly direction: 'forward' | 'backward' };
}

/**
 * One embedded atlas. What it is asked before it is ready waits; all promises reject once it is taken off the page, and
 * where there is nothing to speak with, with the reason.
 */
export interface DeltaAtlasEmbed {
  readonly iframe: HTMLIFrameElement;
  /**
   * Resolves when the atlas runs. Rejects where nothing was heard for 30 seconds after the frame had loaded and was in
   * sight, and where the atlas does not speak with this page. Another one for each document of the frame.
   */
  readonly ready: Promise<DeltaAtlasReady>;
  /**
   * Changes parameters; resolves to the state that came of it. Of many wishes the last counts. Rejects with a TypeError
   * where a value is of the wrong type, and if the frame cannot be spoken to.
   */
  set(params: DeltaAtlasParams): Promise<DeltaAtlasState>;
  /** What is shown now. */
  get(): Promise<DeltaAtlasState>;
  /** Moves the keyboard's focus to the map. */
  focus(): void;
  /** Listens; the result ends it. */
  on<K extends keyof DeltaAtlasEvents>(type: K, listener: (value: DeltaAtlasEvents[K]) => void): () => void;
}

export interface DeltaAtlasApi {
  /** Version of the messages. */
  readonly version: number;
  /** The atlas in a `<delta-atlas>` or an `<iframe>` (upgraded if it was not) on the page; null for anything else. */
  get(element: Element | null): DeltaAtlasEmbed | null;
}

declare global {
  interface Window {
    readonly DeltaAtlas?: DeltaAtlasApi;
  }
  interface HTMLElementTagNameMap {
    'delta-atlas': HTMLElement;
  }
  interface HTMLElementEventMap {
    'delta-atlas:ready': CustomEvent<DeltaAtlasReady>;
    'delta-atlas:resize': CustomEvent<{ readonly height: number }>;
    'delta-atlas:state': CustomEvent<DeltaAtlasState>;
    'delta-atlas:select': CustomEvent<DeltaAtlasSelection>;
    'delta-atlas:error': CustomEvent<DeltaAtlasProblem>;
    'delta-atlas:focus.exit': CustomEvent<{ readonly direction: 'forward' | 'backward' }>;
  }
}

/** What a browser engine must be able to do for the journeys. All else is built on it once, in driver.ts. */

/** Pixels of the window's page, from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One step of the mouse. */
export type PointerStep = Point | 'down' | 'up';

/** A tab with storage of its own, closed after one journey. */
export interface Tab {
  /** Opens an address; resolves once the page was loaded. */
  open(address: string): Promise<void>;
  /**
   * The value of a JavaScript expression, as JSON; a promise is awaited. `frame`: the CSS selector of the frame in which
   * it is asked, whatever its origin.
   */
  evaluate(expression: string, frame: string | null): Promise<unknown>;
  pointer(steps: readonly PointerStep[]): Promise<void>;
  /** Presses keys together and lets them go: `['Control', 'v']`. Names are those of KeyboardEvent.key. */
  press(keys: readonly string[]): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  /** Makes the window so large inside; some have a least width. */
  resize(width: number, height: number): Promise<void>;
  /** A picture of the page as PNG. */
  picture(): Promise<Uint8Array>;
  /** What the engine itself wrote: errors and warnings of the console, and exceptions. Empty where it does not tell. */
  complaints(): readonly string[];
  close(): Promise<void>;
}

/** A running engine. */
export interface Engine {
  readonly version: string;
  /** Whether a composition ends before the key that ends it is told (as Safari does), or after. */
  readonly endsCompositionBeforeKey: boolean;
  newTab(): Promise<Tab>;
  close(): Promise<void>;
}

/** The gesture that a reader is making: tells apart the many changes of one drag or run of keys from several choices. */

export interface Gesture {
  /** The same for one press of the pointer, and for a run of keys. */
  id: number;
  /** The pointer is pressed. */
  isHeld: boolean;
  /** Now, in ms. */
  at: number;
}

/** The parts of `window` used here. */
export interface GestureTarget {
  performance: Pick<Performance, 'now'>;
  addEventListener(type: string, listener: (event: Event) => void, options?: boolean): void;
  removeEventListener(type: string, listener: (event: Event) => void, options?: boolean): void;
}

/** These alone move nothing. */
const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta']);

/** Watches presses and keys in a page, before its own handlers. `released` is called when a press ends. */
export function watchGestures(target: GestureTarget, released: () => void): { now(): Gesture; stop(): void } {
  let id = 0;
  let isHeld = false;
  let isKeys = false;
  const begin = (byKeys: boolean) => {
    id += 1;
    isKeys = byKeys;
  };
  const release = () => {
    isHeld = false;
    released();
  };
  const listeners: Readonly<Record<string, (event: Event) => void>> = {
    pointerdown: () => {
      // The end of the press before may have been missed.
      release();
      isHeld = true;
      begin(false);
    },
    pointerup: release,
    pointercancel: release,
    keydown: (event) => {
      if (!isHeld && !isKeys && !MODIFIERS.has((event as KeyboardEvent).key)) begin(true);
    },
    // A button pressed by a key: each press is a choice, however quickly they follow each other.
    click: (event) => {
      if ((event as MouseEvent).detail === 0) begin(false);
    },
  };
  for (const [type, listener] of Object.entries(listeners)) target.addEventListener(type, listener, true);
  return {
    now: () => ({ id, isHeld, at: target.performance.now() }),
    stop() {
      for (const [type, listener] of Object.entries(listeners)) target.removeEventListener(type, listener, true);
    },
  };
}

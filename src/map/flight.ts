/** Movements of the map that take a while. d3-transition would do them, and weigh more than all the rest of the map. */

/** Where a movement is between 0 and 1, for the share of the time that has gone by. */
type Ease = (share: number) => number;

const easeOut: Ease = (share) => 1 - (1 - share) ** 3;

export interface Flights {
  /** Calls `step` in each frame until `step(1)`, then `ended`; whatever moved before stops where it is. */
  start(durationMs: number, step: (progress: number) => void, ended: () => void, ease?: Ease): void;
  /** Stops, without calling `ended`. */
  stop(): void;
  readonly isFlying: boolean;
}

/** One movement at a time. */
export function createFlights(): Flights {
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
  };
  return {
    start(durationMs, step, ended, ease = easeOut) {
      stop();
      let begin: number | null = null;
      const tick = (time: number) => {
        begin ??= time;
        const share = Math.min(1, (time - begin) / durationMs);
        // Asked for first: a step that fails, or that stops the flight, is the last.
        frame = share < 1 ? requestAnimationFrame(tick) : 0;
        step(ease(share));
        if (share === 1) ended();
      };
      frame = requestAnimationFrame(tick);
    },
    stop,
    get isFlying() {
      return frame !== 0;
    },
  };
}
